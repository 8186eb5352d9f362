// what-if.rule.ts — pure: what a period would have brought with another rule, without one, or on another ladder. Every member's
// journal is folded by the very steps that recorded it: once with the books as they are and once with the changed ones.
import { tierKey, TRACKS, type Day, type Track } from '@tongxing/shared';
import { DomainError } from '../common/domain-error';
import { NO_GROWTH, stepGrowth, type GrowthState } from '../growth/pure';
import type { Entry, MemberJournal } from '../journal/pure';
import { NO_MEASURES, stepMeasures, type MeasureState } from '../measures/pure';
import { NO_POINTS, stepPoints, type PointsState } from '../points/pure';
import { needsOf } from '../rules/pure';
import { heldTier, NO_TIERS, stepTiers, type TierRow, type TierState } from '../tiers/pure';
import { codeOf, isOfTiers, saysTheSame, withChange, type Books, type Question } from './change.rule';
import { PaymentTallies, StandingTallies, turnsIn, type Outcome } from './outcome.rule';
import { firstDayOf, isUnwritten, reviewsIn, withReviews } from './what-if-reviews.rule';

/** What rules and tiers have made of a member so far. */
interface Life {
  readonly points: PointsState;
  readonly growth: GrowthState;
  readonly tiers: TierState;
}

/** What an entry made of it, and of its tiers. */
interface Lived {
  readonly life: Life;
  readonly rows: readonly TierRow[];
}

interface Counted {
  readonly before: MeasureState;
  readonly state: MeasureState;
}

const NEWBORN: Life = { points: NO_POINTS, growth: NO_GROWTH, tiers: NO_TIERS };

/** Takes in one member after the other and adds up. */
export class WhatIf {
  private readonly then: Books;
  /** Kinds of contributions that the draft prices, or that its rule has priced; null where a ladder is changed, which may matter with any entry. */
  private readonly kinds: ReadonlySet<string> | null;
  /** Tracks on which some rule asks where the member stands. */
  private readonly asked: readonly Track[];
  private readonly asksBirthday: boolean;
  /** A ladder moves no points where no rule asks for tiers. */
  private readonly movesPoints: boolean;
  /** Built once: a member's fold makes none of its own. */
  private readonly reviews: readonly Entry[];
  private readonly payments = new PaymentTallies();
  private readonly standings: StandingTallies;
  private readonly unpaid = { times: 0, missing: 0 };
  private deeds = 0;
  private members = 0;
  private unknownBirthdays = 0;

  constructor(private readonly question: Question) {
    const { change } = question;
    this.then = withChange(question);
    this.kinds = isOfTiers(change) ? null : new Set(this.then.rules.filter(({ code }) => code === codeOf(change)).map(({ kind }) => kind));
    this.asked = TRACKS.filter((track) => this.then.rules.some(({ terms }) => terms.condition.tierAtLeast?.track === track));
    this.asksBirthday = change.about === 'rule' && (change.draft.terms.multipliers ?? []).some(({ when }) => when.type === 'birthday');
    this.movesPoints = this.kinds !== null || this.asked.length > 0;
    this.reviews = this.kinds === null ? [firstDayOf(question), ...reviewsIn(question)] : reviewsIn(question);
    this.standings = new StandingTallies(question, this.then.tiers);
  }

  add({ memberId, entries }: MemberJournal): void {
    const { from, to } = this.question;
    const happened = entries.filter((entry) => dayOf(entry) <= to);
    const ofPeriod = new Set<string>();
    let measures: MeasureState = NO_MEASURES;
    let today = NEWBORN;
    // Until the change can matter there is one life; from there on there are two.
    let other: Branch | null = null;
    for (const entry of withReviews(happened, this.reviews)) {
      if (this.canMatter(entry)) other ??= new Branch(today);
      if (isUnwritten(entry)) {
        if (other) this.review(other, today, entry, measures);
        continue;
      }
      const counted = { before: measures, state: stepMeasures(measures, entry).state };
      measures = counted.state;
      if (entry.type === 'fact' && entry.day >= from) {
        ofPeriod.add(entry.id);
        if (this.asksBirthday && this.isBirthdayUnknown(entry)) this.unknownBirthdays += 1;
      }
      const lived = this.live(this.question, today, entry, counted);
      if (other) this.branchOut(other, today, lived, entry, counted);
      today = lived.life;
    }
    const draft = other?.life ?? today;
    this.payments.add(ofPeriod, today.points.payments, draft.points.payments);
    this.standings.add(memberId, { today: today.tiers, draft: draft.tiers }, other?.turns ?? NO_TURNS);
    this.countDeeds(ofPeriod, happened);
  }

  outcome(): Outcome {
    const { deeds, members, unpaid, unknownBirthdays, question } = this;
    const { about } = question.change;
    return {
      ...{ about, deeds, members, unpaid, unknownBirthdays },
      ...this.payments.told(this.then, this.kinds && codeOf(question.change)),
      ...this.standings.told(),
      isToday: saysTheSame(question),
    };
  }

  /** A rule matters with the first deed that it prices, or priced; a ladder from its first day on. */
  private canMatter({ type, kind, day, recordedDay }: Entry): boolean {
    const { from } = this.question;
    return this.kinds === null ? recordedDay >= from : type === 'fact' && day >= from && this.kinds.has(kind);
  }

  private live({ rules, tiers }: Books, life: Life, entry: Entry, measures: Counted): Lived {
    const points = stepPoints(rules, life.points, entry).state;
    const growth = stepGrowth(life.growth, entry, { before: life.points, state: points }).state;
    const stepped = stepTiers(tiers, life.tiers, entry, { measures, growth: { before: life.growth, state: growth } });
    return { life: { points, growth, tiers: stepped.state }, rows: stepped.rows };
  }

  /**
   * A review of which nobody wrote brought nothing as things were, and is played for whoever stands elsewhere with the
   * draft. Where it brings something as things were, the day was not closed in time, and nobody was reviewed on it.
   */
  private review(branch: Branch, today: Life, tick: Entry, state: MeasureState): void {
    const measures = { before: state, state };
    const reviewed = (book: Books['tiers'], { tiers, growth }: Life) => stepTiers(book, tiers, tick, { measures, growth: { before: growth, state: growth } });
    // Most are reviewed for nothing in either life, and then one look is enough.
    const { state: tiers, rows } = reviewed(this.then.tiers, branch.life);
    if (rows.length === 0 || reviewed(this.question.tiers, today).rows.length > 0) return;
    branch.life = { ...branch.life, tiers };
    branch.turns.draft.push(...turnsIn(rows, tick.day));
  }

  /** A decision that cannot be carried out in this life is left out of it, and so is whatever undoes it. */
  private branchOut(branch: Branch, before: Life, today: Lived, entry: Entry, measures: Counted): void {
    const on = entry.type === 'tick' ? entry.day : entry.recordedDay;
    branch.turns.today.push(...turnsIn(today.rows, on));
    if (entry.reversesId !== null && branch.refused.has(entry.reversesId)) return;
    try {
      const { life, rows } = this.liveOtherwise(branch, before, today, entry, measures);
      branch.life = life;
      branch.turns.draft.push(...turnsIn(rows, on));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      branch.refused.add(entry.id);
      const { missing } = error.details;
      if (typeof missing !== 'number') return;
      this.unpaid.times += 1;
      this.unpaid.missing += missing;
    }
  }

  private liveOtherwise({ life }: Branch, before: Life, today: Lived, entry: Entry, measures: Counted): Lived {
    if (this.movesPoints) return this.live(this.then, life, this.circumstanced(entry, before, life), measures);
    const growth = { before: before.growth, state: today.life.growth };
    const { state: tiers, rows } = stepTiers(this.then.tiers, life.tiers, entry, { measures, growth });
    return { life: { ...today.life, tiers }, rows };
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
      const rank = heldTier(this.then.tiers, life.tiers.get(track)?.code, entry.recordedDay)?.rank;
      if (rank === undefined) delete details[key];
      else details[key] = rank;
    }
    return { ...entry, details };
  }

  /** That a day was no birthday was found out only where a rule asked. */
  private isBirthdayUnknown({ kind, day, details }: Entry): boolean {
    const { rules, change } = this.question;
    return change.about === 'rule' && kind === change.draft.kind && details['birthday'] !== true && !needsOf(rules, kind, day).birthday;
  }

  private countDeeds(ofPeriod: Set<string>, happened: readonly Entry[]): void {
    for (const { reversesId } of happened) if (reversesId !== null) ofPeriod.delete(reversesId);
    this.deeds += ofPeriod.size;
    if (ofPeriod.size > 0) this.members += 1;
  }
}

type Turns = ReturnType<typeof turnsIn>;

const NO_TURNS: { readonly today: Turns; readonly draft: Turns } = { today: [], draft: [] };

/** The other life of a member, what it could not carry out, and how tiers have moved since in either. */
class Branch {
  readonly refused = new Set<string>();
  readonly turns = { today: [] as Turns, draft: [] as Turns };

  constructor(public life: Life) {}
}

/** The day of what an entry tells; a reversal belongs to what it undoes, however late it came. */
function dayOf({ kind, day, details }: Entry): Day {
  return kind === 'reversal' ? String(details['reversedDay']) : day;
}
