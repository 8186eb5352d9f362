export default definePageConfig({ navigationBarTitleText: '扮演一位会员' });
