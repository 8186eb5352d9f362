// points.copy.ts — a ledger line in a person's words.
import { deedText, type Entry } from '../journal';
import type { PointsKind } from './points.rule';

export function lineText({ kind, delta }: { kind: PointsKind; delta: number }, entry: Pick<Entry, 'kind' | 'details'> | undefined): string {
  const deed = entry ? deedText(entry) : '';
  switch (kind) {
    case 'debt':
      return `先记为待扣（${deed}）`;
    case 'repay':
      return `抵上之前待扣的部分（${deed}）`;
    case 'expire':
      return delta < 0 ? '积分到期' : `到期的部分先退回（${deed}）`;
    case 'spend':
    case 'adjust':
    case 'earn':
    case 'reversal':
      return deed;
  }
}
