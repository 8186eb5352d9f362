import type { ChannelKind } from '@tongxing/shared';
import type { LandingContent, Organisation } from '../../../settings';

export const ORGANISATION: Organisation = {
  name: '山海同行志愿服务中心',
  mission: '陪山里的孩子读书，陪海边的老人说话，也照看好山和海。',
  contactPhone: '0576-88880018',
};

export const LANDING: LandingContent = {
  story: {
    title: '第三排那个不说话的孩子',
    body: '图书角上架那天，小禾一直坐在第三排，谁问都不说话。林小满没有再问，只在她旁边坐下，自己读一本讲灯塔的书。读到第三页，小禾把椅子往这边挪了一点。后来每次去，她都坐在那个位置等。直到有一天，她在全班面前读了自己写的诗，第一句是：「灯塔不说话，可是船都知道它在。」',
    who: '林小满，来了一年多的会员',
    illustration: 'library',
  },
  parts: [
    { kind: 'checked_in', text: '来一次活动，看看是不是你想来的地方' },
    { kind: 'served', text: '半天时间，陪一个孩子读书，或陪一位老人走走' },
    { kind: 'friend_joined_in', text: '带一位朋友，下次两个人一起来' },
  ],
  benefits: ['周末去哪里，最早告诉你', '每一次来都记着，一年后是一枝开满的花', '去项目里看一看，钱和时间用在了哪里'],
};

/** Where each channel's code hangs. */
export const JOIN_PLACES: Record<ChannelKind, string> = {
  event: '活动签到台',
  exhibition: '市美术馆公益摄影展',
  partner: '海门街道颐养中心前台',
  online: '公众号文章末尾',
  staff: '工作人员名片',
  referral: '老会员带新朋友',
};

/** Made first; whoever holds it has begun the seeds. Nobody knows its password. */
/** Also the second person, for whatever one alone may not do. */
export const PLANNER = { login: 'yuzhou', name: '周予', roles: ['programme'], password: 'tongxing-demo' } as const;

export const DESK = { login: 'desk', name: '小何', roles: ['front_desk'], password: 'tongxing-demo' } as const;

/** The second person, for whoever tries what one alone may not do. */
export const ACCOUNTANT = { login: 'finance', name: '沈会计', roles: ['finance'], password: 'tongxing-demo' } as const;

/** Made last: where it exists the seeds are done. */
export const DEMO_ADMIN = { login: 'demo', name: '演示管理员', roles: ['programme', 'admin'], password: 'tongxing-demo' } as const;

/** Points by hand: a little that was done at once, and much that waits for another person. */
export const ADJUSTMENTS = [
  { nickname: '陈默', daysAgo: 30, time: '15:10', direction: 'add', points: 40, reason: '补记：搬书那天帮忙到很晚，漏了签到' },
  { nickname: '阿沅', daysAgo: 1, time: '10:20', direction: 'add', points: 300, reason: '补记：去年冬天连着六周陪护，当时还没有系统' },
] as const;

export const EXIT_REASON = '搬到外地去了，有机会再回来';
