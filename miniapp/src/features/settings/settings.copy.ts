export const DOCUMENTS = {
  privacy: '隐私政策',
  terms: '用户协议',
  marked: (title: string) => `《${title}》`,
  from: (day: string, version: string) => `${day}起生效 · 版本 ${version}`,
  wechat: '微信里的隐私保护指引',
} as const;
