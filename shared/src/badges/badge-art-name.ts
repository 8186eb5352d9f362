/** The drawings that a badge definition may choose from. */
export const BADGE_ARTS = ['first_meeting', 'together_3', 'together_10', 'streak_3', 'newcomer', 'year_1'] as const;

export type BadgeArt = (typeof BADGE_ARTS)[number];
