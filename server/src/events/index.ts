export { EventSummaryView, type EventRequest, type EventSessionRequest } from './events.dto';
export { EventsModule } from './events.module';
export { EventsQuery, type SessionAtEvent, type TimedEvent } from './events.query';
export { isDoorOpen } from './events.rule';
export { EventsService } from './events.service';
