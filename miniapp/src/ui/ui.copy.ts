import type { AvatarKey } from '@tongxing/shared';

export const UI = {
  loading: '稍等一下',
  offline: '现在没有网络，有信号了会自己更新。',
  needsNetwork: '这一页要有网络才能打开。',
  pageNotLoaded: '现在没有网络，这一页还没打开。有信号了再点一次。',
  retry: '再试一次',
  more: '看看更早的',
  moreLoading: '正在翻……',
  undo: '撤销',
  close: '关上',
  back: '返回',
} as const;

/** What a screen reader says of each face to choose. */
export const AVATAR_NAMES: Record<AvatarKey, string> = {
  coral: '珊瑚色的花',
  leaf: '绿叶色的花',
  gold: '金黄色的花',
  sky: '天蓝色的花',
  violet: '紫色的花',
  teal: '青色的花',
};
