// world.ts — the real journal on a real database, for one simulated member, and what can be seen of it from outside.
import { businessDay } from '@tongxing/shared';
import { MemberBadge } from '../../src/badges/member-badge.entity';
import { BadgeVersionRow } from '../../src/badges/badge-version.entity';
import { GrowthAccount } from '../../src/growth/growth-account.entity';
import { GrowthEntry } from '../../src/growth/growth-entry.entity';
import type { EntryDetails, Recorded } from '../../src/journal';
import { JournalEntry } from '../../src/journal/journal-entry.entity';
import { isBirthdayOn } from '../../src/members/birthday.rule';
import { MeasureRow } from '../../src/measures/measure.entity';
import { PointsAccount } from '../../src/points/points-account.entity';
import { PointsEntry } from '../../src/points/points-entry.entity';
import { PointsLot } from '../../src/points/points-lot.entity';
import { RuleVersionRow } from '../../src/rules/rule-version.entity';
import { MemberTier } from '../../src/tiers/member-tier.entity';
import { TierChangeRow } from '../../src/tiers/tier-change.entity';
import { TierVersionRow } from '../../src/tiers/tier-version.entity';
import type { TestDatabase } from '../create-test-database';
import { createJournal, type TestJournal } from '../factories/journal';
import { asBadgeVersion, asRuleVersion, asTierVersion, BADGES, EVENTS, TIERS } from './definitions';
import { BIRTHDAY, plusDays, type Badge, type Decision, type Deed, type Model, type Rule, type Tier } from './model';

export class World {
  /** How much has happened in this world. */
  happened = 0;

  private constructor(
    private readonly database: TestDatabase,
    private readonly ledger: TestJournal,
    readonly memberId: string,
    readonly bystanderId: string,
    /** Whether what comes and goes again is looked at after every step. */
    readonly isWatched: boolean,
  ) {}

  /** A new member in an office that begins anew; what earlier members left stays, as it would. */
  static async begin(database: TestDatabase, now: number, rules: readonly Rule[], isWatched: boolean): Promise<World> {
    database.clock.set(new Date(now));
    for (const versions of [RuleVersionRow, BadgeVersionRow, TierVersionRow]) {
      await database.dataSource.createQueryBuilder().delete().from(versions).execute();
    }
    const ledger = await createJournal(database, {
      rules: rules.map(asRuleVersion),
      badges: BADGES.map(asBadgeVersion),
      tiers: TIERS.map(asTierVersion),
      isBirthday: (_, day) => Promise.resolve(isBirthdayOn(BIRTHDAY, day)),
    });
    return new World(database, ledger, await ledger.openMember(), await ledger.openMember(), isWatched);
  }

  setTime(now: number): void {
    this.database.clock.set(new Date(now));
  }

  /** Source keys are unique in the whole office, and this member is one of many. */
  private keyOf(deed: string): string {
    return `${this.memberId}:${deed}`;
  }

  record({ key, kind, quantity, eventKind, eventId, at }: Deed, memberId = this.memberId): Promise<Recorded> {
    return this.ledger.record({
      memberId,
      kind: kind as Parameters<TestJournal['record']>[0]['kind'],
      sourceKey: this.keyOf(key),
      occurredAt: new Date(at),
      quantity,
      details: { title: '河边清理', eventKind, ...(eventId === null ? {} : { eventId }) },
      recordedBy: 'simulation',
    });
  }

  async reverse(deed: string): Promise<Recorded> {
    const { id } = await this.entries.findOneByOrFail({ sourceKey: this.keyOf(deed) });
    return this.ledger.reverse(id);
  }

  async reverseReversalOf(deed: string): Promise<Recorded> {
    const { id } = await this.entries.findOneByOrFail({ sourceKey: this.keyOf(deed) });
    return this.ledger.reverse((await this.entries.findOneByOrFail({ reversesId: id })).id);
  }

  decide({ key, kind, points }: Pick<Decision, 'key' | 'kind' | 'points'>): Promise<Recorded> {
    const today = businessDay(this.database.clock.now());
    const details: EntryDetails = kind === 'spent' ? {} : kind === 'taken' ? { direction: 'take' } : { direction: 'add', expiresOn: plusDays(today, 40) };
    return this.ledger.decide({
      memberId: this.memberId,
      kind: kind === 'spent' ? 'spent' : 'adjusted',
      sourceKey: this.keyOf(key),
      quantity: points,
      details,
      recordedBy: 'simulation',
      reason: null,
    });
  }

  give(code: string, key: string): Promise<Recorded> {
    return this.ledger.decide({
      ...{ memberId: this.memberId, kind: 'badge_given', sourceKey: this.keyOf(key), quantity: 1 },
      ...{ details: { code, title: code }, recordedBy: 'simulation', reason: '谢谢' },
    });
  }

  /** Whether it brought anything. */
  async review(key: string, day: string): Promise<boolean> {
    const { memberId } = this;
    return (await this.ledger.tick([{ memberId, kind: 'definitions_reviewed', sourceKey: this.keyOf(key), day, details: {} }])).length > 0;
  }

  /** An honour, a lock or its end. */
  decideTier(kind: 'tier_given' | 'tier_locked' | 'tier_unlocked', key: string, details: EntryDetails): Promise<Recorded> {
    return this.ledger.decide({ memberId: this.memberId, kind, sourceKey: this.keyOf(key), quantity: 1, details, recordedBy: 'simulation', reason: '理由' });
  }

  /** As the calendar does it for everyone; says whether it brought this member something. */
  async closeDay(): Promise<boolean> {
    const day = businessDay(this.database.clock.now());
    const { memberId } = this;
    const ticks = await this.ledger.tick([{ memberId, kind: 'day_closed', sourceKey: `day:${day}:${memberId}`, day, details: {} }]);
    return ticks.length > 0;
  }

  async publishRule(rule: Rule): Promise<void> {
    await this.ledger.publish(asRuleVersion(rule));
  }

  async publishBadge(badge: Badge): Promise<void> {
    await this.database.transactor.run((tx) => this.ledger.badgesService.publish(tx, asBadgeVersion(badge)));
  }

  async publishTier(tier: Tier): Promise<void> {
    await this.database.transactor.run((tx) => this.ledger.tiersService.publish(tx, asTierVersion(tier)));
  }

  private get entries() {
    return this.database.dataSource.getRepository(JournalEntry);
  }

  /** What the member has, in words that do not depend on ids. */
  async seen(): Promise<Seen> {
    const { manager } = this.database.dataSource;
    const { memberId } = this;
    const account = await manager.findOneBy(PointsAccount, { memberId });
    const lines = await manager.find(PointsEntry, { where: { memberId }, order: { seq: 'ASC', line: 'ASC' } });
    const growth = await manager.findOneBy(GrowthAccount, { memberId });
    const growthLines = await manager.find(GrowthEntry, { where: { memberId }, order: { seq: 'ASC', line: 'ASC' } });
    const measures = await manager.findBy(MeasureRow, { memberId });
    const changes = await manager.find(TierChangeRow, { where: { memberId }, order: { track: 'ASC', seq: 'ASC', id: 'ASC' } });
    return {
      ...(await this.seenClosely()),
      balance: account?.balance ?? 0,
      debt: account?.debt ?? 0,
      lines: lines.map(({ kind, delta, balanceAfter }) => `${kind} ${delta} → ${balanceAfter}`),
      growth: growth?.total ?? 0,
      growthLines: growthLines.map(({ delta }) => delta),
      measures: sorted(measures.filter(({ value }) => value !== 0).map(({ month, measure, value }) => `${month} ${measure} ${value}`)),
      changes: changes.map(({ track, fromCode, toCode, cause }) => `${track} ${fromCode} → ${toCode} (${cause})`),
    };
  }

  /** What comes and goes, and leaves no line behind that would tell of it later: lots, badges and tiers. */
  async seenClosely(): Promise<SeenClosely> {
    const { manager } = this.database.dataSource;
    const { memberId } = this;
    const entries = await this.entries.findBy({ memberId });
    const keys = new Map(entries.map(({ id, sourceKey }) => [id, sourceKey.slice(memberId.length + 1)]));
    const deeds = new Map(entries.map(({ id, reversesId }) => [id, reversesId === null ? keys.get(id) : `undo ${keys.get(reversesId)}`]));
    const lots = await manager.findBy(PointsLot, { memberId });
    const badges = await manager.findBy(MemberBadge, { memberId });
    const tiers = await manager.findBy(MemberTier, { memberId });
    return {
      lots: sorted(lots.filter(({ remaining }) => remaining > 0).map((lot) => lotText(deeds.get(lot.entryId) ?? '?', deeds.get(lot.originId ?? lot.entryId) ?? '?', lot.remaining, lot.availableOn, lot.expiresOn, lot.noticeOn))),
      badges: sorted(badges.map(({ code, entryId, month }) => `${code} by ${deeds.get(entryId)} in ${month}`)),
      tiers: sorted(tiers.map(({ track, code, given, lockId, lockedUntil, noticedYear, noticedCode }) => {
        const honours = (given ?? []).map(({ entryId, code: honour, until }): HonourSeen => [keys.get(entryId) ?? '?', honour, until]);
        return tierText(track, code, honours, lockId === null ? 'open' : lockedUntil, noticedYear === null ? null : `${noticedYear} ${noticedCode}`);
      })),
    };
  }

  /** Every derived row of the member, whole: what a rebuild must bring back byte for byte. */
  async rows(): Promise<string[]> {
    const { manager } = this.database.dataSource;
    const tables = this.ledger.effects.flatMap((effect) => effect.tables);
    const all = await Promise.all(tables.map((table) => manager.getRepository(table).findBy({ memberId: this.memberId })));
    return all.flatMap((rows, i) => rows.map((row) => `${tables[i]?.name} ${JSON.stringify(row)}`)).sort();
  }

  rebuild(): Promise<void> {
    return this.ledger.rebuild(this.memberId);
  }
}

export interface SeenClosely {
  lots: string[];
  badges: string[];
  tiers: string[];
}

export interface Seen extends SeenClosely {
  balance: number;
  debt: number;
  lines: string[];
  growth: number;
  growthLines: number[];
  measures: string[];
  changes: string[];
}

const MEASURED = ['contributions', 'joins', 'check_ins', 'minutes', 'gifts', 'gift_fen', 'friends', 'answers', 'suggestions', 'walks', 'steps', 'lessons'];
const sorted = (texts: string[]): string[] => [...texts].sort();
type HonourSeen = [key: string, code: string, until: string | null];
const tierText = (track: string, code: string, honours: HonourSeen[], lockedUntil: string | null, told: string | null): string =>
  JSON.stringify([track, code, honours, lockedUntil, told]);
const lotText = (deed: string, origin: string, left: number, from: string, until: string | null, hear: string | null): string =>
  `${deed} of ${origin}: ${left} from ${from} until ${until}, told on ${hear}`;

/** The same things as the model has them. */
export function expectedOf(model: Model): Seen {
  const months = [...new Set(model.deeds.map(({ month }) => month))];
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  let balance = 0;
  return {
    ...closelyOf(model),
    balance: model.balance,
    debt: model.debt,
    lines: model.lines.map(([kind, delta]) => `${kind} ${delta} → ${(balance += delta)}`),
    growth: model.growth,
    growthLines: model.growthLines,
    measures: sorted(
      [
        ...MEASURED.flatMap((measure) => months.map((month) => [month, measure, model.count(measure, month, month)] as const)),
        ...MEASURED.map((measure) => ['ever', measure, model.count(measure)] as const),
        ['ever', 'gift_years', model.giftYears] as const,
        ...years.map((year) => [year, 'year_contributions', model.count('contributions', `${year}-01`, `${year}-12`)] as const),
        ...EVENTS.flatMap((eventId) => months.map((month) => [month, `~${eventId}`, model.visits(month, eventId)] as const)),
      ]
        .filter(([, , value]) => value !== 0)
        .map((one) => one.join(' ')),
    ),
    // Sorting is stable: within a track the changes stay in the order in which they happened.
    changes: [...model.ladders.changes].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([track, from, to, cause]) => `${track} ${from} → ${to} (${cause})`),
  };
}

/** As expectedOf, for what is looked at after every step. */
export function closelyOf(model: Model): SeenClosely {
  return {
    lots: sorted(model.lots.filter(({ left }) => left > 0).map((lot) => lotText(lot.deed, lot.origin, lot.left, lot.from, lot.until, lot.hear))),
    badges: sorted([...model.held.values()].map(({ badge, deed, month }) => `${badge.code} by ${deed} in ${month}`)),
    tiers: sorted([...model.ladders.standing].map(([track, code]) => {
      const { honours, locks, told } = model.ladders;
      const standing = honours.filter(({ stands }) => stands && track === 'honour').map(({ key, code: honour, until }): HonourSeen => [key, honour, until]);
      const notice = told.get(track);
      return tierText(track, code, standing, locks.has(track) ? (locks.get(track) ?? null) : 'open', notice ? `${notice.year} ${notice.code}` : null);
    })),
  };
}
