/** The drawings that a badge definition may choose from, family by family. */
export const BADGE_ARTS = [
  'newcomer',
  'first_meeting',
  'together_3',
  'together_10',
  'together_30',
  'together_100',
  'streak_3',
  'streak_6',
  'year_1',
  'companion_3',
  'companion_5',
  'companion_9',
  'companion_10',
  'service_first',
  'service_50',
  'service_200',
  'first_gift',
  'first_friend',
  'first_voice',
  'first_lesson',
  'event_day',
  'thank_you',
] as const;

export type BadgeArt = (typeof BADGE_ARTS)[number];
