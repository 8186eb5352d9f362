import { isTouched, KeptDrafts } from './kept-draft';
import { dayToWall, toWall, wallToDay, wallToText } from './wall-time';

/** As a browser's sessionStorage is, which a reload leaves as it was. */
function shelfOf(items = new Map<string, string>()) {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
    key: (i: number) => [...items.keys()][i] ?? null,
    get length() {
      return items.size;
    },
  };
}

interface Filled {
  points: number | null;
  reason: string;
  day: ReturnType<typeof dayToWall> | null;
}

it('keeps what was typed over a reload, each form and subject for itself, until it is dropped', () => {
  const shelf = shelfOf();
  const before = new KeptDrafts(() => shelf);
  before.keep('adjustment m1', { values: { points: 20, reason: '补记一次服务', day: null }, base: 3 });
  before.keep('adjustment m2', { values: { points: 5 } });
  const after = new KeptDrafts(() => shelf);
  expect(after.read('adjustment m1')).toEqual({ values: { points: 20, reason: '补记一次服务', day: null }, base: 3 });
  after.drop('adjustment m1');
  expect([after.read('adjustment m1'), after.read('adjustment m2')]).toEqual([null, { values: { points: 5 } }]);
});

it('gives back a picked day and a picked time as they stood in the picker, whatever the zone', () => {
  const shelf = shelfOf();
  const kept = new KeptDrafts(() => shelf);
  kept.keep('lock', { values: { day: dayToWall('2026-12-01'), bars: [{ from: toWall('2026-03-08T07:30:00.000Z') }] } });
  const values = kept.read<{ day: Filled['day']; bars: { from: ReturnType<typeof toWall> }[] }>('lock')!.values;
  expect([wallToDay(values.day!), wallToText(values.bars![0]!.from)]).toEqual(['2026-12-01', '2026-03-08T15:30']);
});

it('shows nobody what another person at the same desk typed, and nothing after signing out', () => {
  const shelf = shelfOf(new Map([['other', 'stays']]));
  const drafts = new KeptDrafts(() => shelf);
  drafts.belongTo('amy');
  drafts.keep('gift', { values: { reason: '谢谢' } });
  drafts.belongTo('amy');
  expect(drafts.read('gift')).not.toBeNull();
  drafts.belongTo('ben');
  expect(drafts.read('gift')).toBeNull();
  drafts.keep('gift', { values: { reason: '谢谢' } });
  drafts.clear();
  expect([drafts.read('gift'), shelf.length, shelf.getItem('other')]).toEqual([null, 1, 'stays']);
});

it('does without where the browser keeps nothing, or something else', () => {
  const refusing = new KeptDrafts(() => {
    throw new Error('SecurityError');
  });
  refusing.belongTo('amy');
  refusing.keep('gift', { values: {} });
  expect(refusing.read('gift')).toBeNull();
  const broken = shelfOf(new Map([['kept-draft gift', '{']]));
  expect(new KeptDrafts(() => broken).read('gift')).toBeNull();
});

it('knows a form in which something was typed from one that only opened', () => {
  const opening = { points: null, reason: '', day: dayToWall('2026-12-01'), bars: [{ bar: 3 }] };
  expect(isTouched({ points: undefined, reason: '', day: dayToWall('2026-12-01'), bars: [{ bar: 3 }], code: undefined }, opening)).toBe(false);
  expect(isTouched({ points: null }, opening)).toBe(false);
  expect(isTouched({ points: 0 }, opening)).toBe(true);
  expect(isTouched({ day: dayToWall('2026-12-02') }, opening)).toBe(true);
  expect(isTouched({ bars: [{ bar: 4 }] }, opening)).toBe(true);
});
