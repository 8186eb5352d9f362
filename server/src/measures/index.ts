export { MeasuresEffect } from './measures.effect';
export { MeasuresModule } from './measures.module';
export { MeasuresQuery } from './measures.query';
export { EVER, MEASURES, rollingSum, streakThrough, valueIn, YEAR_COUNTS, yearSum, type Measure, type MeasureState, type YearCount } from './measures.rule';
