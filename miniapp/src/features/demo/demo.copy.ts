export const DEMO = {
  lead: '这是演示。浏览器里没有微信身份，选一个人，用 ta 的眼睛看看。',
  joinWaits: '选「新来的访客」，就用刚填好的内容加入。',
  visitor: '扮演一位新来的访客',
  visitorNote: '第一次来，还没有加入',
  wechatOnly: '请在微信里打开',
  wechatOnlyLine: '登录、加入和签到要用微信身份。在微信里扫一扫，或搜索小程序「同行」。',
  back: '先随便看看',
} as const;
