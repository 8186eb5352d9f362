import type { EventKind, IllustrationKey } from '@tongxing/shared';

export interface PlannedEvent {
  readonly title: string;
  readonly kind: EventKind;
  readonly place: string;
  readonly description: string;
  readonly cover: IllustrationKey;
  /** Saturday of the week so many weeks before this one; negative for weeks to come. */
  readonly weeksAgo: number;
  readonly sessions: readonly { readonly title: string; readonly from: string; readonly to: string; readonly came: number }[];
  /** Called off the evening before, with this reason. */
  readonly cancelReason?: string;
}

export const EVENTS: readonly PlannedEvent[] = [
  {
    title: '石桥小学图书角上架日',
    kind: 'service',
    place: '石桥小学二楼图书室',
    description: '一千两百本书到了，要分类、贴标、上架。下午孩子们会来，陪他们读第一本。\n\n请穿方便走动的衣服，我们准备茶水和点心。',
    cover: 'library',
    weeksAgo: 50,
    sessions: [
      { title: '上午 · 分类上架', from: '09:00', to: '11:30', came: 10 },
      { title: '下午 · 陪读', from: '13:30', to: '15:30', came: 8 },
    ],
  },
  {
    title: '新会员见面会',
    kind: 'exchange',
    place: '同行小屋（解放路 18 号）',
    description: '喝一杯茶，认识身边的人。老会员讲讲自己第一次来的故事，新会员说说想做什么。',
    cover: 'mountain',
    weeksAgo: 46,
    sessions: [{ title: '下午茶', from: '14:00', to: '16:00', came: 14 }],
  },
  {
    title: '清溪净滩',
    kind: 'service',
    place: '清溪河口停车场集合',
    description: '沿河走三公里，捡起一路上不该在那里的东西。手套、夹子和袋子我们带，水杯请自带。',
    cover: 'river',
    weeksAgo: 41,
    sessions: [{ title: '上午场', from: '08:30', to: '11:30', came: 16 }],
  },
  {
    title: '给老人拍一张照片',
    kind: 'service',
    place: '海门街道颐养中心',
    description: '给四十位老人拍一张好看的照片，装进相框当面送到。会不会拍照都能来：有人拍，有人聊天，有人扶一把。',
    cover: 'elders',
    weeksAgo: 37,
    sessions: [
      { title: '拍照', from: '09:00', to: '11:30', came: 13 },
      { title: '送相框', from: '14:30', to: '16:00', came: 9 },
    ],
  },
  {
    title: '急救第一课',
    kind: 'training',
    place: '市红十字会培训教室',
    description: '心肺复苏和气道梗阻的处理，每个人都上手练一遍。学完的伙伴可以参加户外活动的保障组。',
    cover: 'school',
    weeksAgo: 33,
    sessions: [{ title: '实操课', from: '13:30', to: '16:30', came: 18 }],
  },
  {
    title: '走进石桥村：项目真探',
    kind: 'visit',
    place: '石桥村村口大樟树下',
    description: '看看图书角用得怎么样，和老师、孩子、家长坐下来聊一聊。看到的不管好不好，都会写进项目进展里。',
    cover: 'mountain',
    weeksAgo: 28,
    sessions: [{ title: '全天', from: '09:00', to: '16:00', came: 15 }],
  },
  {
    title: '年度会员大会',
    kind: 'assembly',
    place: '市图书馆报告厅',
    description: '听一年的账和一年的事，选出新一届会员代表。每位会员都可以提议，也都有一票。',
    cover: 'school',
    weeksAgo: 24,
    sessions: [{ title: '大会', from: '14:00', to: '17:00', came: 33 }],
  },
  {
    title: '爱海日：净滩与小课堂',
    kind: 'theme_day',
    place: '大陈岛码头集合',
    description: '上午净滩并给垃圾做一次普查，下午请海洋站的老师讲讲它们从哪里来。',
    cover: 'river',
    weeksAgo: 20,
    sessions: [
      { title: '净滩', from: '08:30', to: '11:00', came: 20 },
      { title: '小课堂', from: '13:30', to: '15:00', came: 14 },
    ],
  },
  {
    title: '守护小树林',
    kind: 'service',
    place: '北山步道入口',
    description: '给去年种下的三百棵小树除草、扶正、挂牌。',
    cover: 'forest',
    weeksAgo: 15,
    sessions: [{ title: '上午场', from: '08:30', to: '11:00', came: 0 }],
    cancelReason: '气象台发布了暴雨红色预警，大家平安最要紧。小树林我们改日再去。',
  },
  {
    title: '线上读书会：陪孩子读诗',
    kind: 'online',
    place: '线上（会议号开场前发到收件箱）',
    description: '从一首童谣开始，聊聊怎么陪孩子读诗。石桥小学的三位小朋友会连线读自己写的。',
    cover: 'library',
    weeksAgo: 11,
    sessions: [{ title: '晚间场', from: '19:30', to: '21:00', came: 22 }],
  },
  {
    title: '陪独居老人过一天',
    kind: 'service',
    place: '海门街道颐养中心',
    description: '上午一起包饺子，下午陪着走一走、说说话。不赶时间。',
    cover: 'elders',
    weeksAgo: 6,
    sessions: [
      { title: '上午 · 包饺子', from: '09:00', to: '11:30', came: 20 },
      { title: '下午 · 散步说话', from: '14:00', to: '16:00', came: 14 },
    ],
  },
  {
    title: '北山步道巡护',
    kind: 'service',
    place: '北山步道入口',
    description: '巡一遍步道，补上松动的路标，顺手带走垃圾。全程五公里，走得慢也没关系。',
    cover: 'forest',
    weeksAgo: 2,
    sessions: [{ title: '上午场', from: '08:30', to: '11:30', came: 25 }],
  },
  {
    title: '石桥小学周末课堂',
    kind: 'service',
    place: '石桥小学三年级教室',
    description: '四位伙伴各带一节小课：画画、唱歌、做实验、讲故事。其他人陪在教室里，帮忙递东西、看着孩子。',
    cover: 'school',
    weeksAgo: -1,
    sessions: [{ title: '上午课堂', from: '09:00', to: '11:30', came: 0 }],
  },
];

/** Its session begins some half an hour before the demonstration does, so that checking in can be tried at once. */
export const OPEN_DAY = {
  title: '今天的开放日',
  kind: 'exchange',
  place: '同行小屋（解放路 18 号）',
  description: '门开着，随时来坐坐。会员到了扫一扫屏幕上的码就好；第一次来的朋友，先加入，再签到，一分钟的事。',
  cover: 'mountain',
  session: '随到随签',
  minutesBefore: 30,
  minutes: 220,
  /** Came before the demonstration was opened, so that the screen is not empty. */
  came: 4,
} as const;
