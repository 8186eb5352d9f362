export const UI = {
  loading: '稍等一下',
  offline: '现在没有网络，有信号了会自己更新。',
  pageNotLoaded: '现在没有网络，这一页还没打开。有信号了再点一次。',
  retry: '再试一次',
  more: '看看更早的',
  moreLoading: '正在翻……',
  undo: '撤销',
  close: '关上',
  back: '返回',
} as const;
