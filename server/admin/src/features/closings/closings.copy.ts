// closings.copy.ts — whether the days are closed, in words, and what somebody who is no engineer does now.
import { formatDay } from '@tongxing/shared';
import type { ClosingStandingView } from '../../api/types';

export const CLOSINGS = { title: '日结' } as const;

/** What is wrong, and what to do; null while all is well. */
export function closingTroubleOf({ lastDay, isLate, leftOut, leftOutOn }: ClosingStandingView): { title: string; line: string } | null {
  if (isLate && lastDay !== null) {
    return {
      title: `日结停在了 ${formatDay(lastDay)}`,
      line: '积分到期、到期提醒和等级评审都在等它。每十分钟会自己再试，补上以后一天也不会少；一直没好，请照看服务器的人看一看日志。',
    };
  }
  if (leftOut > 0 && leftOutOn !== null) {
    return {
      title: `还有 ${leftOut} 位会员的日结没有做成`,
      line: `最近一次漏下是 ${formatDay(leftOutOn)}，其他人都结好了。每次日结都会再替他们试，做成了这条提醒就会消失；一直在，请照看服务器的人看一看日志，里面写着是哪几位、为什么。`,
    };
  }
  return null;
}
