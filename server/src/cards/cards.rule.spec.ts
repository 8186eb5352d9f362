import fc from 'fast-check';
import { CONTRIBUTION_KINDS } from '@tongxing/shared';
import { arithmeticOf, figureWords, noteOf, TEMPLATES } from './cards.copy';
import { correctionOf, figuresOf, MOST_FIGURES, monthsDue, shareOf, type CardFact } from './cards.rule';
import type { Entry } from '../journal';

const fact = (kind: CardFact['kind'], times: number, quantity = times, points = 0): CardFact => ({ kind, times, quantity, points, growth: 0 });
const anyFacts: fc.Arbitrary<CardFact[]> = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom(...CONTRIBUTION_KINDS),
    times: fc.integer({ min: 1, max: 60 }),
    quantity: fc.integer({ min: 1, max: 500_000 }),
    points: fc.nat(300),
    growth: fc.nat(300),
  }),
  { selector: ({ kind }) => kind },
);
const entry = (kind: CardFact['kind'], title: string, quantity = 1) => ({ kind, quantity, details: { title } });

it.each([
  [[], []],
  [[fact('joined', 1, 1, 10)], ['points']],
  [[fact('checked_in', 2, 2, 20)], ['check_ins', 'points']],
  [[fact('checked_in', 2), fact('gave', 1, 5_000), fact('served', 1, 90)], ['minutes', 'check_ins', 'gift_fen']],
  [[fact('checked_in', 2, 2, 20), fact('gave', 1, 5_000), fact('served', 1, 90)], ['minutes', 'check_ins', 'points']],
])('of %j it shows %j', (facts, figures) => {
  expect(figuresOf(facts).map(({ figure }) => figure)).toEqual(figures);
});

it('shows three figures at most, never a zero, and every one with words', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const figures = figuresOf(facts);
      expect(figures.length).toBeLessThanOrEqual(MOST_FIGURES);
      for (const counted of figures) {
        expect(counted.total).toBeGreaterThan(0);
        expect(figureWords(counted).value).not.toBe('0');
      }
      const spoken = { month: '2026-10', facts, monthsInRow: 1 };
      expect(TEMPLATES[1]!.headline(spoken, figures)).not.toBe('');
      expect(TEMPLATES[1]!.sentence(spoken)).not.toMatch(/\b0\b/);
    }),
  );
});

it('takes for a figure exactly what counts in it', () => {
  expect(shareOf('check_ins', entry('checked_in', 'x', 3), 10)).toBe(1);
  expect(shareOf('minutes', entry('served', 'x', 90), 10)).toBe(90);
  expect(shareOf('minutes', entry('checked_in', 'x', 90), 10)).toBeNull();
  expect(shareOf('points', entry('served', 'x', 90), 10)).toBe(10);
  expect(shareOf('points', entry('served', 'x', 90), 0)).toBeNull();
});

it.each([
  ['check_ins', 2, [entry('checked_in', '植树日'), entry('checked_in', '植树日')], '「植树日」2 次'],
  ['check_ins', 3, [entry('checked_in', '植树日'), entry('checked_in', '读书会'), entry('checked_in', '植树日')], '「植树日」2 次 + 「读书会」1 次 = 3 次'],
  ['check_ins', 4, ['甲', '乙', '丙', '丁'].map((title) => entry('checked_in', title)), '「甲」1 次 + 「乙」1 次 + 另外 2 处，共 4 次'],
  ['minutes', 150, [entry('served', 'x', 90), entry('served', 'x', 60)], '90 分钟 + 60 分钟 = 150 分钟'],
  ['minutes', 40, [10, 10, 10, 10].map((n) => entry('served', 'x', n)), '4 次相加，共 40 分钟'],
  ['gift_fen', 5_000, [entry('gave', 'x', 5_000)], '¥50'],
] as const)('writes %s %i as a sum', (figure, total, entries, words) => {
  expect(arithmeticOf({ figure, total }, [], entries)).toBe(words);
});

it('writes points as a sum over kinds', () => {
  const facts = [fact('checked_in', 2, 2, 20), fact('joined', 1, 1, 10), fact('answered', 1)];
  expect(arithmeticOf({ figure: 'points', total: 30 }, facts, [])).toBe('参加活动 2 次得 20 分 + 加入得 10 分 = 30 分');
});

it('says of hours what a person would', () => {
  const words = (total: number) => figureWords({ figure: 'minutes', total });
  expect([words(45), words(60), words(95)].map(({ value, unit }) => `${value}${unit}`)).toEqual(['45分钟', '1小时', '1.6小时']);
});

it('keeps the words of template 1 as they were when cards were issued with it', () => {
  const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
  const words = TEMPLATES[1]!;
  const facts = [fact('checked_in', 3)];
  expect({
    silent: months.map((month) => words.sentence({ month, facts: [], monthsInRow: 0 })),
    present: months.slice(0, 4).map((month) => words.sentence({ month, facts, monthsInRow: 1 })),
    joined: words.sentence({ month: '2026-01', facts: [fact('joined', 1)], monthsInRow: 1 }),
    row: words.sentence({ month: '2026-01', facts, monthsInRow: 7 }),
    headlines: [[], [fact('joined', 1)], facts, [fact('joined', 1), ...facts], [fact('served', 1, 90), ...facts, fact('gave', 1, 100)]].map((list) =>
      words.headline({ month: '2026-01', facts: list, monthsInRow: 1 }, figuresOf(list)),
    ),
  }).toMatchSnapshot();
});

describe('a correction', () => {
  const came = (seq: number, over: Partial<Entry>): Entry =>
    ({ id: `e${seq}`, seq, type: 'fact', kind: 'checked_in', month: '2026-10', day: '2026-10-11', quantity: 1, details: { title: `第${seq}场` }, reversesId: null, reason: null, ...over }) as Entry;
  const undoing = (seq: number, reversesId: string, reason: string | null = null, day = '2026-10-11') =>
    came(seq, { type: 'decision', kind: 'reversal', reversesId, reason, month: '2026-11', details: { title: '旧场', reversedKind: 'checked_in', reversedDay: day } });

  it('counts only its own month, and what no card had shown as nothing', () => {
    const unknown = [came(5, {}), came(6, { month: '2026-09', day: '2026-09-11' }), undoing(7, 'e5'), came(8, {}), undoing(9, 'e2'), undoing(10, 'e1', null, '2026-09-01')];
    const { reason, added, undone } = correctionOf('2026-10', 4, unknown);
    expect([reason, added.map(({ id }) => id), undone.map(({ id }) => id)]).toEqual(['both', ['e8'], ['e9']]);
    expect(correctionOf('2026-10', 9, unknown).reason).toBe('earlier_month');
  });

  it('says it in a line that fits', () => {
    expect(noteOf(correctionOf('2026-10', 0, [came(1, {}), came(2, {}), came(3, {})]))).toBe('补记了「第1场」「第2场」等 3 件事。');
    expect(noteOf(correctionOf('2026-10', 5, []))).toBe('更早的记录有更正，连续的月数或徽章随着变了。');
    expect([...noteOf(correctionOf('2026-10', 1, [undoing(2, 'x', '长'.repeat(300))]))]).toHaveLength(200);
  });
});

it.each([
  ['2026-11', null, ['2026-10']],
  ['2026-11', '2026-10', []],
  ['2027-01', '2026-10', ['2026-11', '2026-12']],
])('in %s after %s the months %j are due', (thisMonth, last, due) => {
  expect(monthsDue(thisMonth, last)).toEqual(due);
});
