export default definePageConfig({ navigationBarTitleText: '每个月的我', enablePullDownRefresh: true });
