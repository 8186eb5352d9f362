import { dayStart } from '@tongxing/shared';
import { CardsQuery } from '../../src/cards/cards.query';
import { CardsService } from '../../src/cards/cards.service';
import { CorrectionsService } from '../../src/cards/corrections.service';
import { ImpactCard } from '../../src/cards/impact-card.entity';
import { IssuingService } from '../../src/cards/issuing.service';
import { newId } from '../../src/common/ids';
import { EventsQuery } from '../../src/events';
import { Member } from '../../src/members/member.entity';
import { createJournal } from './journal';
import type { TestDatabase } from '../create-test-database';

/** Members, their journals and their cards on a test database, wired as app.module.ts wires them. */
export async function createCards(database: TestDatabase) {
  const { dataSource, transactor, clock } = database;
  const ledger = await createJournal(database);
  const issuing = new IssuingService(clock, dataSource, transactor);
  const corrections = new CorrectionsService(clock, dataSource, issuing, ledger.journal, ledger.journalQuery, transactor);
  const events = new EventsQuery(clock, dataSource);
  const cards = new CardsQuery(ledger.badgesQuery, clock, dataSource, events, ledger.journalQuery, ledger.pointsQuery);
  let lastNo = 0;
  return {
    ...ledger,
    issuing,
    corrections,
    cards,
    service: new CardsService(clock, transactor),
    /** A member with a journal and nothing in it, who joined on this business day. */
    join: async (joinedOn: string, overrides: Partial<Member> = {}): Promise<{ id: string; no: number }> => {
      const joinedAt = dayStart(joinedOn);
      const id = newId(joinedAt);
      const no = (lastNo += 1);
      await transactor.run(async (tx) => {
        await tx.getRepository(Member).insert({
          ...{ id, no, status: 'active', nickname: `会员${no}`, nicknameKey: `会员${no}`, avatarKey: 'coral', joinedAt, joinedOn },
          ...{ joinCodeId: null, phoneCt: null, phoneIndex: null, phoneTailIndex: null, realNameCt: null, realNameIndex: null },
          ...{ birthdayCt: null, city: null, lastSeenOn: null },
          ...overrides,
        } as Member);
        await ledger.journal.open(tx, id);
      });
      return { id, no };
    },
    /** Every version of every card, in an order of its own. */
    all: (where: Partial<Pick<ImpactCard, 'month' | 'memberId'>> = {}): Promise<ImpactCard[]> =>
      dataSource.getRepository(ImpactCard).find({ where, order: { month: 'ASC', memberId: 'ASC', version: 'ASC' } }),
  };
}

export type TestCards = Awaited<ReturnType<typeof createCards>>;
