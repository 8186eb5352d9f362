// badges.copy.ts — what a badge asks for, as one sentence.
import type { Measure } from '../measures';
import type { BadgeCriterion } from './badges.rule';

const COUNTED: Record<Measure, { verb: string; unit: string }> = {
  contributions: { verb: '做过', unit: '件事' },
  joins: { verb: '加入', unit: '次' },
  check_ins: { verb: '参加', unit: '次活动' },
  minutes: { verb: '服务', unit: '分钟' },
  gifts: { verb: '支持', unit: '次项目' },
  gift_fen: { verb: '支持', unit: '分' },
  friends: { verb: '带来', unit: '位朋友' },
  answers: { verb: '回答', unit: '份问卷' },
  suggestions: { verb: '被采纳', unit: '条意见' },
  walks: { verb: '公益行走', unit: '次' },
  steps: { verb: '公益行走', unit: '步' },
  lessons: { verb: '完成', unit: '次学习' },
};

export function criterionSentence(criterion: BadgeCriterion): string {
  const { verb, unit } = COUNTED[criterion.measure];
  return criterion.type === 'threshold'
    ? `累计${verb} ${criterion.bar} ${unit}`
    : `连续 ${criterion.months} 个月，每月至少${verb} 1 ${unit}`;
}
