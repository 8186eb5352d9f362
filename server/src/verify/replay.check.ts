// replay.check.ts — what no SQL can say: that the journal, folded in memory by the very steps that recorded it, comes to
// what is stored. Members are read a page at a time without any lock; whoever seems wrong is read again under the lock.
import { businessDay } from '@tongxing/shared';
import { In, type EntityManager } from 'typeorm';
import { MemberBadge } from '../badges/member-badge.entity';
import type { BadgeState } from '../badges/badges.rule';
import { fold, NotReplayableError, type Effect, type Entry, type Folded } from '../journal';
import { JournalEntry } from '../journal/journal-entry.entity';
import { PointsLot } from '../points/points-lot.entity';
import type { PointsRow, PointsState } from '../points/points.rule';
import { RulePayment } from '../points/rule-payment.entity';
import { RuleUse } from '../points/rule-use.entity';
import { MemberTier } from '../tiers/member-tier.entity';
import { heldIn } from '../tiers/tiers.service';
import type { HeldTier, TierState } from '../tiers/tiers.rule';
import { DERIVE_ANEW, type Invariant } from './invariant';

export const REPLAY_INVARIANTS = {
  replays: { code: 'J2', title: { zh: '每位会员的账本都能从头重放', en: 'every journal can be replayed from its first entry' } },
  price: { code: 'I5.price', title: { zh: '每次支付都能按当时的规则版本和当时的输入重新算出', en: 'every payment is recomputed from its rule version and its frozen inputs' } },
  uses: { code: 'P2.caps', title: { zh: '规则上限的使用次数等于从账本数出来的', en: 'the use of caps is what the journal counts to' } },
  lots: { code: 'P3.each', title: { zh: '每一批次的剩余和期限、来处和提醒日都能从账本重新算出', en: 'each lot is recomputed from the journal' }, remedy: DERIVE_ANEW },
  badges: { code: 'I11.badges', title: { zh: '徽章等于从账本算出来的', en: 'badges are what the journal comes to' } },
  tiers: { code: 'I11.tiers', title: { zh: '等级等于从账本算出来的', en: 'tiers are what the journal comes to' } },
  days: { code: 'I17.days', title: { zh: '业务日与月份都按北京时间', en: 'business days and months are those of Shanghai' } },
} as const satisfies Record<string, Invariant>;

type Aspect = keyof typeof REPLAY_INVARIANTS;
/** For each aspect, every comparable text that a member has. */
type Told = Record<Exclude<Aspect, 'replays' | 'days'>, readonly string[]>;

export interface Suspect {
  readonly aspect: Aspect;
  readonly memberId: string;
  /** The entry that a step does not take, and what the step says. */
  readonly entry?: string;
}

type Books = ReadonlyMap<string, unknown>;

/** Of these members, the ones whose journal comes to something else than what is stored. */
export async function suspectsAmong(manager: EntityManager, effects: readonly Effect[], books: Books, memberIds: readonly string[]): Promise<Suspect[]> {
  const of = In([...memberIds]);
  const entries = byMember(await manager.find(JournalEntry, { where: { memberId: of }, order: { memberId: 'ASC', seq: 'ASC' } }));
  const stored = {
    payments: byMember(await manager.findBy(RulePayment, { memberId: of })),
    uses: byMember(await manager.findBy(RuleUse, { memberId: of })),
    lots: byMember(await manager.findBy(PointsLot, { memberId: of })),
    badges: byMember(await manager.findBy(MemberBadge, { memberId: of })),
    tiers: byMember(await manager.findBy(MemberTier, { memberId: of })),
  };
  return memberIds.flatMap((memberId) => {
    const journal = entries.get(memberId) ?? [];
    const suspects: Suspect[] = journal.every(isInShanghai) ? [] : [{ aspect: 'days', memberId }];
    const replayed = replay(effects, books, journal);
    // What a journal comes to that ends half-way is nothing that the rows could be held against.
    if (replayed instanceof NotReplayableError) return [...suspects, { aspect: 'replays', memberId, entry: replayed.message }];
    const found: Told = {
      price: (stored.payments.get(memberId) ?? []).map(paymentText),
      uses: (stored.uses.get(memberId) ?? []).filter(({ times }) => times !== 0).map(({ useKey, times }) => `${useKey} ${times}`),
      lots: lotTexts(stored.lots.get(memberId) ?? [], replayed.lots),
      badges: badgeTexts(stored.badges.get(memberId) ?? [], replayed.badges, journal),
      tiers: (stored.tiers.get(memberId) ?? []).map((row) => tierText(row.track, heldIn(row))),
    };
    const differing = (Object.keys(found) as (keyof Told)[]).filter((aspect) => !agree(found[aspect], replayed[aspect]));
    return [...suspects, ...differing.map((aspect) => ({ aspect, memberId }))];
  });
}

const isInShanghai = ({ occurredAt, recordedAt, day, month, recordedDay }: Entry): boolean =>
  day === businessDay(occurredAt) && month === day.slice(0, 7) && recordedDay === businessDay(recordedAt);

function folding(effects: readonly Effect[], books: Books, journal: readonly Entry[]): Folded | NotReplayableError {
  try {
    return fold(effects, books, journal);
  } catch (error) {
    if (error instanceof NotReplayableError) return error;
    throw error;
  }
}

/** What the journal comes to, or the entry at which it ends half-way: one member's, so that everyone else is still told of. */
function replay(effects: readonly Effect[], books: Books, journal: readonly Entry[]): Told | NotReplayableError {
  const folded = folding(effects, books, journal);
  if (folded instanceof NotReplayableError) return folded;
  const last = <State>(name: string, empty: State): State => (folded.get(name)?.at(-1)?.state as State | undefined) ?? empty;
  const paid = (folded.get('points') ?? []).flatMap(({ rows }) => rows as readonly PointsRow[]);
  const points = last<Pick<PointsState, 'lots' | 'uses'>>('points', { lots: [], uses: new Map() });
  return {
    price: paid.flatMap((row) => (row.type === 'payment' ? [paymentText(row.payment)] : [])),
    uses: [...points.uses].filter(([, times]) => times !== 0).map(([useKey, times]) => `${useKey} ${times}`),
    lots: points.lots.map(lotText),
    badges: [...last<BadgeState>('badges', new Map()).values()].map(badgeText),
    tiers: [...last<TierState>('tiers', new Map())].map(([track, held]) => tierText(track, held)),
  };
}

const paymentText = ({ entryId, ruleVersionId, ruleCode, points, growth, useKeys }: Pick<RulePayment, 'entryId' | 'ruleVersionId' | 'ruleCode' | 'points' | 'growth' | 'useKeys'>): string =>
  JSON.stringify([entryId, ruleVersionId, ruleCode, points, growth, useKeys]);
const lotText = ({ id, remaining, availableOn, expiresOn, originId, noticeOn }: Pick<PointsLot, 'id' | 'remaining' | 'availableOn' | 'expiresOn' | 'originId' | 'noticeOn'>): string =>
  `${id} ${remaining} ${availableOn} ${expiresOn} ${originId} ${noticeOn}`;
const badgeText = ({ code, versionId, entryId, month, grantedAt }: Pick<MemberBadge, 'code' | 'versionId' | 'entryId' | 'month' | 'grantedAt'>): string =>
  `${code} ${versionId} ${entryId} ${month} ${grantedAt.toISOString()}`;
const tierText = (track: string, { code, since, entryId, given, lock, notice }: HeldTier): string =>
  JSON.stringify([track, code, since, entryId, given, lock, notice]);

/** Where what is left does not even add up, P3.uses says so, and saying it twice would help nobody. */
function lotTexts(stored: readonly PointsLot[], replayed: readonly string[]): readonly string[] {
  const sum = (texts: readonly string[]): number => texts.reduce((total, text) => total + Number(text.split(' ')[1]), 0);
  const texts = stored.map(lotText);
  return sum(texts) === sum(replayed) ? texts : replayed;
}

/** Where the evidence itself was undone, B1.evidence says so; all else of the badge is compared. */
function badgeTexts(stored: readonly MemberBadge[], replayed: readonly string[], journal: readonly Entry[]): readonly string[] {
  const undone = new Set(journal.map(({ reversesId }) => reversesId));
  return stored.map((badge) => {
    const text = badgeText(badge);
    const same = undone.has(badge.entryId) ? replayed.find((other) => withoutEvidence(other) === withoutEvidence(text)) : undefined;
    return same ?? text;
  });
}

const withoutEvidence = (text: string): string => text.split(' ').filter((_, i) => i !== 2).join(' ');

function agree(found: readonly string[], replayed: readonly string[]): boolean {
  return found.length === replayed.length && [...found].sort().join('\n') === [...replayed].sort().join('\n');
}

function byMember<T extends { memberId: string }>(rows: readonly T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const row of rows) {
    const some = grouped.get(row.memberId);
    if (some) some.push(row);
    else grouped.set(row.memberId, [row]);
  }
  return grouped;
}
