// rule-sentence.copy.ts — a rule as a sentence that a member can read. The sentence is derived, never stored.
import { EVENT_KIND_NAMES, type ContributionKind, type EventKind } from '@tongxing/shared';
import type { CapPeriod, Formula, RuleTerms, RuleVersion, Validity } from './earning-rule';

const DEED: Record<ContributionKind, { once: string; unit: string }> = {
  joined: { once: '加入成为会员', unit: '次' },
  checked_in: { once: '每参加 1 次活动', unit: '次' },
  served: { once: '每服务 1 次', unit: '分钟' },
  gave: { once: '每捐赠 1 次', unit: '分' },
  friend_joined_in: { once: '每有 1 位你邀请的朋友来参加活动', unit: '位' },
  answered: { once: '每答完 1 份问卷', unit: '份' },
  suggestion_adopted: { once: '每有 1 条意见被采纳', unit: '条' },
  walked: { once: '每为项目走 1 次路', unit: '步' },
  learned: { once: '每完成 1 次学习', unit: '次' },
};

const PERIOD: Record<CapPeriod, string> = { day: '每天', week: '每周', month: '每月', ever: '一共' };

/** For instance 「每参加 1 次活动，得 10 积分和 10 成长值，每月最多 8 次，积分有效期到次年年底」. */
export function ruleSentence({ kind, terms }: Pick<RuleVersion, 'kind' | 'terms'>): string {
  return [
    deedPart(kind, terms),
    amountPart(kind, terms),
    ...terms.caps.map(({ period, times }) => `${PERIOD[period]}最多 ${times} 次`),
    ...(terms.pendingDays > 0 ? [`${terms.pendingDays} 天后可用`] : []),
    ...(paysPoints(terms) ? [validityPart(terms.validity)] : []),
  ].join('，');
}

function deedPart(kind: ContributionKind, { condition, points }: RuleTerms): string {
  const { once, unit } = DEED[kind];
  const kinds = condition.eventKinds?.map((k) => EVENT_KIND_NAMES[k as EventKind] ?? k).join('、');
  const deed = points.type === 'per_unit' ? `每满 ${points.per} ${unit}` : once;
  return kinds ? deed.replace('活动', `「${kinds}」活动`) : deed;
}

function amountPart(kind: ContributionKind, { points, growth }: RuleTerms): string {
  const parts = [amount(points, '积分'), amount(growth, '成长值')].filter((part) => part !== null);
  const verb = kind === 'joined' ? '送' : '得';
  return `${verb} ${parts.join('和 ')}`;
}

function amount(formula: Formula, unit: string): string | null {
  return formula.amount > 0 ? `${formula.amount} ${unit}` : null;
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
