// badge-desk.copy.ts — what is proposed for a badge, as the staff log and whoever decides read it.
import { formatDay, type Day } from '@tongxing/shared';

const dateOf = (day: Day): string => `${Number(day.slice(0, 4))}年${formatDay(day)}`;

export const PROPOSAL = {
  first: (name: string, startsOn: Day): string => `新设「${name}」徽章，${dateOf(startsOn)}起`,
  next: (name: string, version: number, startsOn: Day): string => `把「${name}」徽章改为第 ${version} 版，${dateOf(startsOn)}起`,
} as const;
