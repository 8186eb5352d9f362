import type { Difference } from '../journal';

export const REBUILD_COPY = {
  usage: '用法：npm run rebuild [-- --check | --anew]（--check 只比对，不写入；--anew 不接着上次，从第一位会员开始）',
  resumed: (done: number) => `接着上次：已经重算 ${done} 位。  Going on after ${done} members.`,
  progress: (done: number, seconds: number) => `已重算 ${done} 位会员，用时 ${seconds} 秒  ${done} members rebuilt`,
  done: (done: number, seconds: number) => `完成：${done} 位会员都已从账本重新算出，用时 ${seconds} 秒。  Done: ${done} members.`,
  checking: (done: number, seconds: number) => `已比对 ${done} 位会员，用时 ${seconds} 秒  ${done} members compared`,
  differs: (memberId: string, differences: readonly Difference[]) =>
    `会员 ${memberId} 与账本不符：${differences.map(({ table, stored, missing }) => `${table}（多 ${stored} 行，少 ${missing} 行）`).join('、')}`,
  checked: (members: number, differing: number) =>
    differing === 0
      ? `比对完成：${members} 位会员都与账本一致。  All ${members} members agree with their journals.`
      : `比对完成：${members} 位会员中有 ${differing} 位不符。用 npm run rebuild 重新算出。  ${differing} of ${members} members differ.`,
} as const;
