export default definePageConfig({ navigationBarTitleText: '为什么有这些积分' });
