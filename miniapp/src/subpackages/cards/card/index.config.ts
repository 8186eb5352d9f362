export default definePageConfig({ navigationBarTitleText: '月度卡片', enablePullDownRefresh: true });
