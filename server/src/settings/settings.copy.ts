import { DEFAULT_DOCUMENTS } from './documents.copy';
import type { Settings } from './organisation';

/** What a new office begins with, until it writes its own. */
export const DEFAULT_SETTINGS: Settings = {
  organisation: {
    name: '我们的公益伙伴',
    mission: '和身边的人一起，把一件小小的好事长久地做下去。',
    contactPhone: null,
  },
  landing: {
    story: {
      title: '从来一次开始',
      body: '很多人第一次来，只是想看看。后来有人学会了陪老人聊天，有人成了周末课堂的老师，有人把朋友也带来了。每个人做的都不多，放在一起，就让这件事一直有人在做。你来的那一天，我们也会好好记下来。',
      who: '我们的伙伴们',
      illustration: 'river',
    },
    parts: [
      { kind: 'checked_in', text: '来参加一次活动，认识这里的人' },
      { kind: 'served', text: '有空的时候，做一回志愿者' },
      { kind: 'friend_joined_in', text: '带一位朋友，一起来看看' },
    ],
    benefits: ['活动有消息，早一点知道', '每一次参与都有记录，什么时候都能回看', '看见大家一起做成了什么'],
  },
  documents: DEFAULT_DOCUMENTS,
  approvals: { twoPersons: true, pointsLimit: 200 },
};
