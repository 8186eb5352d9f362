// pure.ts — what measures hand out where neither the framework nor the database is loaded.
export { EVER, NO_MEASURES, rollingSum, valueIn, yearSum, type Measure, type MeasureState, type YearCount } from './measures.rule';
export { stepMeasures } from './measures.step';
