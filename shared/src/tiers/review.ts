/** Tiers are reviewed when the year turns, in Shanghai; whoever may lose one hears of it thirty days before. */
export const REVIEW_DAY = '01-01';
export const REVIEW_NOTICE_DAY = '12-02';

export function isReviewDay(day: string): boolean {
  return day.endsWith(`-${REVIEW_DAY}`);
}

export function isReviewNoticeDay(day: string): boolean {
  return day.endsWith(`-${REVIEW_NOTICE_DAY}`);
}
