import { svgDataUri } from '../kit/svg';
import { badgeSvg } from './badge-art';
import { BADGE_ARTS } from './badge-art-name';
import { BADGE_FAMILIES, BADGE_FAMILY_NAMES, BADGE_GRADES } from './badge-family';

describe.each(BADGE_ARTS)('the badge %s', (art) => {
  it('is in colour once earned and a quiet outline before', () => {
    const earned = badgeSvg(art, { earned: true, size: 96 });
    const open = badgeSvg(art, { earned: false, size: 96 });
    expect(earned).toContain("fill='url(#tx-disc)'");
    expect(new Set(open.match(/#[0-9A-F]{6}/gi))).toEqual(new Set(['#F7F2EC', '#DCD2C8', '#B9ADA4']));
    expect(earned).toMatchSnapshot();
  });

  it.each(BADGE_GRADES)('stays small enough to be inlined in grade %i', (grade) => {
    expect(svgDataUri(badgeSvg(art, { earned: true, size: 96, grade })).length).toBeLessThan(6_000);
  });

  it.each(BADGE_GRADES)('tells in grade %i by its shape alone whether it is earned', (grade) => {
    const open = badgeSvg(art, { earned: false, size: 96, grade });
    expect(new Set(open.match(/#[0-9A-F]{6}/gi))).toEqual(new Set(['#F7F2EC', '#DCD2C8', '#B9ADA4']));
    expect(open).toContain('stroke-dasharray');
  });
});

it('draws no two badges alike', () => {
  expect(new Set(BADGE_ARTS.map((art) => badgeSvg(art, { earned: true, size: 96 }))).size).toBe(BADGE_ARTS.length);
});

it.each([1, 2, 3] as const)('puts the ring of grade %i around the same drawing', (grade) => {
  expect(badgeSvg('newcomer', { earned: true, size: 96, grade })).toMatchSnapshot();
  expect(badgeSvg('newcomer', { earned: false, size: 96, grade })).toMatchSnapshot();
});

it('has a name for every family', () => {
  for (const family of BADGE_FAMILIES) expect(BADGE_FAMILY_NAMES[family]).toMatch(/^[一-龥]{2,5}$/);
});
