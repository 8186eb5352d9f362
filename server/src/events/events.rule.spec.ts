import { assertTimes, doorMinutesOf, doorOf, isDoorOpen, spanOf } from './events.rule';

const at = (time: string) => new Date(`2026-11-22T${time}:00.000Z`);

describe('the door of a session', () => {
  const session = { startsAt: at('06:00'), endsAt: at('08:00'), ...doorOf({ startsAt: at('06:00'), endsAt: at('08:00') }, 30, 15) };

  it('opens before the start and closes after the end by the minutes given', () => {
    expect(session).toMatchObject({ opensAt: at('05:30'), closesAt: at('08:15') });
    expect(doorMinutesOf(session)).toEqual({ opensBeforeMinutes: 30, closesAfterMinutes: 15 });
  });

  it.each([
    ['05:29', false],
    ['05:30', true],
    ['08:15', true],
    ['08:16', false],
  ])('at %s is open: %s', (time, open) => {
    expect(isDoorOpen(session, at(time))).toBe(open);
  });
});

describe('the times of a session', () => {
  it.each([
    ['an end before the start', at('08:00'), at('07:00')],
    ['no length at all', at('08:00'), at('08:00')],
    ['a mistyped year', at('08:00'), new Date('2027-11-22T09:00:00Z')],
  ])('are refused for %s', (_name, startsAt, endsAt) => {
    expect(() => assertTimes({ startsAt, endsAt })).toThrow('TIME_RANGE_INVALID');
  });
});

describe('the span of an event', () => {
  it('reaches from the first start to the last end, in whatever order the sessions come', () => {
    const morning = { startsAt: at('01:00'), endsAt: at('09:00') };
    const evening = { startsAt: at('05:00'), endsAt: at('07:00') };
    expect(spanOf([evening, morning])).toEqual({ startsAt: at('01:00'), endsAt: at('09:00') });
  });

  it('is none without a session', () => {
    expect(spanOf([])).toBeNull();
  });
});
