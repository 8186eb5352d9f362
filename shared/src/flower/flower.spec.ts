import fc from 'fast-check';
import { CONTRIBUTION_KINDS } from '../journal/contribution-kind';
import { svgDataUri } from '../kit/svg';
import { branchSvg, BRANCH_HEIGHT, BRANCH_PLACES, BRANCH_WIDTH } from './branch';
import { blossomSvg, MOST_PETALS, petalsOf, type MonthPetals, type PetalFact } from './flower';
import { markSvg, petalTurningSvg, tierPetalsSvg } from './marks';

const petalFact: fc.Arbitrary<PetalFact> = fc.record({
  kind: fc.constantFrom(...CONTRIBUTION_KINDS),
  quantity: fc.nat(1_000_000),
});

const NOVEMBER: PetalFact[] = [
  { kind: 'joined', quantity: 1 },
  { kind: 'checked_in', quantity: 1 },
  { kind: 'served', quantity: 150 },
  { kind: 'gave', quantity: 5_000 },
];

const YEAR: MonthPetals[] = Array.from({ length: 12 }, (_, i) => ({
  month: `2026-${String(i + 1).padStart(2, '0')}`,
  petals: i % 3 === 0 ? [] : NOVEMBER.slice(0, (i % 4) + 1),
}));

describe('the flower', () => {
  it('is the same drawing for the same facts, whatever order they came in', () => {
    fc.assert(
      fc.property(
        fc.array(petalFact, { maxLength: 30 }).chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
        fc.boolean(),
        ([facts, shuffled], large) => {
          expect(blossomSvg({ petals: shuffled, size: 160, large })).toBe(blossomSvg({ petals: facts, size: 160, large }));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not disturb the list it was given', () => {
    const facts = [...NOVEMBER].reverse();
    petalsOf(facts);
    expect(facts).toEqual([...NOVEMBER].reverse());
  });

  it('has one petal a contribution, up to the most that can be seen', () => {
    fc.assert(
      fc.property(fc.array(petalFact, { maxLength: 40 }), (facts) => {
        expect(petalsOf(facts)).toHaveLength(Math.min(facts.length, MOST_PETALS));
      }),
    );
  });

  it('lets a larger quantity reach further, never beyond full and never below a visible petal', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CONTRIBUTION_KINDS), fc.nat(200_000), fc.nat(200_000), (kind, a, b) => {
        const reach = (quantity: number) => petalsOf([{ kind, quantity }])[0]!.reach;
        expect(reach(Math.max(a, b))).toBeGreaterThanOrEqual(reach(Math.min(a, b)));
        expect(reach(a)).toBeGreaterThanOrEqual(0.72);
        expect(reach(a)).toBeLessThanOrEqual(1);
      }),
    );
    expect(petalsOf([{ kind: 'gave', quantity: -5 }])[0]!.reach).toBe(0.72);
  });

  it('is a bud for no contribution: green hands and no gold heart', () => {
    const empty = blossomSvg({ petals: [], size: 64 });
    expect(empty).toContain("fill='#4E9670'");
    expect(empty).not.toContain('linearGradient');
    expect(empty).not.toBe(blossomSvg({ petals: [{ kind: 'joined', quantity: 1 }], size: 64 }));
  });

  it('is well-formed and holds only finite numbers', () => {
    fc.assert(
      fc.property(fc.array(petalFact, { maxLength: 26 }), fc.boolean(), (petals, large) => {
        const svg = blossomSvg({ petals, size: 80, large });
        expect(svg).not.toMatch(/NaN|Infinity|undefined|e-\d/);
        expect(svg.match(/<g[ >]/g)?.length ?? 0).toBe(svg.match(/<\/g>/g)?.length ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  it('stays small enough to be inlined', () => {
    const full = Array.from({ length: 40 }, (_, i): PetalFact => ({ kind: CONTRIBUTION_KINDS[i % 9]!, quantity: i * 40 }));
    expect(svgDataUri(blossomSvg({ petals: full, size: 64 })).length).toBeLessThan(12_000);
    expect(svgDataUri(blossomSvg({ petals: full, size: 64, large: true })).length).toBeLessThan(20_000);
    expect(svgDataUri(branchSvg(YEAR.map(({ month }) => ({ month, petals: full })))).length).toBeLessThan(26_000);
  });

  it('looks as it was drawn', () => {
    expect(blossomSvg({ petals: [], size: 64 })).toMatchSnapshot('bud');
    expect(blossomSvg({ petals: [], size: 200, large: true })).toMatchSnapshot('large bud');
    expect(blossomSvg({ petals: NOVEMBER, size: 64 })).toMatchSnapshot('small');
    expect(blossomSvg({ petals: NOVEMBER, size: 200, large: true })).toMatchSnapshot('large');
    expect(blossomSvg({ petals: [...NOVEMBER, ...NOVEMBER, ...NOVEMBER], size: 100 })).toMatchSnapshot('two rings');
    expect(branchSvg(YEAR)).toMatchSnapshot('branch');
    expect(tierPetalsSvg({ filled: 0.5, size: 120 })).toMatchSnapshot('half way to the next tier');
    expect(petalTurningSvg()).toMatchSnapshot('turning petal');
    expect(markSvg()).toMatchSnapshot('mark');
  });
});

describe('the branch', () => {
  it('has a bud for every silent month', () => {
    const silent = YEAR.map(({ month }) => ({ month, petals: [] }));
    const buds = (svg: string) => svg.match(/fill='#EE8C81'/g)?.length ?? 0;
    expect(buds(branchSvg(silent))).toBe(12);
    expect(buds(branchSvg(YEAR))).toBe(4);
  });

  it('keeps every place on the sheet', () => {
    for (const { tip } of BRANCH_PLACES) {
      expect(tip[0]).toBeGreaterThan(16);
      expect(tip[0]).toBeLessThan(BRANCH_WIDTH - 2);
      expect(tip[1]).toBeGreaterThan(10);
      expect(tip[1]).toBeLessThan(BRANCH_HEIGHT - 2);
    }
  });

  it('refuses another number of months', () => {
    expect(() => branchSvg(YEAR.slice(1))).toThrow('twelve');
  });
});

describe('the tier petals', () => {
  it('are full only at 1', () => {
    const whole = (filled: number) => tierPetalsSvg({ filled, size: 100 }).match(/fill='url\(#tx-coral\)'\/>/g)?.length ?? 0;
    expect([0, 0.2, 0.59, 0.99, 1].map(whole)).toEqual([0, 1, 2, 4, 5]);
  });

  it('take any number without breaking', () => {
    expect(tierPetalsSvg({ filled: 7, size: 10 })).toBe(tierPetalsSvg({ filled: 1, size: 10 }));
    expect(tierPetalsSvg({ filled: Number.NaN, size: 10 })).toBe(tierPetalsSvg({ filled: 0, size: 10 }));
  });
});
