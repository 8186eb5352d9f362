// rule-sentence.copy.ts — a rule as a sentence that a member can read. The sentence is derived, never stored.
import { EVENT_KIND_NAMES, type ContributionKind, type EventKind } from '@tongxing/shared';
import type { CapPeriod, Formula, RuleTerms, RuleVersion, Validity } from './earning-rule';

/** `times` says how much of the thing a rule counts; a gift is counted in fen and told in yuan. */
const DEED: Record<ContributionKind, { once: string; times: (quantity: number) => string }> = {
  joined: { once: '加入成为会员', times: (n) => `${n} 次` },
  checked_in: { once: '每参加 1 次活动', times: (n) => `${n} 次` },
  served: { once: '每服务 1 次', times: (n) => `${n} 分钟` },
  gave: { once: '每捐赠 1 次', times: (fen) => `${fen / 100} 元` },
  friend_joined_in: { once: '每有 1 位你邀请的朋友来参加活动', times: (n) => `${n} 位` },
  answered: { once: '每答完 1 份问卷', times: (n) => `${n} 份` },
  suggestion_adopted: { once: '每有 1 条意见被采纳', times: (n) => `${n} 条` },
  walked: { once: '每为项目走 1 次路', times: (n) => `${n} 步` },
  learned: { once: '每完成 1 次学习', times: (n) => `${n} 次` },
};

const PERIOD: Record<CapPeriod, string> = { day: '每天', week: '每周', month: '每月', ever: '一共' };

/** For instance 「每参加 1 次活动，得 10 积分和 10 成长值，每月最多 8 次，积分有效期到次年年底」. */
export function ruleSentence({ kind, terms }: Pick<RuleVersion, 'kind' | 'terms'>): string {
  return [
    ...payParts(kind, terms),
    ...smallestPart(kind, terms),
    ...terms.caps.map(({ period, times }) => `${PERIOD[period]}最多 ${times} 次`),
    ...(terms.pendingDays > 0 ? [`${terms.pendingDays} 天后可用`] : []),
    ...(paysPoints(terms) ? [validityPart(terms.validity)] : []),
  ].join('，');
}

/** What is paid for the same thing is told in one breath, and what is paid for another gets a breath of its own. */
function payParts(kind: ContributionKind, { condition, points, growth }: RuleTerms): string[] {
  const paid = [
    { formula: points, unit: '积分' },
    { formula: growth, unit: '成长值' },
  ].filter(({ formula }) => formula.amount > 0);
  const byDeed = new Map<string, string[]>();
  for (const { formula, unit } of paid) {
    const deed = deedPart(kind, formula, condition.eventKinds);
    byDeed.set(deed, [...(byDeed.get(deed) ?? []), `${formula.amount} ${unit}`]);
  }
  const verb = kind === 'joined' ? '送' : '得';
  return [...byDeed].map(([deed, amounts], i) => `${deed}，${i === 0 ? '' : '再'}${verb} ${amounts.join('和 ')}`);
}

function deedPart(kind: ContributionKind, formula: Formula, eventKinds?: readonly string[]): string {
  const { once, times } = DEED[kind];
  const deed = formula.type === 'per_unit' ? `每满 ${times(formula.per)}` : once;
  if (!eventKinds) return deed;
  const events = `「${eventKinds.map((k) => EVENT_KIND_NAMES[k as EventKind] ?? k).join('、')}」活动`;
  return deed.includes('活动') ? deed.replace('活动', events) : `${events}${deed}`;
}

function smallestPart(kind: ContributionKind, { condition: { minQuantity = 1 } }: RuleTerms): string[] {
  return minQuantity > 1 ? [`不满 ${DEED[kind].times(minQuantity)}的不算`] : [];
}

function paysPoints({ points }: RuleTerms): boolean {
  return points.amount > 0;
}

function validityPart(validity: Validity): string {
  switch (validity.type) {
    case 'never':
      return '积分长期有效';
    case 'days':
      return `积分 ${validity.days} 天内有效`;
    case 'end_of_month':
      return '积分当月底前有效';
    case 'end_of_year':
      return validity.yearsLater === 0 ? '积分有效期到当年年底' : validity.yearsLater === 1
        ? '积分有效期到次年年底'
        : `积分有效期到 ${validity.yearsLater} 年后的年底`;
  }
}
