import type { Difference, NotReplayableError } from '../journal';

export const REBUILD_COPY = {
  usage: '用法：npm run rebuild [-- --check | --anew]（--check 只比对，不写入；--anew 不接着上次，从第一位会员开始）',
  resumed: (done: number) => `接着上次：已经重算 ${done} 位。  Going on after ${done} members.`,
  progress: (done: number, seconds: number) => `已重算 ${done} 位会员，用时 ${seconds} 秒  ${done} members rebuilt`,
  done: (done: number, seconds: number) => `完成：${done} 位会员都已从账本重新算出，用时 ${seconds} 秒。  Done: ${done} members.`,
  skipped: ({ memberId, seq, entryId, reason }: NotReplayableError) =>
    `会员 ${memberId} 的账本在第 ${seq} 笔（${entryId}）重放不下去：${reason}。这位会员的积分、成长、徽章和等级保持原样，其余的人继续重算。  Left as they were: entry ${entryId} cannot be replayed.`,
  doneBut: (done: number, skipped: number, seconds: number) =>
    `${done} 位会员里有 ${skipped} 位没能从账本重新算出，保持原样，上面写了是哪一笔；其余 ${done - skipped} 位已重新算出，用时 ${seconds} 秒。查明那几笔以后再运行一次 npm run rebuild。  ${skipped} of ${done} members were left as they were.`,
  notReplayable: ({ memberId, seq, entryId, reason }: NotReplayableError) => `会员 ${memberId} 的账本在第 ${seq} 笔（${entryId}）重放不下去：${reason}`,
  checking: (done: number, seconds: number) => `已比对 ${done} 位会员，用时 ${seconds} 秒  ${done} members compared`,
  differs: (memberId: string, differences: readonly Difference[]) =>
    `会员 ${memberId} 与账本不符：${differences.map(({ table, stored, missing }) => `${table}（多 ${stored} 行，少 ${missing} 行）`).join('、')}`,
  checked: (members: number, differing: number, broken: number) =>
    [REBUILD_COPY.compared(members - broken, differing), ...(broken > 0 ? [`另有 ${broken} 位的账本重放不下去，重新算出也帮不了，要先查明上面写的那几笔。  Journals that cannot be replayed: ${broken}.`] : [])].join('\n'),
  compared: (members: number, differing: number): string =>
    differing === 0
      ? `比对完成：${members} 位会员都与账本一致。  All ${members} members agree with their journals.`
      : `比对完成：${members} 位会员中有 ${differing} 位不符。用 npm run rebuild 重新算出。  ${differing} of ${members} members differ.`,
} as const;
