export { REFERENCE_BADGES, seedBadges } from './badges.seed';
export { criterionSentence } from './badges.copy';
export { BadgeView, BadgeWallView, NewBadgeView } from './badges.dto';
export { BADGE_GIVEN, BadgesEffect } from './badges.effect';
export { BadgesModule } from './badges.module';
export { BadgesQuery, toNewBadgeView } from './badges.query';
export { BadgesService, type NewBadgeVersion, type PublishedVersion } from './badges.service';
export { badgesInForce, CRITERION_TYPES, givableOn, type BadgeCriterion, type BadgeVersion, type CriterionType, type GivenVersion } from './badges.rule';
