export { MeasuresEffect } from './measures.effect';
export { MeasuresModule } from './measures.module';
export { MeasuresQuery } from './measures.query';
export {
  addsTo,
  EVER,
  eventOf,
  MEASURES,
  monthsWith,
  OF_YEAR,
  rollingSum,
  streakThrough,
  valueIn,
  visitsTo,
  WINDOW_MONTHS,
  WINDOW_YEARS,
  worthOf,
  yearAfter,
  yearOf,
  yearsThrough,
  type Measure,
  type MeasureState,
} from './measures.rule';
