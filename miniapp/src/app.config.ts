export default defineAppConfig({
  pages: ['pages/home/index', 'pages/events/index', 'pages/inbox/index', 'pages/me/index'],
  subPackages: [
    { root: 'subpackages/joining', pages: ['landing/index'] },
    { root: 'subpackages/events', pages: ['detail/index'] },
    { root: 'subpackages/check-ins', pages: ['arrive/index', 'enter/index', 'result/index'] },
    { root: 'subpackages/points', pages: ['home/index', 'ledger/index', 'why/index'] },
    { root: 'subpackages/cards', pages: ['card/index', 'list/index', 'figure/index'] },
    { root: 'subpackages/badges', pages: ['wall/index', 'badge/index'] },
    { root: 'subpackages/tiers', pages: ['tier/index'] },
    { root: 'subpackages/members', pages: ['profile/index', 'consents/index', 'exit/index'] },
    { root: 'subpackages/settings', pages: ['document/index'] },
    // In WeChat everybody is themselves; only a browser needs to be told whom to play.
    ...(process.env.TARO_ENV === 'h5' ? [{ root: 'subpackages/demo', pages: ['personas/index'] }] : []),
  ],
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
      { pagePath: 'pages/home/index', text: '首页', iconPath: 'assets/tabs/home.png', selectedIconPath: 'assets/tabs/home-on.png' },
      { pagePath: 'pages/events/index', text: '活动', iconPath: 'assets/tabs/events.png', selectedIconPath: 'assets/tabs/events-on.png' },
      { pagePath: 'pages/inbox/index', text: '消息', iconPath: 'assets/tabs/inbox.png', selectedIconPath: 'assets/tabs/inbox-on.png' },
      { pagePath: 'pages/me/index', text: '我的', iconPath: 'assets/tabs/me.png', selectedIconPath: 'assets/tabs/me-on.png' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
