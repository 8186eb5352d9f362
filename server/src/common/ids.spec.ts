import { ManualClock } from './clock';
import { newId, newToken, shortToken } from './ids';

describe('ids', () => {
  it('sort in the order they were made, also within a millisecond and when the clock steps back', () => {
    const clock = new ManualClock('2026-11-22T06:30:00.000Z');
    const made = Array.from({ length: 500 }, (_, n) => {
      if (n === 250) clock.advance({ seconds: -5 });
      return newId(clock.now());
    });
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(500);
    for (const id of made) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });
});

describe('tokens', () => {
  it('are long, short or very short, and never the same', () => {
    expect(newToken()).toMatch(/^[\w-]{43}$/);
    expect(newToken(16)).toMatch(/^[\w-]{22}$/);
    expect(shortToken()).toMatch(/^[0-9A-Za-z]{10}$/);
    expect(new Set(Array.from({ length: 1000 }, () => shortToken())).size).toBe(1000);
  });
});

describe('a manual clock', () => {
  it('moves only when told to, and cannot be moved through a date it gave out', () => {
    const clock = new ManualClock('2026-11-22T06:30:00.000Z');
    clock.now().setFullYear(1999);
    clock.advance({ days: 1, hours: 1, minutes: 1, seconds: 1, milliseconds: 1 });
    expect(clock.now().toISOString()).toBe('2026-11-23T07:31:01.001Z');
    clock.set('2020-01-01');
    expect(clock.now().toISOString()).toBe('2020-01-01T00:00:00.000Z');
    expect(() => clock.set('yesterday')).toThrow(RangeError);
  });
});
