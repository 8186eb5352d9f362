import { svgDataUri } from '../kit/svg';
import { badgeSvg } from './badge-art';
import { BADGE_ARTS } from './badge-art-name';

describe.each(BADGE_ARTS)('the badge %s', (art) => {
  it('is in colour once earned and a quiet outline before', () => {
    const earned = badgeSvg(art, { earned: true, size: 96 });
    const open = badgeSvg(art, { earned: false, size: 96 });
    expect(earned).toContain("fill='url(#tx-disc)'");
    expect(new Set(open.match(/#[0-9A-F]{6}/gi))).toEqual(new Set(['#F7F2EC', '#DCD2C8', '#B9ADA4']));
    expect(earned).toMatchSnapshot();
  });

  it('stays small enough to be inlined', () => {
    expect(svgDataUri(badgeSvg(art, { earned: true, size: 96 })).length).toBeLessThan(6_000);
  });
});
