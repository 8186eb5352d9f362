export default defineAppConfig({
  pages: ['pages/home/index', 'pages/events/index', 'pages/inbox/index', 'pages/me/index'],
  window: {
    navigationBarTitleText: '同行',
    navigationBarBackgroundColor: '#FFFBF6',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FFFBF6',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#6B5F58',
    selectedColor: '#B8342D',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/events/index', text: '活动' },
      { pagePath: 'pages/inbox/index', text: '消息' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
