// commands.ts — what may happen in a member's life, as fast-check draws it: each one done to the model and to the world.
import fc from 'fast-check';
import { BADGES, EVENTS, RULES, TIERS } from './definitions';
import { dayOf, plusDays, startOf, type Badge, type Criterion, type Deed, type Formula, type Model, type Recorded, type Rule, type Terms, type Tier } from './model';
import { closelyOf, expectedOf, type World } from './world';

type Happening = fc.AsyncCommand<Model, World>;
type Snap = 'not' | 'to the month' | 'before the month' | 'to the day' | 'before the day';

const DAY = 24 * 3_600_000;
/** Reading everything costs more than doing one thing. */
const LOOK_EVERY = 5;

/** The instant itself, or the nearest border before it: Shanghai's midnights are where days and months go wrong. */
function snapped(at: number, snap: Snap): number {
  const day = dayOf(at);
  if (snap === 'to the month') return startOf(`${day.slice(0, 7)}-01`);
  if (snap === 'before the month') return startOf(`${day.slice(0, 7)}-01`) - 1;
  if (snap === 'to the day') return startOf(day);
  return snap === 'before the day' ? startOf(day) - 1 : at;
}

export abstract class Life implements Happening {
  abstract check(model: Readonly<Model>): boolean;
  protected abstract happen(model: Model, world: World): Promise<void>;
  abstract toString(): string;

  async run(model: Model, world: World): Promise<void> {
    await this.happen(model, world);
    // Counted in the world: the same life is looked at at the same steps whenever it is lived, so that it shrinks and comes back.
    world.happened += 1;
    if (world.happened % LOOK_EVERY === 0) expect(await world.seen()).toEqual(expectedOf(model));
    // A lot or a standing that is wrong for one step may be right again at the fifth.
    else if (world.isWatched) expect(await world.seenClosely()).toEqual(closelyOf(model));
  }
}

class Contribute extends Life {
  constructor(
    private readonly deed: Omit<Deed, 'key' | 'at'>,
    private readonly back: { days: number; ms: number; snap: Snap },
  ) {
    super();
  }
  check(): boolean {
    return true;
  }
  async happen(model: Model, world: World): Promise<void> {
    const { days, ms, snap } = this.back;
    const deed: Deed = { ...this.deed, key: `deed-${model.deeds.length + 1}`, at: snapped(model.now - days * DAY - ms, snap) };
    model.record(deed);
    expect((await world.record(deed)).repeated).toBe(false);
  }
  toString(): string {
    const { kind, quantity, eventKind } = this.deed;
    const { days, ms, snap } = this.back;
    return `${kind} ${quantity}${eventKind ? ` (${eventKind})` : ''}, ${days} d ${ms} ms ago${snap === 'not' ? '' : `, ${snap}`}`;
  }
}

/** Someone who came month after month, which is only now put down: streaks are told late, and not always in order. */
class Habit extends Life {
  constructor(
    private readonly daysAgo: readonly number[],
    private readonly order: 'oldest first' | 'newest first',
  ) {
    super();
  }
  check(): boolean {
    return true;
  }
  async happen(model: Model, world: World): Promise<void> {
    const days = this.order === 'newest first' ? this.daysAgo : [...this.daysAgo].reverse();
    for (const daysAgo of days) {
      await new Contribute({ kind: 'checked_in', quantity: 1, eventKind: null, eventId: null }, { days: daysAgo, ms: 0, snap: 'not' }).happen(model, world);
    }
  }
  toString(): string {
    return `checked_in ${this.daysAgo.join(', ')} d ago, ${this.order}`;
  }
}

/** Everything that is done to a deed of earlier. */
abstract class Later extends Life {
  constructor(protected readonly which: number) {
    super();
  }
  protected candidates(model: Readonly<Model>): readonly Recorded[] {
    return model.deeds;
  }
  check(model: Readonly<Model>): boolean {
    return this.candidates(model).length > 0;
  }
  protected deedIn(model: Readonly<Model>): Recorded {
    const candidates = this.candidates(model);
    return candidates[this.which % candidates.length]!;
  }
  toString(): string {
    return `${this.constructor.name} #${this.which}`;
  }
}

class Undo extends Later {
  async happen(model: Model, world: World): Promise<void> {
    const deed = this.deedIn(model);
    const wasUndone = !deed.stands;
    if (!wasUndone) model.reverse(deed);
    expect((await world.reverse(deed.key)).repeated).toBe(wasUndone);
  }
}

class UndoAnUndoing extends Later {
  protected override candidates(model: Readonly<Model>): readonly Recorded[] {
    return model.deeds.filter(({ stands }) => !stands);
  }
  async happen(model: Model, world: World): Promise<void> {
    await expect(world.reverseReversalOf(this.deedIn(model).key)).rejects.toMatchObject({ code: 'JOURNAL_ENTRY_NOT_REVERSIBLE' });
  }
}

class SayAgain extends Later {
  async happen(model: Model, world: World): Promise<void> {
    expect((await world.record(this.deedIn(model))).repeated).toBe(true);
  }
}

class SayOtherwise extends Later {
  async happen(model: Model, world: World): Promise<void> {
    const deed = this.deedIn(model);
    const again = this.which % 2 ? world.record(deed, world.bystanderId) : world.record({ ...deed, quantity: deed.quantity + 1 });
    await expect(again).rejects.toMatchObject({ code: 'JOURNAL_SOURCE_CONFLICT' });
  }
}

/** Staff give a badge by hand, or would if it could be given. */
class Give extends Life {
  check(): boolean {
    return true;
  }
  async happen(model: Model, world: World): Promise<void> {
    const code = 'thanks';
    const key = `gift-${model.gifts.length + 1}`;
    const refusal = model.isGivable(code) ? (model.held.has(code) ? 'BADGE_HELD' : null) : 'BADGE_NOT_GIVABLE';
    if (refusal !== null) {
      await expect(world.give(code, key)).rejects.toMatchObject({ code: refusal });
      return;
    }
    model.gifts.push({ key, code });
    model.give(code, key);
    await world.give(code, key);
  }
  toString(): string {
    return 'give thanks';
  }
}

class TakeGiftBack extends Life {
  constructor(private readonly which: number) {
    super();
  }
  check(model: Readonly<Model>): boolean {
    return model.gifts.length > 0;
  }
  async happen(model: Model, world: World): Promise<void> {
    const { key, code } = model.gifts[this.which % model.gifts.length]!;
    const isHeld = model.held.get(code)?.deed === key;
    if (isHeld) model.held.delete(code);
    expect((await world.reverse(key)).repeated).toBe(!isHeld);
  }
  toString(): string {
    return `take gift #${this.which} back`;
  }
}

/** The day's closing finds that definitions have changed. */
class Review extends Life {
  check(): boolean {
    return true;
  }
  async happen(model: Model, world: World): Promise<void> {
    const key = `review-${model.today}`;
    const isTold = model.reviews.has(key);
    const brought = isTold ? 0 : model.review(key);
    if (brought > 0) model.reviews.add(key);
    expect(await world.review(key, model.today)).toBe(brought > 0);
  }
  toString(): string {
    return 'review definitions';
  }
}

/** Spends, or takes by hand, a share of what can be spent today; above a hundred per cent there is not enough. */
class Spend extends Life {
  constructor(
    private readonly kind: 'spent' | 'taken',
    private readonly percent: number,
  ) {
    super();
  }
  check(): boolean {
    return true;
  }
  async happen(model: Model, world: World): Promise<void> {
    const { kind } = this;
    const points = Math.max(1, Math.floor((model.spendable * this.percent) / 100));
    if (points > model.spendable) {
      const missing = points - model.spendable;
      await expect(world.decide({ key: 'refused', kind, points })).rejects.toMatchObject({ code: 'POINTS_INSUFFICIENT', details: { missing } });
      return;
    }
    await world.decide(model.decide(kind, points));
  }
  toString(): string {
    return `${this.kind} ${this.percent} %`;
  }
}

class AddByHand extends Life {
  constructor(private readonly points: number) {
    super();
  }
  check(): boolean {
    return true;
  }
  async happen(model: Model, world: World): Promise<void> {
    await world.decide(model.decide('added', this.points));
  }
  toString(): string {
    return `add ${this.points} by hand`;
  }
}

/** Undoes a spending or an adjustment; a second time it is the first one's answer. */
class UndoDecision extends Life {
  constructor(private readonly which: number) {
    super();
  }
  check(model: Readonly<Model>): boolean {
    return model.decisions.length > 0;
  }
  async happen(model: Model, world: World): Promise<void> {
    const decision = model.decisions[this.which % model.decisions.length]!;
    const wasUndone = !decision.stands;
    if (!wasUndone) model.undoDecision(decision);
    expect((await world.reverse(decision.key)).repeated).toBe(wasUndone);
  }
  toString(): string {
    return `UndoDecision #${this.which}`;
  }
}

class CloseDay extends Life {
  check(): boolean {
    return true;
  }
  async happen(model: Model, world: World): Promise<void> {
    expect(await world.closeDay()).toBe(model.closeDay());
  }
  toString(): string {
    return 'close the day';
  }
}

/** Staff give an honour, lock a tier or let it go again, for some days from today or without an end. */
class DecideTier extends Life {
  constructor(
    private readonly what: 'give' | 'lock' | 'unlock',
    private readonly name: string,
    private readonly days: number | null,
  ) {
    super();
  }
  check(): boolean {
    return true;
  }
  async happen(model: Model, world: World): Promise<void> {
    const { ladders, today } = model;
    const key = `tier-${ladders.changes.length}-${ladders.honours.length}-${model.now}`;
    const until = this.days === null ? null : plusDays(today, this.days);
    const { what, name } = this;
    const track = what === 'give' ? (TIERS.find(({ code }) => code === name)?.track ?? '') : name;
    const refusal = what === 'give' ? ladders.give(key, name, until) : what === 'lock' ? ladders.lock(name, until) : ladders.unlock(name);
    const kind = ({ give: 'tier_given', lock: 'tier_locked', unlock: 'tier_unlocked' } as const)[what];
    const decided = world.decideTier(kind, key, { track, code: what === 'give' ? name : null, until });
    if (refusal === null) await decided;
    else await expect(decided).rejects.toMatchObject({ code: refusal });
  }
  toString(): string {
    return `${this.what} ${this.name}${this.days === null ? '' : ` for ${this.days} d`}`;
  }
}

class TakeHonourBack extends Life {
  constructor(private readonly which: number) {
    super();
  }
  check(model: Readonly<Model>): boolean {
    return model.ladders.honours.length > 0;
  }
  async happen(model: Model, world: World): Promise<void> {
    const { honours } = model.ladders;
    const honour = honours[this.which % honours.length]!;
    const wasUndone = honour.undone;
    if (!wasUndone) model.ladders.takeBack(honour);
    expect((await world.reverse(honour.key)).repeated).toBe(wasUndone);
  }
  toString(): string {
    return `TakeHonourBack #${this.which}`;
  }
}

/** The next 2 December or 1 January comes, and is closed as it begins: notices, then the review. */
class TurnOfTheYear extends Life {
  check(): boolean {
    return true;
  }
  async happen(model: Model, world: World): Promise<void> {
    const year = Number(model.today.slice(0, 4));
    const next = [`${year}-12-02`, `${year + 1}-01-01`, `${year + 1}-12-02`].find((day) => day > model.today)!;
    model.now = startOf(next) + 60_000;
    world.setTime(model.now);
    expect(await world.closeDay()).toBe(model.closeDay());
  }
  toString(): string {
    return 'the year turns';
  }
}

class Wait extends Life {
  constructor(
    private readonly ms: number,
    private readonly until: 'not' | 'before the next month' | 'to the next month',
  ) {
    super();
  }
  check(): boolean {
    return true;
  }
  async happen(model: Model, world: World): Promise<void> {
    model.now += this.ms;
    if (this.until !== 'not') {
      const next = startOf(`${plusDays(`${model.today.slice(0, 7)}-28`, 4).slice(0, 7)}-01`);
      model.now = this.until === 'to the next month' ? next : next - 1;
    }
    world.setTime(model.now);
  }
  toString(): string {
    return this.until === 'not' ? `wait ${this.ms} ms` : `wait ${this.ms} ms and ${this.until}`;
  }
}

type Change = { inDays: number; lastsDays: number | null };

/** A new version of something, from a later day on, as the office may publish it. */
class Publish<V extends Rule | Badge | Tier> extends Life {
  constructor(
    private readonly what: V,
    private readonly change: Change,
    private readonly shelf: (model: Model) => V[],
    private readonly publish: (world: World, version: V) => Promise<void>,
  ) {
    super();
  }
  check(): boolean {
    return true;
  }
  async happen(model: Model, world: World): Promise<void> {
    const shelf = this.shelf(model);
    const startsOn = plusDays(model.today, this.change.inDays);
    const endsOn = this.change.lastsDays === null ? null : plusDays(startsOn, this.change.lastsDays);
    const version = Math.max(...shelf.filter(({ code }) => code === this.what.code).map((one) => one.version)) + 1;
    const next = { ...this.what, version, startsOn, endsOn };
    shelf.push(next);
    await this.publish(world, next);
  }
  toString(): string {
    return `publish ${JSON.stringify({ ...this.what, ...this.change, version: undefined, startsOn: undefined, endsOn: undefined })}`;
  }
}

const kinds = ['checked_in', 'checked_in', 'checked_in', 'served', 'served', 'gave', 'joined', 'friend_joined_in', 'walked', 'answered'];
const deed = fc.constantFrom(...kinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    quantity: kind === 'served' ? fc.constantFrom(1, 29, 30, 59, 60, 61, 240, 600) : kind === 'gave' ? fc.constantFrom(1, 999, 1000, 5000, 12_345) : fc.constant(1),
    eventKind: kind === 'checked_in' ? fc.constantFrom('service', 'service', 'theme_day', null) : fc.constant(null),
    eventId: fc.constantFrom(...EVENTS, null),
  }),
);
const back = fc.record({
  days: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 45 }) }, { weight: 1, arbitrary: fc.integer({ min: 46, max: 800 }) }),
  ms: fc.constantFrom(0, 0, 1, 8 * 3_600_000, DAY - 1),
  snap: fc.constantFrom<Snap>('not', 'not', 'to the month', 'before the month', 'to the day', 'before the day'),
});

const formula: fc.Arbitrary<Formula> = fc.oneof(
  fc.record({ type: fc.constant('fixed' as const), amount: fc.integer({ min: 0, max: 30 }) }),
  fc.record({ type: fc.constant('per_unit' as const), amount: fc.integer({ min: 1, max: 5 }), per: fc.constantFrom(1, 30, 60, 1000) }),
);
/** Stretches of days about the time that a history is lived in, short and long. */
const seasons = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.constantFrom(1, 10, 60, 400)).map(([start, length]) => ({ from: plusDays('2025-12-31', start), to: plusDays('2025-12-31', start + length) }));
const occasions = fc.oneof(
  seasons.map((days) => ({ type: 'dates' as const, ...days })),
  fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }).map((weekdays) => ({ type: 'weekdays' as const, weekdays })),
  fc.constant({ type: 'birthday' as const }),
);
/** Now and then a rule asks where the member stands; a track that is never entered pays nobody. */
const floors = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(['growth', 0], ['growth', 1], ['growth', 2], ['volunteer', 1], ['donor', 1], ['honour', 1]).map(([track, rank]) => ({ tierAtLeast: { track: String(track), rank: Number(rank), name: String(track) } })),
  },
);
const terms: fc.Arbitrary<Terms> = fc.record({
  condition: fc
    .tuple(fc.record({ eventKinds: fc.constant<string[]>(['service', 'exchange']), minQuantity: fc.constantFrom(2, 60), window: seasons }, { requiredKeys: [] }), floors)
    .map(([condition, floor]): Terms['condition'] => ({ ...condition, ...floor })),
  points: formula,
  growth: formula,
  multipliers: fc.array(fc.record({ when: occasions, percent: fc.constantFrom(100, 125, 150, 200, 333) }), { maxLength: 3, size: 'max' }),
  // Two caps of one period are a clumsy way to say the narrower one, and count each deed once all the same.
  caps: fc.array(fc.record({ period: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'month' as const, 'year' as const, 'ever' as const), times: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2 }),
  validity: fc.oneof(
    fc.constant({ type: 'never' as const }),
    fc.record({ type: fc.constant('days' as const), days: fc.integer({ min: 0, max: 60 }) }),
    fc.constant({ type: 'end_of_month' as const }),
    fc.constant({ type: 'end_of_quarter' as const }),
    fc.record({ type: fc.constant('end_of_year' as const), yearsLater: fc.integer({ min: 0, max: 2 }) }),
  ),
  pendingDays: fc.constantFrom(0, 0, 5),
});
/** What an office says differently from the usual rules when it begins. */
export type OwnTerms = [code: string, terms: Terms][];
export const offices: fc.Arbitrary<OwnTerms> = fc.array(fc.tuple(fc.constantFrom(...RULES.map(({ code }) => code)), terms), { maxLength: 4, size: 'max' });

export function rulesOf(office: OwnTerms): Rule[] {
  return RULES.map((rule) => ({ ...rule, terms: new Map(office).get(rule.code) ?? rule.terms }));
}

const change = fc.record({ inDays: fc.constantFrom(1, 1, 2, 5, 20, 40), lastsDays: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 4 }) });

const publishRule = fc.tuple(fc.constantFrom(...RULES, ...RULES.filter(({ kind }) => kind === 'checked_in')), terms, change).map(
  ([rule, changed, when]) => new Publish<Rule>({ ...rule, terms: changed }, when, (model) => model.rules, (world, version) => world.publishRule(version)),
);
function withBar(criterion: Criterion, bar: number): Criterion {
  switch (criterion.type) {
    case 'threshold':
      return { ...criterion, bar };
    case 'streak':
      return { ...criterion, months: bar };
    case 'companion_years':
      return { ...criterion, years: Math.min(bar, 3) };
    case 'event':
      return { ...criterion, eventId: EVENTS[bar % EVENTS.length]! };
    case 'by_hand':
      return { ...criterion, perMonth: bar };
  }
}

const publishBadge = fc.tuple(fc.constantFrom(...BADGES), fc.integer({ min: 1, max: 6 }), change).map(
  ([badge, bar, when]) =>
    new Publish<Badge>(
      { ...badge, criterion: withBar(badge.criterion, bar) },
      when,
      (model) => model.badges,
      (world, version) => world.publishBadge(version),
    ),
);
/** Moves every bar of a tier together, so that a ladder stays a ladder. */
const publishTier = fc.tuple(fc.constantFrom(...TIERS), fc.constantFrom(0.9, 1, 1.1), change).map(
  ([tier, factor, when]) =>
    new Publish<Tier>(
      { ...tier, criteria: { ...tier.criteria, bars: tier.criteria.bars.map((bar) => ({ ...bar, bar: Math.round(bar.bar * factor) })) } },
      when,
      (model) => model.tiers,
      (world, version) => world.publishTier(version),
    ),
);

const contribute = fc.tuple(deed, back).map(([one, when]) => new Contribute(one, when));
const habit = fc
  .tuple(fc.constantFrom(0, 300, 400), fc.integer({ min: 2, max: 5 }), fc.constantFrom('oldest first' as const, 'newest first' as const))
  .map(([from, months, order]) => new Habit(Array.from({ length: months }, (_, i) => from + i * 31), order));
const undo = fc.nat(40).map((which) => new Undo(which));
const spend = fc.tuple(fc.constantFrom('spent' as const, 'spent' as const, 'taken' as const), fc.constantFrom(10, 50, 90, 100, 100, 110)).map(([kind, percent]) => new Spend(kind, percent));
/** Mostly hours and days, so that deeds fall into the same day, week and month and meet their caps; now and then a year. */
const span = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 2 * DAY }) },
  { weight: 3, arbitrary: fc.integer({ min: DAY, max: 35 * DAY }) },
  { weight: 1, arbitrary: fc.integer({ min: 35 * DAY, max: 400 * DAY }) },
  { weight: 1, arbitrary: fc.constant(370 * DAY) },
);
const wait = fc
  .tuple(span, fc.constantFrom('not' as const, 'not' as const, 'not' as const, 'not' as const, 'before the next month' as const, 'to the next month' as const))
  .map(([ms, until]) => new Wait(ms, until));

const decideTier = fc.tuple(
  fc.constantFrom<['give' | 'lock' | 'unlock', string]>(['give', 'award'], ['give', 'envoy'], ['give', 'silver'], ['lock', 'growth'], ['lock', 'growth'], ['lock', 'donor'], ['lock', 'honour'], ['unlock', 'growth']),
  fc.constantFrom(null, 0, 15, 90, 400),
).map(([[what, name], days]) => new DecideTier(what, name, days));

/** fast-check draws each kind as often as it is named. */
const happenings: fc.Arbitrary<Happening>[] = [
  ...Array.from({ length: 10 }, () => contribute),
  ...Array.from({ length: 4 }, () => undo),
  ...Array.from({ length: 3 }, () => spend),
  ...Array.from({ length: 3 }, () => wait),
  ...Array.from({ length: 3 }, () => fc.constant(new CloseDay())),
  fc.integer({ min: 1, max: 60 }).map((points) => new AddByHand(points)),
  fc.nat(20).map((which) => new UndoDecision(which)),
  fc.nat(20).map((which) => new UndoDecision(which)),
  ...Array.from({ length: 3 }, () => fc.constant(new TurnOfTheYear())),
  decideTier,
  decideTier,
  fc.nat(20).map((which) => new TakeHonourBack(which)),
  habit,
  publishRule,
  publishRule,
  publishBadge,
  publishBadge,
  publishTier,
  fc.constant(0).map(() => new Give()),
  fc.nat(10).map((which) => new TakeGiftBack(which)),
  fc.constant(0).map(() => new Review()),
  fc.constant(0).map(() => new Review()),
  fc.nat(40).map((which) => new SayAgain(which)),
  fc.nat(40).map((which) => new SayOtherwise(which)),
  fc.nat(40).map((which) => new UndoAnUndoing(which)),
];

export const lives: fc.Arbitrary<Iterable<Happening>> = fc.commands(happenings, { size: '+1', maxCommands: 60 });
