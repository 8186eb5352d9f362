import fc from 'fast-check';
import type { Priced } from '../rules';
import { earnAll, inEatingOrder, NO_POINTS, pendingOn, takeBackAll, type Lot, type PointsLine, type PointsRow, type PointsState } from './points.rule';

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
/** As if the member had spent: the lots and the balance go down together. */
const spent = (state: PointsState, lotId: string, by: number): PointsState => ({
  ...state,
  balance: state.balance - by,
  lots: state.lots.map((lot) => (lot.id === lotId ? { ...lot, remaining: lot.remaining - by } : lot)).filter((lot) => lot.remaining > 0),
});

it('earns into a lot of its own', () => {
  const { state, rows } = earnAll(NO_POINTS, 'e1', [priced(10)]);
  expect(said(rows)).toEqual([['earn', 10, 10, 0]]);
  expect(state.lots).toEqual([{ id: 'e1-01', entryId: 'e1', remaining: 10, availableOn: '2026-11-22', expiresOn: '2027-12-31' }]);
});

it('takes back what was earned, and nothing of other deeds', () => {
  const two = earnAll(earnAll(NO_POINTS, 'e1', [priced(10)]).state, 'e2', [priced(7)]).state;
  const { state, rows } = takeBackAll(two, 'e1');
  expect(said(rows)).toEqual([['reversal', -10, 7, 0]]);
  expect(state.lots.map(({ id, remaining }) => [id, remaining])).toEqual([['e2-01', 7]]);
  expect([...state.uses]).toEqual([['check_in|2026-11-22', 1]]);
});

it('records the shortfall as debt before it takes back points that are spent, and repays it from the next earning', () => {
  const earned = earnAll(NO_POINTS, 'e1', [priced(10)]).state;
  const { state, rows } = takeBackAll(spent(earned, 'e1-01', 6), 'e1');
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
  expect(next.state.lots.map(({ remaining }) => remaining)).toEqual([3]);
});

it('eats the lot that expires first, and lots that never expire last', () => {
  const lot = (id: string, expiresOn: string | null): Lot => ({ id, entryId: id, remaining: 1, availableOn: '2026-01-01', expiresOn });
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

it('keeps balance, debt and lots true through any history of earnings, spends and reversals', () => {
  const step = fc.oneof(
    fc.record({ act: fc.constant('earn' as const), amounts: fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 3 }) }),
    fc.record({ act: fc.constant('spend' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({ act: fc.constant('reverse' as const), which: fc.nat() }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let state = NO_POINTS;
      let sum = 0;
      const standing: string[] = [];
      steps.forEach((one, i) => {
        let rows: readonly PointsRow[] = [];
        if (one.act === 'earn') {
          ({ state, rows } = earnAll(state, `e${String(i).padStart(3, '0')}`, one.amounts.map((amount) => priced(amount))));
          standing.push(`e${String(i).padStart(3, '0')}`);
        } else if (one.act === 'reverse' && standing.length > 0) {
          const [entryId] = standing.splice(one.which % standing.length, 1);
          ({ state, rows } = takeBackAll(state, entryId ?? ''));
        } else if (one.act === 'spend') {
          const lot = inEatingOrder(state.lots)[0];
          if (lot) {
            const by = Math.floor(lot.remaining * one.share);
            state = spent(state, lot.id, by);
            sum -= by;
          }
        }
        for (const line of linesOf(rows)) {
          sum += line.delta;
          expect(line.balanceAfter).toBe(sum);
          expect(line.balanceAfter).toBeGreaterThanOrEqual(0);
          expect(line.debtAfter).toBeGreaterThanOrEqual(0);
        }
        expect(state.balance).toBe(sum);
        expect(state.lots.reduce((total, { remaining }) => total + remaining, 0)).toBe(state.balance);
        expect([...state.uses.values()].every((times) => times >= 0)).toBe(true);
      });
    }),
    { numRuns: 300 },
  );
});
