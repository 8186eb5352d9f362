import { assertDoor, openDoors } from './door.rule';

const at = (time: string) => new Date(`2026-11-22T${time}:00.000Z`);
const door = (id: string, opens: string, closes: string, cancelledAt: Date | null = null) => ({
  id,
  opensAt: at(opens),
  closesAt: at(closes),
  event: { cancelledAt },
});
const morning = door('morning', '01:00', '04:00');
const evening = door('evening', '10:00', '13:00');

describe('the door of one session', () => {
  it('lets in from the moment it opens to the moment it closes, both included', () => {
    for (const time of ['01:00', '02:30', '04:00']) expect(() => assertDoor(morning, at(time))).not.toThrow();
    for (const time of ['00:59', '04:01']) expect(() => assertDoor(morning, at(time))).toThrow('SESSION_NOT_OPEN');
  });

  it('stays shut for an event that was called off, whatever the time', () => {
    const off = door('off', '01:00', '04:00', at('00:00'));
    for (const time of ['00:30', '02:00', '05:00']) expect(() => assertDoor(off, at(time))).toThrow('EVENT_CANCELLED');
  });
});

describe('the open doors of an event', () => {
  const refusalAt = (time: string) => {
    try {
      openDoors([morning, evening], at(time));
      return null;
    } catch (refusal) {
      return (refusal as { details: { opensAt: string } }).details.opensAt;
    }
  };

  it('are all those that are open now', () => {
    const noon = door('noon', '03:30', '06:00');
    expect(openDoors([morning, noon, evening], at('03:45')).map(({ id }) => id)).toEqual(['morning', 'noon']);
  });

  it('are none between sessions, and the refusal names the next one; after the last, the last', () => {
    expect(refusalAt('00:30')).toBe(morning.opensAt.toISOString());
    expect(refusalAt('05:00')).toBe(evening.opensAt.toISOString());
    expect(refusalAt('14:00')).toBe(evening.opensAt.toISOString());
    expect(refusalAt('02:00')).toBeNull();
  });

  it('cannot be asked of an event that is not there', () => {
    expect(() => openDoors([], at('02:00'))).toThrow('EVENT_NOT_FOUND');
  });
});
