// rules.copy.ts — what a proposal asks for, as it stands after 「申请」 and 「批准了」.
import { formatDay } from '@tongxing/shared';

export const PROPOSAL = {
  first: (name: string, startsOn: string): string => `从${formatDay(startsOn)}起启用新规则「${name}」`,
  next: (name: string, startsOn: string): string => `从${formatDay(startsOn)}起改规则「${name}」`,
  ending: (name: string, startsOn: string): string => `从${formatDay(startsOn)}起停用规则「${name}」`,
} as const;
