export { REFERENCE_BADGES, seedBadges } from './badges.seed';
export { criterionSentence } from './badges.copy';
export { BadgeView, BadgeWallView, NewBadgeView } from './badges.dto';
export { BadgesEffect } from './badges.effect';
export { BadgesModule } from './badges.module';
export { BadgesQuery } from './badges.query';
export { BadgesService } from './badges.service';
export type { BadgeVersion } from './badges.rule';
