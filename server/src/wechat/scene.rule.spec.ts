import * as fc from 'fast-check';
import { isScene, makeScene } from './scene.rule';

const BASE62 = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const token = fc.string({ unit: fc.constantFrom(...BASE62), minLength: 1, maxLength: 30 });

it('puts every token into a scene that WeChat takes, after the word that the mini-program looks for', () => {
  fc.assert(
    fc.property(token, (made) => {
      const scene = makeScene(made);
      expect(scene.length).toBeLessThanOrEqual(32);
      expect(scene).toMatch(/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/);
      expect(isScene(scene)).toBe(true);
      expect(scene).toBe(`k=${made}`);
    }),
  );
});

it('makes no scene that WeChat would refuse', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      let scene: string | undefined;
      try {
        scene = makeScene(text);
      } catch {
        return !/^[0-9A-Za-z]{1,30}$/.test(text);
      }
      return isScene(scene);
    }),
  );
});

it.each(['', '%', '同行', 'a b', 'a'.repeat(33), 'a\n'])('says that WeChat would refuse %j', (text) => {
  expect(isScene(text)).toBe(false);
});
