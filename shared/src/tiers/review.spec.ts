import { isReviewDay, isReviewNoticeDay, isToldInTime, nextReviewOf } from './review';

it.each([
  ['2026-12-02', false, true, '2027-01-01'],
  ['2027-01-01', true, false, '2028-01-01'],
  ['2026-12-31', false, false, '2027-01-01'],
  ['2024-02-29', false, false, '2025-01-01'],
])('of %s: review %s, notice %s, and the next review is on %s', (day, review, notice, next) => {
  expect([isReviewDay(day), isReviewNoticeDay(day), nextReviewOf(day)]).toEqual([review, notice, next]);
});

it('has told in time who was told on 2 December, and nobody who was told later', () => {
  expect(isToldInTime('2026-12-02', '2027-01-01')).toBe(true);
  expect(isToldInTime('2026-12-03', '2027-01-01')).toBe(false);
  expect(isToldInTime('2027-12-02', '2028-01-01')).toBe(true);
});
