// events.controller.ts — anyone reads what there is to come to. One event with "am I in" is told by check-ins.
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../common/access';
import { Answers } from '../common/answers';
import type { Page } from '../common/paging';
import { EventListQuery, EventSummaryPage, type EventSummaryView } from './events.dto';
import { EventsQuery } from './events.query';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(private readonly events: EventsQuery) {}

  @Get()
  @Public()
  @Answers(EventSummaryPage)
  list(@Query() query: EventListQuery): Promise<Page<EventSummaryView>> {
    return this.events.list(query);
  }
}
