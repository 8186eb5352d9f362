import fc from 'fast-check';
import type { Priced } from '../rules';
import {
  adjust,
  briefOf,
  earnAll as earnAllOn,
  expire,
  inEatingOrder,
  NO_POINTS,
  pendingOn,
  spend,
  spendableOn,
  takeBackAll as takeBackAllOn,
  undoDecision,
  type Lot,
  type PointsLine,
  type PointsRow,
  type PointsState,
  type PointsStep,
} from './points.rule';

const TODAY = '2026-11-22';

/** Recorded today unless another day is told. */
const earnAll = (state: PointsState, entryId: string, paid: readonly Priced[], today = TODAY): PointsStep => earnAllOn(state, entryId, paid, today);
const takeBackAll = (state: PointsState, entryId: string, reversedId: string, today = TODAY): PointsStep => takeBackAllOn(state, entryId, reversedId, today);

const priced = (points: number, overrides: Partial<Priced> = {}): Priced => ({
  rule: {
    id: 'v1',
    code: 'check_in',
    name: '参加活动',
    version: 1,
    kind: 'checked_in',
    position: 1,
    startsOn: '2026-01-01',
    endsOn: null,
    terms: { condition: {}, points: { type: 'fixed', amount: points }, growth: { type: 'fixed', amount: 0 }, caps: [], validity: { type: 'never' }, pendingDays: 0 },
  },
  points,
  growth: 0,
  availableOn: '2026-11-22',
  expiresOn: '2027-12-31',
  useKeys: ['check_in|2026-11-22'],
  ...overrides,
});

const linesOf = (rows: readonly PointsRow[]): PointsLine[] => rows.flatMap((row) => (row.type === 'line' ? [row.line] : []));
const said = (rows: readonly PointsRow[]) => linesOf(rows).map(({ kind, delta, balanceAfter, debtAfter }) => [kind, delta, balanceAfter, debtAfter]);
/** What is left in each lot. */
const left = (lots: readonly Lot[]) => lots.filter(({ remaining }) => remaining > 0).map(({ id, remaining }) => [id, remaining]);
/** How much each line took out of which lot. */
const moved = (rows: readonly PointsRow[]) => rows.flatMap((row) => (row.type === 'moved' ? [[row.use.line, row.use.lotId, row.use.by]] : []));

it('earns into a lot of its own', () => {
  const { state, rows } = earnAll(NO_POINTS, 'e1', [priced(10)]);
  expect(said(rows)).toEqual([['earn', 10, 10, 0]]);
  expect(state.lots).toEqual([
    { id: 'e1-01', entryId: 'e1', originId: null, amount: 10, remaining: 10, expired: 0, availableOn: '2026-11-22', expiresOn: '2027-12-31', noticeOn: '2027-12-01' },
  ]);
});

it('takes back what was earned, and nothing of other deeds', () => {
  const two = earnAll(earnAll(NO_POINTS, 'e1', [priced(10)]).state, 'e2', [priced(7)]).state;
  const { state, rows } = takeBackAll(two, 'r1', 'e1');
  expect(said(rows)).toEqual([['reversal', -10, 7, 0]]);
  expect(left(state.lots)).toEqual([['e2-01', 7]]);
  expect([...state.uses]).toEqual([['check_in|2026-11-22', 1]]);
});

it('records the shortfall as debt before it takes back points that are spent, and repays it from the next earning', () => {
  const earned = earnAll(NO_POINTS, 'e1', [priced(10)]).state;
  const { state, rows } = takeBackAll(spend(earned, 's1', 6, TODAY).state, 'r1', 'e1');
  expect(said(rows)).toEqual([
    ['debt', 6, 10, 6],
    ['reversal', -10, 0, 6],
  ]);
  const next = earnAll(state, 'e2', [priced(4), priced(5)]);
  expect(said(next.rows)).toEqual([
    ['earn', 4, 4, 6],
    ['repay', -4, 0, 2],
    ['earn', 5, 5, 2],
    ['repay', -2, 3, 0],
  ]);
  expect(left(next.state.lots)).toEqual([['e2-03', 3]]);
});

it('eats the lot that expires first, and lots that never expire last', () => {
  const lot = (id: string, expiresOn: string | null): Lot => ({ id, entryId: id, originId: null, amount: 1, remaining: 1, expired: 0, availableOn: '2026-01-01', expiresOn, noticeOn: null });
  const lots = [lot('never', null), lot('late', '2027-12-31'), lot('soon', '2026-12-31')];
  expect(inEatingOrder(lots).map(({ id }) => id)).toEqual(['soon', 'late', 'never']);
  expect(inEatingOrder(lots, ['late']).map(({ id }) => id)).toEqual(['late', 'soon', 'never']);
});

it('eats the lots of one deed in the order in which its rules paid, also past the ninth', () => {
  const { state } = earnAll(NO_POINTS, 'e1', Array.from({ length: 12 }, (_, i) => priced(i + 1)));
  expect(inEatingOrder([...state.lots].reverse()).map(({ remaining }) => remaining)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

it('counts as pending what becomes available on a later day', () => {
  expect(pendingOn([{ remaining: 3, availableOn: '2026-11-23' }, { remaining: 4, availableOn: '2026-11-22' }], '2026-11-22')).toBe(3);
});

it('spends the points that run out first, says which lots it ate, and refuses more than there are', () => {
  const late = earnAll(NO_POINTS, 'e1', [priced(10)]).state;
  const both = earnAll(late, 'e2', [priced(5, { expiresOn: '2026-12-31' })]).state;
  const { state, rows } = spend(both, 's1', 7, TODAY);
  expect(said(rows)).toEqual([['spend', -7, 8, 0]]);
  expect(moved(rows)).toEqual([
    [1, 'e2-01', 5],
    [1, 'e1-01', 2],
  ]);
  expect(left(state.lots)).toEqual([['e1-01', 8]]);
  expect(() => spend(state, 's2', 9, TODAY)).toThrow(expect.objectContaining({ code: 'POINTS_INSUFFICIENT', details: { spendable: 8, missing: 1 } }));
});

it('spends neither what is pending nor what has run out and was not closed yet', () => {
  const pending = earnAll(NO_POINTS, 'e1', [priced(4, { availableOn: '2026-11-23' })]).state;
  const over = earnAll(pending, 'e2', [priced(3, { expiresOn: '2026-11-21' })]).state;
  const { state } = earnAll(over, 'e3', [priced(2, { expiresOn: TODAY })]);
  expect(spendableOn(state.lots, TODAY)).toBe(2);
  expect(() => spend(state, 's1', 3, TODAY)).toThrow(expect.objectContaining({ code: 'POINTS_INSUFFICIENT' }));
  expect(left(spend(state, 's1', 2, TODAY).state.lots)).toEqual([
    ['e1-01', 4],
    ['e2-01', 3],
  ]);
});

it('gives spent points back to the very lots that they came from, once', () => {
  const two = earnAll(earnAll(NO_POINTS, 'e1', [priced(10)]).state, 'e2', [priced(5, { expiresOn: '2026-12-31' })]).state;
  const spent = spend(two, 's1', 7, TODAY).state;
  const { state, rows } = undoDecision(spent, 'r1', { entryId: 's1', points: 7, gave: false }, TODAY);
  expect(said(rows)).toEqual([['reversal', 7, 15, 0]]);
  expect(state.lots).toEqual(two.lots);
  expect(state.spent).toEqual([]);
});

it('gives points whose lot has run out meanwhile a new lot for a month, with a notice to come', () => {
  const earned = earnAll(NO_POINTS, 'e1', [priced(10, { expiresOn: '2026-12-31' })]).state;
  const spent = spend(earned, 's1', 6, TODAY).state;
  const { state } = undoDecision(expire(spent, 'd1', '2027-01-01').state, 'r1', { entryId: 's1', points: 6, gave: false }, '2027-01-05');
  expect(state.lots.map(({ id, remaining, expired, expiresOn }) => [id, remaining, expired, expiresOn])).toEqual([
    ['e1-01', 0, 4, '2026-12-31'],
    ['r1-01', 6, 0, '2027-02-05'],
  ]);
});

it('repays what is owed out of points that come back', () => {
  const earned = earnAll(NO_POINTS, 'e1', [priced(10)]).state;
  const owing = takeBackAll(spend(earned, 's1', 10, TODAY).state, 'r1', 'e1').state;
  expect(owing).toMatchObject({ balance: 0, debt: 10 });
  const { rows, state } = undoDecision(owing, 'r2', { entryId: 's1', points: 10, gave: false }, TODAY);
  expect(said(rows)).toEqual([
    ['reversal', 10, 10, 10],
    ['repay', -10, 0, 0],
  ]);
  expect(left(state.lots)).toEqual([]);
});

it.each<[string, string | null, string | null]>([
  ['thirty days before', '2027-12-31', '2027-12-01'],
  ['as the next day begins, where fewer are left', '2026-11-30', '2026-11-23'],
  ['as their last day begins', '2026-11-23', '2026-11-23'],
  ['not at all, where that would be too late', '2026-11-22', null],
  ['not at all, where they have run out', '2026-10-31', null],
  ['not at all, where they never run out', null, null],
])('has its member hear of points %s', (_, expiresOn, noticeOn) => {
  expect(earnAll(NO_POINTS, 'e1', [priced(10, { expiresOn })]).state.lots).toMatchObject([{ noticeOn }]);
});

it.each<[string, string | null, number, { points: number; lastDay: string }[]]>([
  ['on their last day', TODAY, 0, [{ points: 10, lastDay: TODAY }]],
  ['when it is over', '2026-10-31', 0, [{ points: 10, lastDay: '2026-10-31' }]],
  ['on their last day, less what they repaid', TODAY, 4, [{ points: 6, lastDay: TODAY }]],
  ['on their last day, and all repaid what was owed', TODAY, 10, []],
  ['a day before it: a notice will come', '2026-11-23', 0, []],
  ['without an end', null, 0, []],
])('knows of points that no notice can come before: recorded %s', (_, expiresOn, debt, brief) => {
  const older = earnAll({ ...NO_POINTS, debt }, 'e0', [priced(debt, { expiresOn: null })]).state;
  const { lots } = earnAll({ ...older, debt }, 'e1', [priced(10, { expiresOn })]).state;
  expect(briefOf(lots, 'e1', TODAY)).toEqual(brief);
});

it('has its member hear of points that are put back after their notice as the next day begins, and not sooner than before it', () => {
  const spent = spend(earnAll(NO_POINTS, 'e1', [priced(10)]).state, 's1', 10, TODAY).state;
  const noticed = (today: string) => undoDecision(spent, 'r1', { entryId: 's1', points: 10, gave: false }, today).state.lots.map(({ noticeOn }) => noticeOn);
  expect([noticed(TODAY), noticed('2027-11-30'), noticed('2027-12-01'), noticed('2027-12-31')]).toEqual([['2027-12-01'], ['2027-12-01'], ['2027-12-02'], [null]]);
});

it('gives points that come back homeless the same new lots, in whatever order the uses are read', () => {
  const two = earnAll(earnAll(NO_POINTS, 'e2', [priced(10, { expiresOn: '2026-12-01' })]).state, 'e1', [priced(5, { expiresOn: '2026-12-31' })]).state;
  const spent = spend(two, 's1', 15, TODAY).state;
  const back = (state: PointsState) => undoDecision(state, 'r1', { entryId: 's1', points: 15, gave: false }, '2027-03-01').state.lots.map(({ id, originId, remaining }) => [id, originId, remaining]);
  expect(back(spent).slice(-2)).toEqual([
    ['r1-01', 'e2', 10],
    ['r1-02', 'e1', 5],
  ]);
  expect(back({ ...spent, spent: [...spent.spent].reverse() })).toEqual(back(spent));
});

it('closes a day: what ran out before it is gone, what can be spent on it stays', () => {
  const two = earnAll(earnAll(NO_POINTS, 'e1', [priced(10, { expiresOn: '2026-12-31' })]).state, 'e2', [priced(5, { expiresOn: '2027-01-01' })]).state;
  const { state, rows } = expire(two, 'd1', '2027-01-01');
  expect(said(rows)).toEqual([['expire', -10, 5, 0]]);
  expect(state.lots.map(({ remaining, expired }) => [remaining, expired])).toEqual([
    [0, 10],
    [5, 0],
  ]);
  expect(expire(state, 'd2', '2027-01-01').rows).toEqual([]);
});

it('leaves nobody owing for points that ran out before their deed was undone', () => {
  const earned = earnAll(NO_POINTS, 'e1', [priced(10, { expiresOn: '2026-12-31' })]).state;
  const closed = expire(spend(earned, 's1', 3, TODAY).state, 'd1', '2027-01-01').state;
  const { state, rows } = takeBackAll(closed, 'r1', 'e1');
  expect(said(rows)).toEqual([
    ['expire', 7, 7, 0],
    ['debt', 3, 10, 3],
    ['reversal', -10, 0, 3],
  ]);
  expect(state.lots.map(({ remaining, expired }) => [remaining, expired])).toEqual([[0, 0]]);
});

it('leaves nobody owing for points that came back, and ran out before their deed was undone', () => {
  const two = earnAll(earnAll(NO_POINTS, 'f', [priced(60, { expiresOn: '2026-12-31' })]).state, 'g', [priced(40, { expiresOn: '2026-12-31' })]).state;
  const spent = spend(two, 's', 100, TODAY).state;
  const back = undoDecision(spent, 'u', { entryId: 's', points: 100, gave: false }, '2027-01-05').state;
  expect(left(back.lots)).toEqual([['u-01', 60], ['u-02', 40]]);
  const closed = expire(back, 'd', '2027-02-06').state;
  expect(closed.balance).toBe(0);
  const { state, rows } = takeBackAll(closed, 'r', 'f');
  expect(said(rows)).toEqual([
    ['expire', 60, 60, 0],
    ['reversal', -60, 0, 0],
  ]);
  // What came back once more is still of the deed that first earned it.
  const again = undoDecision(spend(back, 's2', 70, '2027-01-06').state, 'u2', { entryId: 's2', points: 70, gave: false }, '2027-02-06').state;
  expect(said(takeBackAll(expire(again, 'd2', '2027-04-01').state, 'r2', 'f').rows)).toEqual([
    ['expire', 60, 60, 0],
    ['reversal', -60, 0, 0],
  ]);
  expect(state.debt).toBe(0);
});

it('adds by hand into a lot, takes by hand like spending, and undoes either', () => {
  const added = adjust(NO_POINTS, 'a1', { direction: 'add', points: 20, expiresOn: '2027-12-31' }, TODAY);
  expect(said(added.rows)).toEqual([['adjust', 20, 20, 0]]);
  expect(added.state.lots).toMatchObject([{ id: 'a1-01', amount: 20, availableOn: TODAY, expiresOn: '2027-12-31' }]);
  const taken = adjust(added.state, 'a2', { direction: 'take', points: 5 }, TODAY);
  expect(said(taken.rows)).toEqual([['adjust', -5, 15, 0]]);
  expect(() => adjust(taken.state, 'a3', { direction: 'take', points: 16 }, TODAY)).toThrow(expect.objectContaining({ details: { spendable: 15, missing: 1 } }));
  const back = undoDecision(taken.state, 'r2', { entryId: 'a2', points: 5, gave: false }, TODAY);
  expect(said(back.rows)).toEqual([['reversal', 5, 20, 0]]);
  const undone = undoDecision(spend(back.state, 's1', 8, TODAY).state, 'r1', { entryId: 'a1', points: 20, gave: true }, TODAY);
  expect(said(undone.rows)).toEqual([
    ['debt', 8, 20, 8],
    ['reversal', -20, 0, 8],
  ]);
});

const DAYS = ['2026-11-22', '2026-12-31', '2027-01-01', '2027-06-30', '2028-01-01', '2029-01-01'];

type Act =
  | { act: 'earn'; points: number[]; pending: boolean; lasts: number | null }
  | { act: 'spend' | 'take' | 'add'; points: number }
  | { act: 'undo'; which: number }
  | { act: 'close' };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constant('earn' as const), points: fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 3 }), pending: fc.boolean(), lasts: fc.option(fc.nat(5)) }),
  fc.record({ act: fc.constantFrom('spend' as const, 'take' as const, 'add' as const), points: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ act: fc.constant('undo' as const), which: fc.nat() }),
  fc.record({ act: fc.constant('close' as const) }),
);

it('keeps balance, debt and lots true through any history, over-eats no lot and makes nobody owe who has something', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(act, fc.boolean()), { maxLength: 50 }), (history) => {
      let state = NO_POINTS;
      let sum = 0;
      let debt = 0;
      let day = 0;
      const taken = new Map<string, number>();
      const standing: { id: string; points: number; undo: 'deed' | 'gave' | 'took' }[] = [];
      history.forEach(([one, timePasses], i) => {
        if (timePasses) day = Math.min(day + 1, DAYS.length - 1);
        const today = DAYS[day]!;
        const id = `e${String(i).padStart(3, '0')}`;
        const refused = (work: () => PointsStep): PointsStep => {
          try {
            return work();
          } catch (error) {
            expect(error).toMatchObject({ code: 'POINTS_INSUFFICIENT' });
            expect((error as { details: { spendable: number } }).details.spendable).toBeLessThan((one as { points: number }).points);
            return { state, rows: [] };
          }
        };
        const before = state;
        let step: PointsStep;
        if (one.act === 'earn') {
          const availableOn = one.pending ? DAYS[Math.min(day + 1, 5)]! : today;
          step = earnAll(state, id, one.points.map((points) => priced(points, { availableOn, expiresOn: one.lasts === null ? null : DAYS[one.lasts]! })), today);
          standing.push({ id, points: 0, undo: 'deed' });
        } else if (one.act === 'undo') {
          const [undone] = standing.length > 0 ? standing.splice(one.which % standing.length, 1) : [];
          if (!undone) return;
          const { id: entryId, points, undo } = undone;
          step = undo === 'deed' ? takeBackAll(state, id, entryId, today) : undoDecision(state, id, { entryId, points, gave: undo === 'gave' }, today);
        } else if (one.act === 'close') {
          step = expire(state, id, today);
          expect(step.state.lots.every(({ remaining, expiresOn }) => remaining === 0 || expiresOn === null || expiresOn >= today)).toBe(true);
        } else {
          const { points } = one;
          step = refused(() =>
            one.act === 'spend' ? spend(state, id, points, today) : adjust(state, id, one.act === 'add' ? { direction: 'add', points, expiresOn: null } : { direction: 'take', points }, today),
          );
          if (step.rows.length > 0) standing.push({ id, points, undo: one.act === 'add' ? 'gave' : 'took' });
          // Only what can be spent today is spent, and nothing of it when it is refused.
          if (one.act !== 'add') expect(spendableOn(step.state.lots, today)).toBe(spendableOn(before.lots, today) - (step.rows.length > 0 ? points : 0));
        }
        state = step.state;
        for (const line of linesOf(step.rows)) {
          sum += line.delta;
          if (line.kind === 'debt' || line.kind === 'repay') debt += line.delta;
          expect(line).toMatchObject({ balanceAfter: sum, debtAfter: debt });
          expect(Math.min(sum, debt)).toBeGreaterThanOrEqual(0);
        }
        for (const row of step.rows) if (row.type === 'moved') taken.set(row.use.lotId, (taken.get(row.use.lotId) ?? 0) + row.use.by);
        expect(state).toMatchObject({ balance: sum, debt });
        expect(state.lots.reduce((total, { remaining }) => total + remaining, 0)).toBe(sum);
        for (const lot of state.lots) {
          expect(lot.amount - (taken.get(lot.id) ?? 0)).toBe(lot.remaining);
          expect(Math.min(lot.remaining, lot.expired)).toBeGreaterThanOrEqual(0);
          expect(lot.remaining + lot.expired).toBeLessThanOrEqual(lot.amount);
        }
        if (debt > 0) expect(sum).toBe(0);
        expect([...state.uses.values()].every((times) => times >= 0)).toBe(true);
      });
    }),
    { numRuns: 200 },
  );
});
