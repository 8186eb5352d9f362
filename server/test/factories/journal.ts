import { BadgesEffect, BadgesQuery, BadgesService, REFERENCE_BADGES, type BadgeVersion } from '../../src/badges';
import type { Clock } from '../../src/common/clock';
import { newId } from '../../src/common/ids';
import { Outbox } from '../../src/common/outbox';
import type { Transactor, Tx } from '../../src/common/transactor';
import { GrowthEffect, GrowthQuery } from '../../src/growth';
import {
  fold,
  JournalQuery,
  JournalService,
  NO_CIRCUMSTANCES,
  RebuildService,
  type Effect,
  type Entry,
  type NewDecision,
  type NewFact,
  type NewTick,
  type Recorded,
} from '../../src/journal';
import { MeasuresEffect, MeasuresQuery, type MeasureState } from '../../src/measures';
import type { MembersQuery } from '../../src/members';
import { PointsEffect, PointsQuery } from '../../src/points';
import { PointsStore } from '../../src/points/points.store';
import { RulebookCircumstances } from '../../src/rulebook/circumstances';
import { REFERENCE_RULES, RulesQuery, RulesService, type NewRuleVersion } from '../../src/rules';
import { REFERENCE_TIERS, TiersEffect, TiersQuery, TiersService, type TierVersion } from '../../src/tiers';
import type { BadgeState } from '../../src/badges/badges.rule';
import { EvidenceQuery } from '../../src/badges/evidence.query';
import type { GrowthState } from '../../src/growth/growth.rule';
import type { PointsState } from '../../src/points/points.rule';
import type { TierState } from '../../src/tiers/tiers.rule';
import type { TestDatabase } from '../create-test-database';

export interface JournalOptions {
  rules?: readonly NewRuleVersion[];
  badges?: readonly Omit<BadgeVersion, 'id'>[];
  tiers?: readonly Omit<TierVersion, 'id'>[];
  /** Whose birthday a day is. With it deeds are frozen as the server does it, else nothing is read of a member. */
  isBirthday?: MembersQuery['isBirthday'];
}

/** The journal with every effect on a test database, wired as app.module.ts wires it. */
export async function createJournal({ dataSource, transactor, clock }: TestDatabase, options: JournalOptions = {}) {
  const { rules = REFERENCE_RULES, badges: badgeVersions = REFERENCE_BADGES, tiers: tierVersions = REFERENCE_TIERS } = options;
  const outbox = new Outbox(clock);
  const rulesService = new RulesService(clock);
  const badgesService = new BadgesService(clock);
  const tiersService = new TiersService(clock);
  const points = new PointsEffect(rulesService, new PointsStore(), outbox);
  const growth = new GrowthEffect(points);
  const measures = new MeasuresEffect();
  const badges = new BadgesEffect(badgesService, measures, outbox);
  const tiers = new TiersEffect(tiersService, measures, growth, outbox);
  const effects: Effect[] = [points, growth, measures, badges, tiers] as Effect[];
  const { isBirthday } = options;
  const circumstances = isBirthday ? new RulebookCircumstances({ isBirthday } as MembersQuery, rulesService, tiersService) : NO_CIRCUMSTANCES;
  const journal = new JournalService(effects, circumstances, clock);
  const rebuilding = new RebuildService(effects, journal, transactor, dataSource);
  const journalQuery = new JournalQuery(dataSource);
  const rulesQuery = new RulesQuery(dataSource, rulesService);
  const measuresQuery = new MeasuresQuery(dataSource);
  const growthQuery = new GrowthQuery(dataSource, rulesQuery, growth);
  const pointsQuery = new PointsQuery(dataSource, journalQuery, rulesQuery, clock, points);
  const badgesQuery = new BadgesQuery(dataSource, journalQuery, measuresQuery, clock, badgesService, badges);
  await transactor.run(async (tx) => {
    for (const rule of rules) await rulesService.publish(tx, rule);
    for (const badge of badgeVersions) await badgesService.publish(tx, badge);
    for (const tier of tierVersions) await tiersService.publish(tx, tier);
  });
  return {
    journal,
    effects,
    rebuilding,
    rulesService,
    badgesService,
    tiersService,
    pointsQuery,
    badgesQuery,
    tiersQuery: new TiersQuery(dataSource, measuresQuery, growthQuery, clock, tiersService, tiers),
    evidenceQuery: new EvidenceQuery(badgesQuery, journalQuery, measuresQuery, pointsQuery),
    growthQuery,
    journalQuery,
    measuresQuery,
    /** A member who has a journal and nothing in it. */
    openMember: () => openMember(transactor, journal, clock),
    /** Records one fact in a transaction of its own. */
    record: (fact: NewFact): Promise<Recorded> => transactor.run((tx) => journal.record(tx, fact)),
    /** Takes one decision in a transaction of its own. */
    decide: (decision: NewDecision): Promise<Recorded> => transactor.run((tx) => journal.decide(tx, decision)),
    /** Writes those of the ticks that bring something, in a transaction of its own. */
    tick: (drafts: readonly NewTick[]): Promise<Entry[]> => transactor.run((tx) => journal.tick(tx, drafts)),
    reverse: (entryId: string, reason = '记错了') =>
      transactor.run((tx) => journal.reverse(tx, { entryId, reason, recordedBy: 'staff-1' })),
    /** Replays entries in memory, from nothing. */
    fold: async (entries: readonly Entry[]) => {
      const books = await transactor.run(async (tx) => {
        const all = new Map<string, unknown>();
        for (const effect of effects) all.set(effect.name, await effect.book(tx));
        return all;
      });
      const folded = fold(effects, books, entries);
      const last = <T>(name: string) => folded.get(name)?.at(-1)?.state as T;
      return {
        points: last<PointsState>('points'),
        growth: last<GrowthState>('growth'),
        measures: last<MeasureState>('measures'),
        badges: last<BadgeState>('badges'),
        tiers: last<TierState>('tiers'),
      };
    },
    /** Derives one member anew from the journal. */
    rebuild: (memberId: string) => transactor.run((tx) => rebuilding.members(tx, [memberId])),
    publish: (rule: NewRuleVersion) => transactor.run((tx: Tx) => rulesService.publish(tx, rule)),
  };
}

export type TestJournal = Awaited<ReturnType<typeof createJournal>>;

async function openMember(transactor: Transactor, journal: JournalService, clock: Clock): Promise<string> {
  const memberId = newId(clock.now());
  await transactor.run((tx) => journal.open(tx, memberId));
  return memberId;
}

let deeds = 0;

/** A check-in at an event, done at the clock's now unless told otherwise. */
export function checkIn(memberId: string, occurredAt: Date, overrides: Partial<NewFact> = {}): NewFact {
  deeds += 1;
  return {
    memberId,
    kind: 'checked_in',
    sourceKey: `checkin:test-${deeds}`,
    occurredAt,
    quantity: 1,
    details: { title: '河边清理', eventKind: 'theme_day' },
    recordedBy: 'member',
    ...overrides,
  };
}
