// adjustments.copy.ts — a change of points by hand, in the words of the staff log.
import { memberNoText } from '@tongxing/shared';
import type { Direction } from './adjustments.rule';

export function adjustmentTitle(memberNo: number, { direction, points }: { direction: Direction; points: number }): string {
  const member = `会员 ${memberNoText(memberNo)} `;
  return direction === 'add' ? `给${member}加 ${points} 积分` : `从${member}扣 ${points} 积分`;
}
