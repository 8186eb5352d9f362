import { daysBetween, type Day } from '../kit/calendar';

/** Tiers are reviewed when the year turns, in Shanghai; whoever may lose one hears of it thirty days before. */
export const REVIEW_DAY = '01-01';
export const REVIEW_NOTICE_DAY = '12-02';
export const REVIEW_NOTICE_DAYS = 30;

export function isReviewDay(day: Day): boolean {
  return day.endsWith(`-${REVIEW_DAY}`);
}

export function isReviewNoticeDay(day: Day): boolean {
  return day.endsWith(`-${REVIEW_NOTICE_DAY}`);
}

/** The review that closes this day's year. */
export function nextReviewOf(day: Day): Day {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}-${REVIEW_DAY}`;
}

/** Whether one who is told on this day is told thirty days before the review: later is too late to lose anything by it. */
export function isToldInTime(toldOn: Day, reviewOn: Day): boolean {
  return daysBetween(toldOn, reviewOn) >= REVIEW_NOTICE_DAYS;
}
