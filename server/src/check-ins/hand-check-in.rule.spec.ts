import { momentByHand } from './hand-check-in.rule';

const at = (time: string): Date => new Date(`2026-11-22T${time}:00Z`);
const session = { startsAt: at('02:00'), opensAt: at('01:00'), closesAt: at('06:00'), event: { cancelledAt: null as Date | null } };
const cancelled = { ...session, event: { cancelledAt: at('03:00') } };
const longAgo = new Date('2025-01-01T00:00:00Z');

describe('the moment of a check-in by hand', () => {
  it.each([
    ['the start of the session, for one that was missed', session, longAgo, null, '09:00', '02:00'],
    ['now, while the door is open and the session has yet to begin', session, longAgo, null, '01:30', '01:30'],
    ['the joining of whoever joined during the session', session, at('03:10'), null, '09:00', '03:10'],
    ['the joining at the very closing of the door', session, at('06:00'), null, '09:00', '06:00'],
    ['its own, for one that is put back', session, longAgo, at('02:20'), '09:00', '02:20'],
    ['its own also at an event that was called off later', cancelled, longAgo, at('02:20'), '09:00', '02:20'],
    ['the start also at the moment at which the door opens', { ...session, opensAt: at('02:00') }, longAgo, null, '02:00', '02:00'],
  ])('is %s', (_what, where, joinedAt, annulled, now, expected) => {
    expect(momentByHand(where, { joinedAt, annulled, now: at(now) })).toEqual(at(expected));
  });

  it.each([
    ['before the door opened', session, longAgo, null, '00:59', 'SESSION_NOT_OPEN'],
    ['before the door opened, also to put one back: the session was moved', session, longAgo, at('00:10'), '00:59', 'SESSION_NOT_OPEN'],
    ['at an event that was called off', cancelled, longAgo, null, '09:00', 'EVENT_CANCELLED'],
    ['for whoever joined after the door had closed', session, at('06:01'), null, '09:00', 'MEMBER_JOINED_LATER'],
  ])('is refused %s', (_what, where, joinedAt, annulled, now, code) => {
    expect(() => momentByHand(where, { joinedAt, annulled, now: at(now) })).toThrow(expect.objectContaining({ code }));
  });
});
