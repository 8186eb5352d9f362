export { MeasuresEffect } from './measures.effect';
export { MeasuresModule } from './measures.module';
export { MeasuresQuery } from './measures.query';
export { EVER, MEASURES, rollingSum, streakThrough, valueIn, type Measure, type MeasureState } from './measures.rule';
