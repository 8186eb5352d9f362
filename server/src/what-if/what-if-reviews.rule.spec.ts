import { lifeOf } from '../../test/factories/life';
import { isUnwritten, reviewsIn, withReviews } from './what-if-reviews.rule';

const daysIn = (from: string, to: string) => reviewsIn({ from, to }).map(({ day }) => day);

it.each([
  ['2025-01-01', '2025-12-31', ['2025-01-01', '2025-12-02']],
  ['2025-12-02', '2026-01-01', ['2025-12-02', '2026-01-01']],
  ['2025-12-03', '2025-12-31', []],
  ['2024-11-01', '2026-01-31', ['2024-12-02', '2025-01-01', '2025-12-02', '2026-01-01']],
])('from %s to %s there are %j', (from, to, days) => {
  expect(daysIn(from, to)).toEqual(days);
});

describe('a journal with its reviews', () => {
  const reviews = reviewsIn({ from: '2025-06-01', to: '2026-06-30' });
  const told = (entries: ReturnType<typeof lifeOf>['journal']['entries']) =>
    withReviews(entries, reviews).map((entry) => `${entry.recordedDay} ${isUnwritten(entry) ? 'review' : entry.kind}`);

  it('has each before what was recorded on its day or later, and the last after everything', () => {
    const life = lifeOf().join('2025-06-01').checkIn('2025-12-01').checkIn('2025-12-02').checkIn('2025-12-31', { recordedOn: '2026-01-05' });
    expect(told(life.journal.entries)).toEqual([
      '2025-06-01 joined', '2025-12-01 checked_in', '2025-12-02 review', '2025-12-02 checked_in', '2026-01-01 review', '2026-01-05 checked_in',
    ]);
    expect(told(lifeOf().join('2025-06-01').journal.entries)).toEqual(['2025-06-01 joined', '2025-12-02 review', '2026-01-01 review']);
  });

  it('has none twice: the tick of the day that was written is the review, where it was written', () => {
    const life = lifeOf().join('2025-06-01').checkIn('2025-12-02').close('2025-12-02').close('2025-12-05').checkIn('2026-01-01').close('2026-01-01');
    expect(withReviews(life.journal.entries, reviews)).toBe(life.journal.entries);
  });
});
