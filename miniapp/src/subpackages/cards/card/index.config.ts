export default definePageConfig({ navigationBarTitleText: '月度卡', enablePullDownRefresh: true });
