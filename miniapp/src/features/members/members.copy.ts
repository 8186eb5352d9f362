import { memberNoText } from '@tongxing/shared';

export const ME = {
  no: (no: number) => `会员号 ${memberNoText(no)}`,
  since: (day: string) => `${day}起同行`,
  cards: '每个月的我',
  points: '我的积分',
  badges: '我的徽章',
  tiers: '我的等级',
  profile: '个人资料',
  consents: '我的同意',
  largeText: '大字显示',
  largeTextLine: '字号放大到 1.25 倍',
  exit: '退出会员',
  switchPersona: '换一位会员扮演',
  visitorTitle: '你还不是会员',
  visitorLine: '加入以后，你的花、积分和徽章都在这里。',
  leftTitle: '你已经退出会员',
  leftLine: '从前的记录都在。想回来，随时可以。',
  join: '加入我们',
  rejoin: '回来继续',
  signIn: '我已经是会员',
  notFound: '这个微信还没有会员身份，加入只要一分钟。',
  playSomeone: '扮演一位会员',
  shut: {
    MEMBER_SUSPENDED: {
      title: '会员身份暂停了',
      line: '你的记录、积分和徽章都还在。想知道原因，或者想恢复，打个电话给我们，或到活动现场问工作人员。也可以现在退出。',
    },
    MEMBER_NOT_ACTIVE: {
      title: '会员身份没有启用',
      line: '从前的记录都还在。有疑问请打电话给我们，或到活动现场问工作人员。',
    },
  },
  call: (phone: string) => `拨打 ${phone}`,
  seeStanding: '看看可以怎么办',
} as const;

export interface FieldCopy {
  title: string;
  why: string;
  hint: string;
  /** Said on the server's REQUEST_INVALID for this field. */
  wrong: string;
}

export const PROFILE: Record<'nickname' | 'phone' | 'realName' | 'birthday' | 'city', FieldCopy> = {
  nickname: { title: '称呼', why: '工作人员和伙伴这样叫你。', hint: '昵称就可以', wrong: '称呼要在 1 到 20 个字之间。' },
  phone: {
    title: '手机号',
    why: '手机号用来在现场按后四位找到你；加密保存，工作人员看到的是打了星号的。不填也能参加。',
    hint: '11 位手机号',
    wrong: '这个号码不像手机号，看看有没有少一位。',
  },
  realName: {
    title: '真实姓名',
    why: '开志愿服务证明、买活动保险时要用。平时显示昵称，签到屏上只出现你的姓。',
    hint: '和身份证上一样',
    wrong: '姓名要在 2 到 40 个字之间，只写文字，不带数字。',
  },
  birthday: {
    title: '生日',
    why: '生日那天，想给你写一句祝福。',
    hint: '选一个日子',
    wrong: '这个日子不太对，再选一次。',
  },
  city: { title: '所在城市', why: '优先告诉你离得近的活动。', hint: '比如 杭州', wrong: '城市名要在 1 到 20 个字之间。' },
};

export const PROFILE_PAGE = {
  avatar: '头像',
  avatarTitle: '选一朵做头像',
  encrypted: '手机号、姓名和生日加密保存。工作人员看到的手机号和姓名都遮住了一部分，生日只有月和日，谁打开过你的资料都有记录。',
  empty: '未填',
  whyAsk: '为什么问',
  save: '保存',
  clear: '清除这一项',
  saved: '存好了',
  cleared: (title: string) => `「${title}」已清除`,
  keepsMasked: (masked: string) => `现在存着 ${masked}`,
} as const;

export const EXIT = {
  lead: '想好了，随时可以走；想回来，门也开着。',
  stays: '会留下',
  staysLines: ['你参加过的活动记录', '积分、成长值和徽章', '会员号，回来时还是它'],
  goes: '会停下',
  goesLines: ['不再收到通知和问候', '积分暂时不能使用', '不能再签到和参加会员活动'],
  back: '怎样回来',
  backLine: '再点一次「加入我们」，从前的一切都接得上。',
  reason: '愿意说说为什么吗？（可以不填）',
  reasonHint: '比如 搬家了、时间不合适',
  submit: '退出会员',
  stay: '再想想',
  confirmTitle: '真的要退出吗？',
  confirmLine: '退出后马上生效。记录都会留着，回来就能接上。',
  confirm: '确定退出',
  done: '已经退出。谢谢你走过的这一段路。',
} as const;
