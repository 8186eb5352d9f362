// outcome.rule.ts — pure: what comes out of a what-if, added up member by member: what each rule would have paid, who would stand
// where, and when they would have got there.
import { TRACKS, type Day, type TierCause, type Track } from '@tongxing/shared';
import type { Payment } from '../points/pure';
import type { RuleVersion } from '../rules/pure';
import { heldTier, ladderOf, type TierRow, type TierState, type TierVersion } from '../tiers/pure';
import { codeOf, isOfTiers, type Books, type ChangeKind, type Question } from './change.rule';

/** More members than this are counted and not named. */
export const MOST_MOVES = 500;

/** The same figure by the books as they are and by the draft, be it of a rule, of an end or of a rung. */
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

/** A rung at the end of the period: how many stand on it, and whence they would have come. */
export interface RungTally {
  readonly track: Track;
  readonly code: string;
  readonly isDraft: boolean;
  readonly members: Pair;
  /** Who stands on it either way; who stands lower today; who stands higher today. */
  readonly stay: number;
  readonly up: number;
  readonly down: number;
}

/**
 * What tells the two lives of a member apart. Who has not risen has lost nothing, and who has not fallen has gained nothing:
 * a tier falls only at a review, or where a deed is taken back.
 */
export const HOWS = ['rose', 'not_risen', 'fell', 'not_fallen'] as const;
export type How = (typeof HOWS)[number];

/** One way from tier to tier that somebody would have gone, and how many. */
export interface Way {
  readonly track: Track;
  readonly from: string | null;
  readonly to: string | null;
  readonly isUp: boolean;
  readonly how: How;
  readonly members: number;
}

/** When they would have moved: on the day that is named, or each on a day of their own. */
export interface Turn {
  readonly how: How;
  /** The first day of a ladder that lifts at once; a yearly review. */
  readonly on: Day | null;
  readonly members: number;
}

/** Where a member stands at the end of the period, and would have stood. */
export interface Move {
  readonly memberId: string;
  readonly track: Track;
  readonly from: string | null;
  readonly to: string | null;
  readonly how: How;
  /** The day on which the one life did what the other did not. */
  readonly on: Day;
}

export interface Outcome {
  readonly about: ChangeKind;
  /** Contributions of the period that stand, and the members whose they are. */
  readonly deeds: number;
  readonly members: number;
  readonly points: Compared;
  readonly growth: Compared;
  /** In the order in which rules run; those that would have paid nothing either way are left out, the one in question never is. */
  readonly rules: readonly RuleTally[];
  /** Of every track on which somebody would stand elsewhere, and of the one whose rung is changed; highest first. */
  readonly rungs: readonly RungTally[];
  readonly ways: readonly Way[];
  readonly turns: readonly Turn[];
  /** By ascending member id, which is the order of joining; at most MOST_MOVES. */
  readonly moves: readonly Move[];
  /** Spendings and deductions that could not have been carried out, and how many points are missing for them. */
  readonly unpaid: { readonly times: number; readonly missing: number };
  /** Contributions of which nobody wrote down whether it was the member's birthday, which the draft asks for. */
  readonly unknownBirthdays: number;
  /** Whether the draft says just what has been so all through the period. */
  readonly isToday: boolean;
}

/** What rules paid for the deeds of the period, in both lives. */
export class PaymentTallies {
  private readonly tallies = new Map<string, { times: [number, number]; points: [number, number]; growth: [number, number] }>();
  private readonly sums = { points: new Sum(), growth: new Sum() };

  /** What stands at the end: a payment that was taken back is no longer among a member's payments. */
  add(ofPeriod: ReadonlySet<string>, today: readonly Payment[], draft: readonly Payment[]): void {
    const [now, then] = [this.addSide(0, today, ofPeriod), this.addSide(1, draft, ofPeriod)];
    this.sums.points.add(now.points, then.points);
    this.sums.growth.add(now.growth, then.growth);
  }

  told({ rules }: Books, changed: string | null): Pick<Outcome, 'points' | 'growth' | 'rules'> {
    return { points: this.sums.points.told(), growth: this.sums.growth.told(), rules: this.ruleTallies(rules, changed) };
  }

  private addSide(side: 0 | 1, payments: readonly Payment[], ofPeriod: ReadonlySet<string>): { points: number; growth: number } {
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

  private ruleTallies(rules: readonly RuleVersion[], changed: string | null): RuleTally[] {
    const pair = ([today, draft]: [number, number]): Pair => ({ today, draft });
    const newest = new Map([...rules].sort((a, b) => a.version - b.version).map((rule) => [rule.code, rule]));
    return [...newest.values()]
      .filter(({ code }) => this.tallies.has(code) || code === changed)
      .sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))
      .map(({ code, name }) => {
        const { times, points, growth } = this.tallies.get(code) ?? { times: [0, 0], points: [0, 0], growth: [0, 0] };
        return { code, name, isDraft: code === changed, times: pair(times), points: pair(points), growth: pair(growth) };
      });
  }
}

/** A tier that was reached or lost on a day, since the two lives went apart. */
interface Turned {
  readonly track: Track;
  readonly isFall: boolean;
  readonly cause: TierCause;
  readonly on: Day;
}

const FALLS: readonly TierCause[] = ['reversal', 'review', 'term_over'];

/** What a step brought a member's tiers, as far as it moved one. */
export function turnsIn(rows: readonly TierRow[], on: Day): Turned[] {
  return rows.filter(({ from, to }) => from !== to).map(({ track, cause }) => ({ track, cause, on, isFall: FALLS.includes(cause) }));
}

interface Sides<T> {
  readonly today: T;
  readonly draft: T;
}

interface Count {
  today: number;
  draft: number;
  stay: number;
  up: number;
  down: number;
}

/** Where members stand in both lives, and what made the difference. */
export class StandingTallies {
  private readonly counts = new Map<Track, Map<string, Count>>();
  private readonly ways = new Map<string, Way>();
  private readonly turns = new Map<string, Turn>();
  private readonly moves: Move[] = [];

  constructor(
    private readonly question: Question,
    private readonly tiers: readonly TierVersion[],
  ) {}

  add(memberId: string, held: Sides<TierState>, turns: Sides<readonly Turned[]>): void {
    for (const track of TRACKS) {
      const [from, to] = [held.today.get(track)?.code ?? null, held.draft.get(track)?.code ?? null];
      if (from === null && to === null) continue;
      const isUp = from !== to && this.rankOf(to) > this.rankOf(from);
      this.count(track, from, to, isUp);
      if (from !== to) this.move({ memberId, track, from, to, isUp }, turns);
    }
  }

  told(): Pick<Outcome, 'rungs' | 'ways' | 'turns' | 'moves'> {
    const ways = [...this.ways.values()];
    const { change } = this.question;
    const tracks = TRACKS.filter((track) => ways.some((way) => way.track === track) || ('version' in change && change.version.track === track));
    return { rungs: tracks.flatMap((track) => this.rungsOf(track)), ways, turns: [...this.turns.values()], moves: this.moves };
  }

  private count(track: Track, from: string | null, to: string | null, isUp: boolean): void {
    const counts = this.counts.get(track) ?? new Map<string, Count>();
    this.counts.set(track, counts);
    const of = (code: string): Count => {
      const count = counts.get(code) ?? { today: 0, draft: 0, stay: 0, up: 0, down: 0 };
      counts.set(code, count);
      return count;
    };
    if (from !== null) of(from).today += 1;
    if (to === null) return;
    of(to).draft += 1;
    if (from === to) of(to).stay += 1;
    else if (isUp) of(to).up += 1;
    else of(to).down += 1;
  }

  private move({ isUp, ...move }: Pick<Move, 'memberId' | 'track' | 'from' | 'to'> & { isUp: boolean }, turns: Sides<readonly Turned[]>): void {
    const { memberId, track, from, to } = move;
    const { how, turned } = this.differenceIn(track, isUp, turns);
    const on = turned?.on ?? this.question.from;
    const way = this.ways.get(`${track} ${from} ${to} ${how}`) ?? { track, from, to, isUp, how, members: 0 };
    this.ways.set(`${track} ${from} ${to} ${how}`, { ...way, members: way.members + 1 });
    const shared = turned && this.isOneDay(how, turned) ? on : null;
    const turn = this.turns.get(`${how} ${shared}`) ?? { how, on: shared, members: 0 };
    this.turns.set(`${how} ${shared}`, { ...turn, members: turn.members + 1 });
    if (this.moves.length < MOST_MOVES) this.moves.push({ memberId, track, from, to, how, on });
  }

  /** The last turn, in either life, that goes the way of the difference; of two on one day the draft's own. */
  private differenceIn(track: Track, isUp: boolean, { today, draft }: Sides<readonly Turned[]>): { how: How; turned: Turned | undefined } {
    const last = (turns: readonly Turned[], isFall: boolean) => turns.findLast((one) => one.track === track && one.isFall === isFall);
    const [own, others] = [last(draft, !isUp), last(today, isUp)];
    if (others && (!own || others.on > own.on)) return { how: isUp ? 'not_fallen' : 'not_risen', turned: others };
    return { how: isUp ? 'rose' : 'fell', turned: own };
  }

  /** Many rise with the first day of another ladder, and all who fall at a review fall on its day. */
  private isOneDay(how: How, { cause, on }: Turned): boolean {
    return cause === 'review' || (how === 'rose' && cause === 'definitions' && on === this.question.from);
  }

  private rungsOf(track: Track): RungTally[] {
    const counts = this.counts.get(track) ?? new Map<string, Count>();
    const codes = new Set([...ladderOf(this.tiers, track, this.question.to).map(({ code }) => code), ...counts.keys()]);
    const changed = isOfTiers(this.question.change) ? codeOf(this.question.change) : null;
    return [...codes]
      .sort((a, b) => this.rankOf(b) - this.rankOf(a))
      .map((code) => {
        const { today, draft, ...moved } = counts.get(code) ?? { today: 0, draft: 0, stay: 0, up: 0, down: 0 };
        return { track, code, isDraft: code === changed, members: { today, draft }, ...moved };
      });
  }

  private rankOf(code: string | null): number {
    return heldTier(this.tiers, code ?? undefined, this.question.to)?.rank ?? -1;
  }
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
