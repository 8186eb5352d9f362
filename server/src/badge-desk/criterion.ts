// criterion.ts — between what a form says of a badge and what a rule judges by.
import type { BadgeCriterion } from '../badges';
import { DomainError } from '../common/domain-error';
import { barOf } from './badge-proposal.rule';
import type { CriterionRequest, CriterionView } from './badge-desk.dto';

/** `titles` are those of the events that are named. Refuses: BADGE_DEFINITION_INVALID { fields }, EVENT_NOT_FOUND. */
export function criterionOf({ type, measure, bar, eventId }: CriterionRequest, titles: ReadonlyMap<string, string>): BadgeCriterion {
  const invalid = (...fields: string[]): DomainError => new DomainError('BADGE_DEFINITION_INVALID', { fields });
  if (type === 'event') {
    if (!eventId) throw invalid('criterion.eventId');
    const title = titles.get(eventId);
    if (title === undefined) throw new DomainError('EVENT_NOT_FOUND', { eventId });
    return { type, eventId, title };
  }
  if (bar === undefined) throw invalid('bar');
  if (type === 'by_hand') return { type, perMonth: bar };
  if (type === 'companion_years') return { type, years: bar };
  if (!measure) throw invalid('criterion.measure');
  return type === 'streak' ? { type, measure, months: bar } : { type, measure, bar };
}

export function toCriterionView(criterion: BadgeCriterion): CriterionView {
  const isEvent = criterion.type === 'event';
  return {
    type: criterion.type,
    measure: criterion.type === 'threshold' || criterion.type === 'streak' ? criterion.measure : null,
    bar: barOf(criterion),
    eventId: isEvent ? criterion.eventId : null,
    eventTitle: isEvent ? criterion.title : null,
  };
}
