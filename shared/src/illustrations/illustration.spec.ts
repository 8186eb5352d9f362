import { svgDataUri } from '../kit/svg';
import { avatarSvg } from './avatar';
import { illustrationSvg } from './illustration';
import { AVATAR_KEYS, ILLUSTRATIONS } from './illustration-key';

const allDifferent = (drawings: string[]) => expect(new Set(drawings).size).toBe(drawings.length);

it('draws a scene for every key, each its own and small enough to be inlined', () => {
  const scenes = ILLUSTRATIONS.map((key) => illustrationSvg(key));
  allDifferent(scenes);
  for (const scene of scenes) {
    expect(scene).not.toMatch(/NaN|undefined/);
    expect(svgDataUri(scene).length).toBeLessThan(9_000);
  }
});

it('draws an avatar for every key, each its own and small enough to be inlined', () => {
  const avatars = AVATAR_KEYS.map((key) => avatarSvg(key));
  allDifferent(avatars);
  for (const avatar of avatars) expect(svgDataUri(avatar).length).toBeLessThan(6_000);
});
