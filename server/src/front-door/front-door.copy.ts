/** Shown in place of pages that were not built: to a visitor a calm sentence, to the office what to do. */
export const PAGES_MISSING = {
  title: '页面还没有准备好',
  member: '会员页面正在准备，请稍后再来。',
  staff: '工作台页面正在准备，请稍后再来。',
  hint: '如果你在部署这台服务器：先在项目根目录运行 npm start(会自动构建),或检查构建步骤是否完成。',
} as const;
