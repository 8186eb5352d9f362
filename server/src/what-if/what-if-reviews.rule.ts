// what-if-reviews.rule.ts — pure: the reviews of which a member's journal says nothing, because they brought nothing: the yearly
// ones, and the one of the day on which a ladder is another.
import { dayStart, REVIEW_DAY, REVIEW_NOTICE_DAY, type Day, type TickKind } from '@tongxing/shared';
import type { Entry } from '../journal/pure';

/** An entry of the journal counts from 1: what stands before it was never written. */
const UNWRITTEN = 0;

/** A review that is played and stands in no journal. */
export const isUnwritten = ({ seq }: Entry): boolean => seq === UNWRITTEN;

/** The days of notice and of review in the period, oldest first, as if closed in time. One for everybody: a step asks an entry for no member. */
export function reviewsIn({ from, to }: { readonly from: Day; readonly to: Day }): readonly Entry[] {
  const reviews: Entry[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const day of [REVIEW_DAY, REVIEW_NOTICE_DAY].map((turn) => `${String(year).padStart(4, '0')}-${turn}`)) {
      if (from <= day && day <= to) reviews.push(tickOn(day, 'day_closed'));
    }
  }
  return reviews;
}

/** The first day of another ladder: whoever reaches it already is lifted on it, as on the first day of a published one. */
export function firstDayOf({ from }: { readonly from: Day }): Entry {
  return tickOn(from, 'definitions_reviewed');
}

/**
 * A member's entries with those reviews among them that are missing: each before whatever was recorded on its day or later.
 * Where the journal has the day's own tick, that one is the review, at the place where it happened.
 */
export function withReviews(entries: readonly Entry[], reviews: readonly Entry[]): readonly Entry[] {
  const missing = reviews.filter(({ kind, day }) => !entries.some((entry) => entry.kind === kind && entry.day === day));
  if (missing.length === 0) return entries;
  const played: Entry[] = [];
  let next = 0;
  for (const entry of entries) {
    for (; next < missing.length && missing[next]!.day <= entry.recordedDay; next += 1) played.push(missing[next]!);
    played.push(entry);
  }
  for (; next < missing.length; next += 1) played.push(missing[next]!);
  return played;
}

function tickOn(day: Day, kind: TickKind): Entry {
  const begins = dayStart(day);
  return {
    id: `what-if:${kind}:${day}`,
    memberId: '',
    seq: UNWRITTEN,
    type: 'tick',
    kind,
    sourceKey: `what-if:${kind}:${day}`,
    occurredAt: begins,
    day,
    month: day.slice(0, 7),
    recordedAt: begins,
    recordedDay: day,
    quantity: 1,
    details: {},
    recordedBy: 'what-if',
    causedBy: null,
    reversesId: null,
    reason: null,
  };
}
