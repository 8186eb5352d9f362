export default definePageConfig({ navigationBarTitleText: '我的徽章', enablePullDownRefresh: true });
