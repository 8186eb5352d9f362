/** People of the demonstration to look through the eyes of; the demo seeds make them. The tier is told as it is now. */
export const PERSONAS: readonly { readonly openid: string; readonly words: string }[] = [
  { openid: 'oDemo_lin_xiaoman', words: '几乎每场都来的志愿者' },
  { openid: 'oDemo_li_laoshi', words: '退休老师，周末常来' },
  { openid: 'oDemo_a_yuan', words: '带着孩子一起来' },
  { openid: 'oDemo_ouyang_nana', words: '刚加入不久' },
  { openid: 'oDemo_zhao_qiming', words: '半年没来了' },
  { openid: 'oDemo_he_ye', words: '来过，但不想出现在照片里' },
];

export const DEMO_WORDS = {
  /** Under which the simulator lists someone who has just come. */
  newVisitor: '新来的访客',
  notYet: '还没有加入',
} as const;
