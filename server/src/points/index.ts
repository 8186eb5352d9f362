export { PointsEffect } from './points.effect';
export { BriefPointsView, PointsEntryPage, PointsEntryView, PointsSummaryView, WhyView } from './points.dto';
export { PointsModule } from './points.module';
export { PointsQuery, type EarnedLine } from './points.query';
export type { Payment } from './points.rule';
