import fc from 'fast-check';
import { shortToken } from '../common/ids';
import { isScene, makeScene } from '../wechat';
import { isOpen, joinTokenOf, stateOf } from './join-code.rule';

describe('joinTokenOf', () => {
  it('finds every token in the scene, the link and the bare text it is handed over in', () => {
    for (let i = 0; i < 200; i += 1) {
      const token = shortToken(10);
      const scene = makeScene(token);
      expect(isScene(scene)).toBe(true);
      const forms = [token, scene, encodeURIComponent(scene), `https://tongxing.example/j/${token}`, `http://localhost:3000/j/${token}?from=poster`];
      expect(forms.map(joinTokenOf)).toEqual(forms.map(() => token));
    }
  });

  it('is null, never an error, for anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const token = joinTokenOf(text);
        expect(token === null || /^[0-9A-Za-z]{10}$/.test(token)).toBe(true);
      }),
    );
    expect(['', 'k=', 'k=short', 'k=elevenchars1', '%', '/j/', 'x'.repeat(400)].map(joinTokenOf)).toEqual(Array(7).fill(null));
  });
});

describe('isOpen', () => {
  it.each([
    [{ active: true, expiresOn: null }, true],
    [{ active: true, expiresOn: '2026-11-22' }, true],
    [{ active: true, expiresOn: '2026-11-21' }, false],
    [{ active: false, expiresOn: null }, false],
  ])('of %j is %j on 22 November', (code, open) => {
    expect(isOpen(code, '2026-11-22')).toBe(open);
  });
});

describe('stateOf', () => {
  it('tells a missing code from an unknown one', () => {
    expect(stateOf(undefined, null, '2026-11-22')).toBe('none');
    expect(stateOf('  ', null, '2026-11-22')).toBe('none');
    expect(stateOf('k=AAAAAAAAAA', null, '2026-11-22')).toBe('unknown');
    expect(stateOf('k=AAAAAAAAAA', { active: true, expiresOn: null }, '2026-11-22')).toBe('valid');
    expect(stateOf('k=AAAAAAAAAA', { active: false, expiresOn: null }, '2026-11-22')).toBe('expired');
  });
});
