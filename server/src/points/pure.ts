// pure.ts — what points hand out where neither the framework nor the database is loaded.
export { NO_POINTS, type Payment, type PointsState } from './points.rule';
export { stepPoints } from './points.step';
