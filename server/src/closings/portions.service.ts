// portions.service.ts — whom a stage of a day concerns, and what it does for them: for everyone in portions, or once more for one.
import { Injectable } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import { DataSource } from 'typeorm';
import { BadgesService } from '../badges';
import { Clock } from '../common/clock';
import type { Tx } from '../common/transactor';
import { JournalQuery, JournalService, type NewTick } from '../journal';
import { expiryNotice, MessagesService } from '../messages';
import { PointsQuery } from '../points';
import { TiersService } from '../tiers';
import type { Stage } from './closings.rule';

/** Does it for some of the members; answers how many it brought something. Done twice, it brings nothing the second time. */
type Work = (tx: Tx, memberIds: readonly string[]) => Promise<number>;

/** Some members who are looked at together, and where the next portion begins; null behind the last. */
export interface Portion {
  readonly memberIds: readonly string[];
  readonly next: string | null;
  readonly work: Work;
}

/** One member's points run out on fewer last days than this within a month. */
const LAST_DAYS_OF_ONE = 100;

@Injectable()
export class PortionsService {
  constructor(
    private readonly badges: BadgesService,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly entries: JournalQuery,
    private readonly journal: JournalService,
    private readonly messages: MessagesService,
    private readonly points: PointsQuery,
    private readonly tiers: TiersService,
  ) {}

  async portionOf(day: string, stage: Stage, after: string, limit: number): Promise<Portion> {
    const { manager } = this.dataSource;
    switch (stage) {
      case 'definitions': {
        const begins = [...(await this.badges.versions(manager)), ...(await this.tiers.versions(manager))].some(({ startsOn }) => startsOn === day);
        const memberIds = begins ? await this.entries.membersAfter(after, limit) : [];
        return { memberIds, next: nextOf(memberIds, limit), work: this.reviewing(day) };
      }
      case 'lots':
        return { ...(await this.points.runOut(day, after, limit)), work: this.closing(day) };
      case 'tiers': {
        const memberIds = await this.tiers.dueOn(manager, day, after, limit);
        return { memberIds, next: nextOf(memberIds, limit), work: this.closing(day) };
      }
      case 'notices': {
        const { told, next } = await this.toTell(day, after, limit);
        return { memberIds: [...new Set(told.map(({ memberId }) => memberId))], next, work: this.telling(told) };
      }
    }
  }

  /** The same for one member, with the same day and the same key: what stands already is not done again. */
  async workFor(day: string, stage: Stage, memberId: string): Promise<Work> {
    switch (stage) {
      case 'definitions':
        return this.reviewing(day);
      case 'lots':
      case 'tiers':
        return this.closing(day);
      case 'notices':
        return this.telling((await this.toTell(day, `${memberId}|`, LAST_DAYS_OF_ONE)).told);
    }
  }

  private reviewing(day: string): Work {
    return this.ticking((memberId) => ({ memberId, kind: 'definitions_reviewed', sourceKey: `definitions:${day}:${memberId}`, day, details: {} }));
  }

  private closing(day: string): Work {
    return this.ticking((memberId) => ({ memberId, kind: 'day_closed', sourceKey: `day:${day}:${memberId}`, day, details: {} }));
  }

  private ticking(tickOf: (memberId: string) => NewTick): Work {
    return async (tx, memberIds) => (await this.journal.tick(tx, memberIds.map(tickOf))).length;
  }

  /** A day that is made up for long after tells nobody of what has run out since. */
  private toTell(day: string, after: string, limit: number) {
    return this.points.toTell(day, businessDay(this.clock.now()), after, limit);
  }

  private telling(told: Awaited<ReturnType<PointsQuery['toTell']>>['told']): Work {
    return (tx, memberIds) => {
      const wanted = new Set(memberIds);
      return this.messages.deliverAll(tx, told.filter(({ memberId }) => wanted.has(memberId)).map(({ memberId, points, lastDay }) => expiryNotice(memberId, points, lastDay)));
    };
  }
}

/** A portion that is not full is the last. */
function nextOf(memberIds: readonly string[], limit: number): string | null {
  return memberIds.length < limit ? null : (memberIds.at(-1) ?? null);
}
