export const CONSENTS = {
  lead: '给过的同意，随时可以收回，不影响你已经参加的活动。',
  required: '必需',
  decidedOn: (granted: boolean, day: string) => `${day} ${granted ? '同意' : '收回'}`,
  given: (title: string) => `已同意「${title}」`,
  withdrawn: (title: string) => `已收回「${title}」`,
  membershipTitle: '收回这一项，就是退出会员',
  membershipLine: '没有「入会与活动记录」，我们就不能保存你的会员身份。从前的记录会留着，随时可以回来。',
  toExit: '去看看退出会员',
  keep: '先留着',
  outdated: '说明有更新，请再看一遍。',
} as const;
