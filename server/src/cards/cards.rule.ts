// cards.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O. What a card holds, which of it is shown, what a correction says.
import { addMonths, type ContributionKind } from '@tongxing/shared';
import { countedOf, type Entry } from '../journal';

/** One kind of contribution in one month: how often, how much in the kind's own unit, and what rules paid for it. */
export interface CardFact {
  readonly kind: ContributionKind;
  readonly times: number;
  readonly quantity: number;
  readonly points: number;
  readonly growth: number;
}

/** What of a card follows from the journal; two cards with the same content say the same. */
export interface CardContent {
  readonly facts: readonly CardFact[];
  readonly badges: readonly string[];
  readonly monthsInRow: number;
}

export const CORRECTION_REASONS = ['late_fact', 'reversal', 'both', 'earlier_month'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** What a figure counts: a kind of contribution, or points over all of them. */
export const FIGURES = ['check_ins', 'minutes', 'gift_fen', 'friends', 'answers', 'suggestions', 'steps', 'lessons', 'points'] as const;
export type Figure = (typeof FIGURES)[number];

export const MOST_FIGURES = 3;

/** The template in use. Those of earlier cards stay as they were. */
export const TEMPLATE = 1;

interface Counting {
  readonly kind: ContributionKind;
  /** Times, or the kind's own quantity. */
  readonly by: 'times' | 'quantity';
}

/** The order is the order of the card: what took a person's time stands first. */
export const COUNTING: Readonly<Record<Exclude<Figure, 'points'>, Counting>> = {
  minutes: { kind: 'served', by: 'quantity' },
  check_ins: { kind: 'checked_in', by: 'times' },
  gift_fen: { kind: 'gave', by: 'quantity' },
  friends: { kind: 'friend_joined_in', by: 'times' },
  suggestions: { kind: 'suggestion_adopted', by: 'times' },
  answers: { kind: 'answered', by: 'times' },
  steps: { kind: 'walked', by: 'quantity' },
  lessons: { kind: 'learned', by: 'times' },
};

export interface CountedFigure {
  readonly figure: Figure;
  readonly total: number;
}

/** At most three: two things that the member did, and the points that they brought. */
export function figuresOf(facts: readonly CardFact[]): CountedFigure[] {
  const deeds = (Object.keys(COUNTING) as (keyof typeof COUNTING)[]).flatMap((figure) => {
    const { kind, by } = COUNTING[figure];
    const fact = facts.find((one) => one.kind === kind);
    return fact ? [{ figure, total: fact[by] }] : [];
  });
  const points = facts.reduce((sum, fact) => sum + fact.points, 0);
  const shown: CountedFigure[] = points > 0 ? [...deeds.slice(0, MOST_FIGURES - 1), { figure: 'points', total: points }] : deeds;
  return shown.slice(0, MOST_FIGURES);
}

/** What one entry adds to a figure; null for an entry that the figure does not count. `points` is what rules paid for it. */
export function shareOf(figure: Figure, entry: Pick<Entry, 'kind' | 'quantity'>, points: number): number | null {
  if (figure === 'points') return points > 0 ? points : null;
  const { kind, by } = COUNTING[figure];
  if (entry.kind !== kind) return null;
  return by === 'times' ? 1 : entry.quantity;
}

export function isFigure(text: string): text is Figure {
  return (FIGURES as readonly string[]).includes(text);
}

export function saysTheSame(a: CardContent, b: CardContent): boolean {
  const text = ({ facts, badges, monthsInRow }: CardContent) => JSON.stringify([facts, badges, monthsInRow]);
  return text(a) === text(b);
}

/** Number of a month on a line of months, so that a month's neighbour is one more or less. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

/** What came to the journal since a card was issued, of the card's own month and of months before it. */
export interface Correction {
  readonly reason: CorrectionReason;
  readonly added: readonly Entry[];
  readonly undone: readonly Entry[];
}

/** Entries that a card does not know of, told apart. A fact that was undone before any card showed it counts as neither. */
export function correctionOf(month: string, throughSeq: number, unknown: readonly Entry[]): Correction {
  const ofMonth = unknown.filter((entry) => entry.seq > throughSeq && countedOf(entry)?.month === month);
  const undoneIds = new Set(ofMonth.map(({ reversesId }) => reversesId));
  const ownIds = new Set(ofMonth.map(({ id }) => id));
  const added = ofMonth.filter((entry) => entry.type === 'fact' && !undoneIds.has(entry.id));
  const undone = ofMonth.filter(({ reversesId }) => reversesId !== null && !ownIds.has(reversesId));
  const reason = added.length > 0 ? (undone.length > 0 ? 'both' : 'late_fact') : undone.length > 0 ? 'reversal' : 'earlier_month';
  return { reason, added, undone };
}

/** Months that are over and not yet issued, oldest first: after the last issued one, or only the last where none was. */
export function monthsDue(thisMonth: string, lastFinished: string | null): string[] {
  const last = addMonths(thisMonth, -1);
  const due: string[] = [];
  for (let month = lastFinished === null ? last : addMonths(lastFinished, 1); month <= last; month = addMonths(month, 1)) due.push(month);
  return due;
}
