// attendance.ts — pure: who came to which session, decided by zeal and chance alone.
import { chance } from './chance';
import type { Person } from './people.copy';

const DAY_MS = 86_400_000;

/** Whether a person could have come at that moment: a member by then, not gone, not in a silent time. */
export function couldCome(person: Person, at: Date, now: Date): boolean {
  const daysAgo = (now.getTime() - at.getTime()) / DAY_MS;
  const { joinedDaysAgo, leftDaysAgo, silentForDays } = person;
  return joinedDaysAgo > daysAgo + 1 && daysAgo > (leftDaysAgo ?? -1) && daysAgo > (silentForDays ?? -1);
}

/** The so many who came: drawn without putting back, the zealous more readily (each draws u^(1/zeal), the highest come). */
export function thoseWhoCame(people: readonly Person[], many: number, occasion: string): Person[] {
  return people
    .map((person) => ({ person, draw: chance(occasion, person.openid) ** (1 / person.zeal ** 2) }))
    .sort((a, b) => b.draw - a.draw)
    .slice(0, many)
    .map(({ person }) => person);
}
