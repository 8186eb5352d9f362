// badge-proposal.rule.ts — pure: what may be proposed for a badge, and which version it becomes. No Nest, no TypeORM, no clock, no I/O.
import type { BadgeArt, BadgeFamily, BadgeGrade, Day } from '@tongxing/shared';
import type { BadgeCriterion, BadgeVersion, NewBadgeVersion } from '../badges';
import { DomainError } from '../common/domain-error';

/** Everything that an office may say of a badge. */
export interface BadgeContent {
  readonly name: string;
  readonly description: string;
  readonly art: BadgeArt;
  readonly grade: BadgeGrade;
  readonly family: BadgeFamily;
  readonly position: number;
  readonly criterion: BadgeCriterion;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** What a step can look back on: a year of months, ten years; and no cap that nobody could use up. */
const BARS: Record<BadgeCriterion['type'], readonly [from: number, to: number]> = {
  threshold: [1, 100_000_000],
  streak: [2, 12],
  companion_years: [2, 10],
  event: [1, 1],
  by_hand: [1, 1_000],
};

/** How much a criterion asks for, in its own unit. */
export function barOf(criterion: BadgeCriterion): number {
  switch (criterion.type) {
    case 'threshold':
      return criterion.bar;
    case 'streak':
      return criterion.months;
    case 'companion_years':
      return criterion.years;
    case 'event':
      return 1;
    case 'by_hand':
      return criterion.perMonth;
  }
}

/** Refuses: BADGE_DEFINITION_INVALID, naming the fields, and the earliest day where the first day is too early. */
export function assertContent(content: BadgeContent, earliest: Day): void {
  const [from, to] = BARS[content.criterion.type];
  const bar = barOf(content.criterion);
  if (bar < from || bar > to) throw new DomainError('BADGE_DEFINITION_INVALID', { fields: ['bar'], from, to });
  if (content.startsOn < earliest) throw new DomainError('BADGE_DEFINITION_INVALID', { fields: ['startsOn'], earliest });
  assertEnds(content.startsOn, content.endsOn);
}

/**
 * A badge goes on being earned the way it is: what it counts is another badge's matter, and only how much may change.
 * Refuses: BADGE_DEFINITION_INVALID { fields: ['criterion'] }, BADGE_UNCHANGED.
 */
export function assertFollows(content: BadgeContent, base: BadgeVersion): void {
  if (JSON.stringify(shapeOf(content.criterion)) !== JSON.stringify(shapeOf(base.criterion))) {
    throw new DomainError('BADGE_DEFINITION_INVALID', { fields: ['criterion'] });
  }
  if (JSON.stringify(saidOf(content)) === JSON.stringify(saidOf(base))) throw new DomainError('BADGE_UNCHANGED', { code: base.code });
}

/**
 * What a proposal becomes when it is put into force on a day: it begins on its own day, or where that has passed while
 * it waited, on the next. Refuses: BADGE_DEFINITION_INVALID { fields: ['endsOn'] } where it would end before.
 */
export function versionOf(content: BadgeContent, code: string, baseVersion: number, earliest: Day): NewBadgeVersion {
  const startsOn = content.startsOn < earliest ? earliest : content.startsOn;
  assertEnds(startsOn, content.endsOn);
  return { ...content, code, version: baseVersion + 1, startsOn };
}

function assertEnds(startsOn: Day, endsOn: Day | null): void {
  if (endsOn !== null && endsOn <= startsOn) throw new DomainError('BADGE_DEFINITION_INVALID', { fields: ['endsOn'] });
}

function shapeOf(criterion: BadgeCriterion): unknown[] {
  if (criterion.type === 'threshold' || criterion.type === 'streak') return [criterion.type, criterion.measure];
  return criterion.type === 'event' ? [criterion.type, criterion.eventId] : [criterion.type];
}

function saidOf({ name, description, art, grade, family, criterion, endsOn }: Omit<BadgeContent, 'startsOn' | 'position'>): unknown[] {
  return [name, description, art, grade, family, shapeOf(criterion), barOf(criterion), endsOn];
}
