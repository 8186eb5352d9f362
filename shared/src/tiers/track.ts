/** Ladders that stand side by side; a member climbs each on its own. */
export const TRACKS = ['growth', 'volunteer', 'donor', 'honour'] as const;

export type Track = (typeof TRACKS)[number];

export const TRACK_NAMES: Record<Track, string> = {
  growth: '成长',
  volunteer: '志愿',
  donor: '捐赠',
  honour: '荣誉',
};
