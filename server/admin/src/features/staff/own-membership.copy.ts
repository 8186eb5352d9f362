import { memberNoText } from '@tongxing/shared';

export const OWN_MEMBERSHIP = {
  open: '我的账号',
  title: '我的账号',
  roles: '角色',
  noRoles: '还没有角色',
  membership: '我也是会员',
  why: '绑定之后，你自己的积分只能由别的同事来调整和批准，这样大家都放心。',
  linked: (nickname: string, no: number): string => `${nickname}（${memberNoText(no)}）`,
  linkedNote: '要改的话，请一位管理员帮忙。',
  number: '我的会员号',
  numberHint: '在小程序「我的」里，名字旁边的数字',
  numberNeeded: '请填会员号',
  save: '绑定',
  sure: (no: number): string => `绑定会员 ${memberNoText(no)}？`,
  sureNote: '绑定之后自己不能再改，只有管理员能改。',
  yes: '就是我',
  no: '再看看',
  saved: (nickname: string): string => `绑定好了，${nickname}。`,
  notFound: '没有这个会员号，请再核对一下。',
} as const;
