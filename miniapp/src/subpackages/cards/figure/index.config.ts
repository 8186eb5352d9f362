export default definePageConfig({ navigationBarTitleText: '这个数字从哪里来' });
