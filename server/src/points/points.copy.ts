// points.copy.ts — a ledger line in a person's words.
import { deedText, type Entry } from '../journal';
import type { PointsKind } from './points.rule';

export function lineText(kind: PointsKind, entry: Pick<Entry, 'kind' | 'details'> | undefined): string {
  const deed = entry ? deedText(entry) : '';
  switch (kind) {
    case 'debt':
      return `先记下不足的部分（${deed}）`;
    case 'repay':
      return `补上之前记下的部分（${deed}）`;
    case 'spend':
      return '兑换';
    case 'adjust':
      return entry?.details['direction'] === 'take' ? '工作人员减去积分' : '工作人员补上积分';
    case 'expire':
      return '到期';
    case 'earn':
    case 'reversal':
      return deed;
  }
}
