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
  YEAR_COUNTS,
  yearAfter,
  yearOf,
  yearsThrough,
  yearSum,
  type Measure,
  type MeasureState,
  type YearCount,
} from './measures.rule';
