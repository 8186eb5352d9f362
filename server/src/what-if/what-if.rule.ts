// what-if.rule.ts — pure: what a period would have brought with another rule. Every member's journal is folded by the very
// steps that recorded it: once with the books as they are and once with the draft in its rule's place.
import { canonicalTerms, tierKey, TRACKS, type ContributionKind, type Day, type RuleTerms, type Track } from '@tongxing/shared';
import { DomainError } from '../common/domain-error';
import { versionsInForce } from '../common/versions';
import { NO_GROWTH, stepGrowth, type GrowthState } from '../growth/pure';
import type { Entry, MemberJournal } from '../journal/pure';
import { NO_MEASURES, stepMeasures, type MeasureState } from '../measures/pure';
import { NO_POINTS, stepPoints, type PointsState } from '../points/pure';
import { needsOf, type RuleVersion } from '../rules/pure';
import { heldTier, NO_TIERS, stepTiers, type TierState, type TierVersion } from '../tiers/pure';
import { isUnwritten, reviewsIn, withReviews } from './what-if-reviews.rule';

/** A rule as somebody thinks of having it; without a code it is one that there is not yet. */
export interface Draft {
  readonly code: string | null;
  readonly kind: ContributionKind;
  readonly name: string;
  readonly terms: RuleTerms;
  readonly position: number;
}

export interface Question {
  readonly rules: readonly RuleVersion[];
  readonly tiers: readonly TierVersion[];
  readonly draft: Draft;
  /** The business days of the period, first and last. */
  readonly from: Day;
  readonly to: Day;
}

/** Under which the draft stands in the book: nothing is ever published under this code. */
export const NEW_RULE = 'what-if';

/** More members than this are counted and not named. */
export const MOST_MOVES = 500;

/** The same figure by the rules as they are and by the draft. */
export interface Pair {
  readonly today: number;
  readonly draft: number;
}

export interface Compared extends Pair {
  /** Members who would have got more, and less. */
  readonly more: number;
  readonly less: number;
}

export interface RuleTally {
  readonly code: string;
  readonly name: string;
  readonly isDraft: boolean;
  readonly times: Pair;
  readonly points: Pair;
  readonly growth: Pair;
}

/** One way from tier to tier that somebody would have gone, and how many. */
export interface Way {
  readonly track: Track;
  readonly from: string | null;
  readonly to: string | null;
  readonly isUp: boolean;
  readonly members: number;
}

/** Where a member stands at the end of the period, and would have stood. */
export interface Move {
  readonly memberId: string;
  readonly track: Track;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Outcome {
  /** Contributions of the period that stand, and the members whose they are. */
  readonly deeds: number;
  readonly members: number;
  readonly points: Compared;
  readonly growth: Compared;
  /** In the order in which rules run; those that would have paid nothing either way are left out, the draft never is. */
  readonly rules: readonly RuleTally[];
  readonly ways: readonly Way[];
  /** By ascending member id, which is the order of joining; at most MOST_MOVES. */
  readonly moves: readonly Move[];
  /** Spendings and deductions that could not have been carried out, and how many points are missing for them. */
  readonly unpaid: { readonly times: number; readonly missing: number };
  /** Contributions of which nobody wrote down whether it was the member's birthday, which the draft asks for. */
  readonly unknownBirthdays: number;
  /** Whether the draft says just what its rule says all through the period. */
  readonly isToday: boolean;
}

/** The book with the draft as its rule's newest version, begun with the period. */
export function withDraft({ rules, draft, from }: Pick<Question, 'rules' | 'draft' | 'from'>): RuleVersion[] {
  const code = draft.code ?? NEW_RULE;
  const version = 1 + Math.max(0, ...rules.filter((rule) => rule.code === code).map((rule) => rule.version));
  return [...rules, { ...draft, id: NEW_RULE, code, version, startsOn: from, endsOn: null }];
}

/** Whether the rule has said just what the draft says on every day of the period. */
export function saysTheSame({ rules, draft, from, to }: Omit<Question, 'tiers'>): boolean {
  const said = ({ kind, terms }: Pick<Draft, 'kind' | 'terms'>) => JSON.stringify([kind, canonicalTerms(terms)]);
  const own = rules.filter(({ code }) => code === draft.code);
  const turns = own.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn ?? from]).filter((day) => from < day && day <= to);
  return [from, ...turns].every((day) => versionsInForce(own, day).some((version) => said(version) === said(draft)));
}

/** What rules and tiers have made of a member so far. */
interface Life {
  readonly points: PointsState;
  readonly growth: GrowthState;
  readonly tiers: TierState;
}

const NEWBORN: Life = { points: NO_POINTS, growth: NO_GROWTH, tiers: NO_TIERS };

/** Takes in one member after the other and adds up. */
export class WhatIf {
  private readonly book: readonly RuleVersion[];
  private readonly code: string;
  /** Kinds of contributions that the draft prices, or that its rule has priced. */
  private readonly kinds: ReadonlySet<string>;
  /** Tracks on which some rule asks where the member stands. */
  private readonly asked: readonly Track[];
  private readonly asksBirthday: boolean;
  /** Built once: a member's fold makes none of its own. */
  private readonly reviews: readonly Entry[];
  private readonly tallies = new Map<string, { times: [number, number]; points: [number, number]; growth: [number, number] }>();
  private readonly sums = { points: new Sum(), growth: new Sum() };
  private readonly ways = new Map<string, { track: Track; from: string | null; to: string | null; members: number }>();
  private readonly moves: Move[] = [];
  private readonly unpaid = { times: 0, missing: 0 };
  private deeds = 0;
  private members = 0;
  private unknownBirthdays = 0;

  constructor(private readonly question: Question) {
    const { rules, draft } = question;
    this.book = withDraft(question);
    this.code = draft.code ?? NEW_RULE;
    this.kinds = new Set([draft.kind, ...rules.filter(({ code }) => code === this.code).map(({ kind }) => kind)]);
    this.asked = TRACKS.filter((track) => this.book.some(({ terms }) => terms.condition.tierAtLeast?.track === track));
    this.asksBirthday = (draft.terms.multipliers ?? []).some(({ when }) => when.type === 'birthday');
    this.reviews = reviewsIn(question);
  }

  add({ memberId, entries }: MemberJournal): void {
    const { rules, from, to } = this.question;
    const happened = entries.filter((entry) => dayOf(entry) <= to);
    const ofPeriod = new Set<string>();
    let measures: MeasureState = NO_MEASURES;
    let today = NEWBORN;
    // Until the draft can matter there is one life; from there on there are two.
    let other: Branch | null = null;
    for (const entry of withReviews(happened, this.reviews)) {
      if (isUnwritten(entry)) {
        if (other) this.review(other, today, entry, measures);
        continue;
      }
      const counted = { before: measures, state: stepMeasures(measures, entry).state };
      measures = counted.state;
      if (entry.type === 'fact' && entry.day >= from) {
        ofPeriod.add(entry.id);
        if (this.kinds.has(entry.kind)) other ??= new Branch(today);
        if (this.asksBirthday && this.isBirthdayUnknown(entry)) this.unknownBirthdays += 1;
      }
      if (other) this.branchOut(other, today, entry, counted);
      today = this.live(rules, today, entry, counted);
    }
    this.tally(memberId, ofPeriod, today, other?.life ?? today);
    this.countDeeds(ofPeriod, happened);
  }

  outcome(): Outcome {
    const { deeds, members, moves, unpaid, unknownBirthdays, sums } = this;
    return {
      ...{ deeds, members, moves, unpaid, unknownBirthdays },
      points: sums.points.told(),
      growth: sums.growth.told(),
      rules: this.ruleTallies(),
      ways: [...this.ways.values()].map((way) => ({ ...way, isUp: this.isUp(way) })),
      isToday: saysTheSame(this.question),
    };
  }

  private live(book: readonly RuleVersion[], life: Life, entry: Entry, measures: { before: MeasureState; state: MeasureState }): Life {
    const points = stepPoints(book, life.points, entry).state;
    const growth = stepGrowth(life.growth, entry, { before: life.points, state: points }).state;
    const tiers = stepTiers(this.question.tiers, life.tiers, entry, { measures, growth: { before: life.growth, state: growth } }).state;
    return { points, growth, tiers };
  }

  /**
   * A review of which nobody wrote brought nothing as things were, and is played for whoever stands elsewhere with the
   * draft. Where it brings something as things were, the day was not closed in time, and nobody was reviewed on it.
   */
  private review(branch: Branch, today: Life, tick: Entry, state: MeasureState): void {
    const measures = { before: state, state };
    const reviewed = ({ tiers, growth }: Life) =>
      stepTiers(this.question.tiers, tiers, tick, { measures, growth: { before: growth, state: growth } });
    // Most are reviewed for nothing in either life, and then one look is enough.
    const { state: tiers, rows } = reviewed(branch.life);
    if (rows.length > 0 && reviewed(today).rows.length === 0) branch.life = { ...branch.life, tiers };
  }

  /** A decision that cannot be carried out in this life is left out of it, and so is whatever undoes it. */
  private branchOut(branch: Branch, today: Life, entry: Entry, measures: { before: MeasureState; state: MeasureState }): void {
    if (entry.reversesId !== null && branch.refused.has(entry.reversesId)) return;
    try {
      branch.life = this.live(this.book, branch.life, this.circumstanced(entry, today, branch.life), measures);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      branch.refused.add(entry.id);
      const { missing } = error.details;
      if (typeof missing !== 'number') return;
      this.unpaid.times += 1;
      this.unpaid.missing += missing;
    }
  }

  /**
   * Where the member stood was frozen when the deed was recorded, and only where a rule asked then. What the draft asks
   * is what would have been frozen: where the member stands in this life, and what was frozen where that is the same.
   */
  private circumstanced(entry: Entry, today: Life, life: Life): Entry {
    if (this.asked.length === 0 || entry.type !== 'fact' || entry.day < this.question.from) return entry;
    const details = { ...entry.details };
    for (const track of this.asked) {
      const key = tierKey(track);
      if (key in details && life.tiers.get(track)?.code === today.tiers.get(track)?.code) continue;
      const rank = heldTier(this.question.tiers, life.tiers.get(track)?.code, entry.recordedDay)?.rank;
      if (rank === undefined) delete details[key];
      else details[key] = rank;
    }
    return { ...entry, details };
  }

  /** That a day was no birthday was found out only where a rule asked. */
  private isBirthdayUnknown({ kind, day, details }: Entry): boolean {
    const { rules, draft } = this.question;
    return kind === draft.kind && details['birthday'] !== true && !needsOf(rules, kind, day).birthday;
  }

  private tally(memberId: string, ofPeriod: ReadonlySet<string>, today: Life, draft: Life): void {
    const [now, then] = [this.addPayments(0, today, ofPeriod), this.addPayments(1, draft, ofPeriod)];
    this.sums.points.add(now.points, then.points);
    this.sums.growth.add(now.growth, then.growth);
    if (today.tiers === draft.tiers) return;
    for (const track of TRACKS) {
      const [from, to] = [today.tiers.get(track)?.code ?? null, draft.tiers.get(track)?.code ?? null];
      if (from === to) continue;
      const key = `${track} ${from} ${to}`;
      const way = this.ways.get(key) ?? { track, from, to, members: 0 };
      this.ways.set(key, { ...way, members: way.members + 1 });
      if (this.moves.length < MOST_MOVES) this.moves.push({ memberId, track, from, to });
    }
  }

  /** What stands at the end: a payment that was taken back is no longer among a member's payments. */
  private addPayments(side: 0 | 1, { points: { payments } }: Life, ofPeriod: ReadonlySet<string>): { points: number; growth: number } {
    const sum = { points: 0, growth: 0 };
    for (const { entryId, ruleCode, points, growth } of payments) {
      if (!ofPeriod.has(entryId)) continue;
      const tally = this.tallies.get(ruleCode) ?? { times: [0, 0], points: [0, 0], growth: [0, 0] };
      this.tallies.set(ruleCode, tally);
      tally.times[side] += 1;
      tally.points[side] += points;
      tally.growth[side] += growth;
      sum.points += points;
      sum.growth += growth;
    }
    return sum;
  }

  private countDeeds(ofPeriod: Set<string>, happened: readonly Entry[]): void {
    for (const { reversesId } of happened) if (reversesId !== null) ofPeriod.delete(reversesId);
    this.deeds += ofPeriod.size;
    if (ofPeriod.size > 0) this.members += 1;
  }

  private ruleTallies(): RuleTally[] {
    const pair = ([today, draft]: [number, number]): Pair => ({ today, draft });
    const newest = new Map([...this.book].sort((a, b) => a.version - b.version).map((rule) => [rule.code, rule]));
    return [...newest.values()]
      .filter(({ code }) => this.tallies.has(code) || code === this.code)
      .sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))
      .map(({ code, name }) => {
        const { times, points, growth } = this.tallies.get(code) ?? { times: [0, 0], points: [0, 0], growth: [0, 0] };
        return { code, name, isDraft: code === this.code, times: pair(times), points: pair(points), growth: pair(growth) };
      });
  }

  private isUp({ from, to }: Pick<Way, 'from' | 'to'>): boolean {
    const rank = (code: string | null) => heldTier(this.question.tiers, code ?? undefined, this.question.to)?.rank ?? -1;
    return rank(to) > rank(from);
  }
}

/** The other life of a member, and what it could not carry out. */
class Branch {
  readonly refused = new Set<string>();

  constructor(public life: Life) {}
}

class Sum {
  private readonly sum = { today: 0, draft: 0, more: 0, less: 0 };

  add(today: number, draft: number): void {
    this.sum.today += today;
    this.sum.draft += draft;
    if (draft > today) this.sum.more += 1;
    if (draft < today) this.sum.less += 1;
  }

  told(): Compared {
    return { ...this.sum };
  }
}

/** The day of what an entry tells; a reversal belongs to what it undoes, however late it came. */
function dayOf({ kind, day, details }: Entry): Day {
  return kind === 'reversal' ? String(details['reversedDay']) : day;
}
