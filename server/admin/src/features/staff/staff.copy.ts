export const STAFF = {
  signInTitle: '欢迎回来',
  signInLine: '今天也有人因为你们，多了一个同行的理由。',
  lapsedTitle: '请重新登录',
  lapsedLine: '登录已经过期。登录之后回到刚才的页面，填好的内容都还在。',
  login: '账号',
  loginNeeded: '请输入账号',
  password: '密码',
  passwordNeeded: '请输入密码',
  signIn: '登录',
  forgot: '忘记密码，或者账号被锁住了？请找你们的管理员。',
  demoTitle: '这是演示系统',
  demoLine: '用演示账号进来随便看看，数据都是编的。',
  demoFill: '填入演示账号',
  signOut: '退出登录',
  signedInAs: (name: string): string => `${name}，已登录`,
  navLabel: '主导航',
  skip: '跳到正文',
  nav: { home: '今天', members: '会员', events: '活动', joinCodes: '入会码', rules: '规则', tiers: '等级', badges: '徽章', approvals: '审批', audit: '操作日志', settings: '设置' },
  waiting: (n: number): string => `${n} 件等你处理`,
} as const;

/** The demo seeds make this account; it exists only where the demo is switched on. */
export const DEMO_ACCOUNT = { login: 'demo', password: 'tongxing-demo' } as const;
