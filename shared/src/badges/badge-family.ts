/** Badges that tell one story together, in the order of the wall. Within a family they stand one after another. */
export const BADGE_FAMILIES = [
  'beginning',
  'together',
  'streak',
  'companion',
  'service',
  'heart',
  'events',
  'thanks',
] as const;

export type BadgeFamily = (typeof BADGE_FAMILIES)[number];

export const BADGE_FAMILY_NAMES: Record<BadgeFamily, string> = {
  beginning: '初相识',
  together: '一起走',
  streak: '不间断',
  companion: '岁岁年年',
  service: '搭把手',
  heart: '一份心意',
  events: '那一天',
  thanks: '谢谢你',
};

/** 1 plain, 2 silver, 3 gold: how long the way to it was. A grade is never a rank of people. */
export const BADGE_GRADES = [1, 2, 3] as const;

export type BadgeGrade = (typeof BADGE_GRADES)[number];
