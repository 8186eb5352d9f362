// what-if-reviews.rule.ts — pure: the yearly reviews of which a member's journal says nothing, because they brought nothing.
import { dayStart, REVIEW_DAY, REVIEW_NOTICE_DAY, type Day } from '@tongxing/shared';
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
      if (from <= day && day <= to) reviews.push(reviewOn(day));
    }
  }
  return reviews;
}

/**
 * A member's entries with those reviews among them that are missing: each before whatever was recorded on its day or later.
 * Where the journal has the day's own tick, that one is the review, at the place where it happened.
 */
export function withReviews(entries: readonly Entry[], reviews: readonly Entry[]): readonly Entry[] {
  const missing = reviews.filter(({ day }) => !entries.some((entry) => entry.kind === 'day_closed' && entry.day === day));
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

function reviewOn(day: Day): Entry {
  const begins = dayStart(day);
  return {
    id: `what-if:${day}`,
    memberId: '',
    seq: UNWRITTEN,
    type: 'tick',
    kind: 'day_closed',
    sourceKey: `what-if:${day}`,
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
