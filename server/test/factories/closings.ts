// closings.ts — the closing of days as one server has it, on a journal of a spec.
import { ClosingsService } from '../../src/closings';
import { LeftOutService } from '../../src/closings/left-out.service';
import { PortionsService } from '../../src/closings/portions.service';
import { MessagesService } from '../../src/messages';
import type { TestDatabase } from '../create-test-database';
import type { TestJournal } from './journal';

export function createClosings({ clock, dataSource, transactor }: TestDatabase, { badgesService, journal, journalQuery, pointsQuery, tiersService }: TestJournal): ClosingsService {
  const messages = new MessagesService(clock, dataSource, transactor);
  const portions = new PortionsService(badgesService, clock, dataSource, journalQuery, journal, messages, pointsQuery, tiersService);
  return new ClosingsService(clock, dataSource, new LeftOutService(clock, dataSource, portions, transactor), portions, transactor);
}
