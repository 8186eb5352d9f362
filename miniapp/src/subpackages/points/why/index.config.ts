export default definePageConfig({ navigationBarTitleText: '这一笔是怎么来的' });
