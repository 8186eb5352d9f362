/** Scenes for events and landing stories. */
export const ILLUSTRATIONS = ['river', 'library', 'mountain', 'elders', 'school', 'forest'] as const;

export type IllustrationKey = (typeof ILLUSTRATIONS)[number];

/** Six petal avatars, for a member who gives no picture. */
export const AVATAR_KEYS = ['coral', 'leaf', 'gold', 'sky', 'violet', 'teal'] as const;

export type AvatarKey = (typeof AVATAR_KEYS)[number];
