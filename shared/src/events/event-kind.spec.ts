import { eventStateAt } from './event-kind';

const event = { startsAt: '2026-11-22T06:00:00Z', endsAt: '2026-11-22T08:00:00Z', cancelled: false };

it.each([
  ['2026-11-22T05:59:59Z', 'upcoming'],
  ['2026-11-22T06:00:00Z', 'ongoing'],
  ['2026-11-22T08:00:00Z', 'ongoing'],
  ['2026-11-22T08:00:00.001Z', 'past'],
])('at %s the event is %s', (now, state) => {
  expect(eventStateAt(event, now)).toBe(state);
});

it('stays cancelled whatever the clock says', () => {
  expect(eventStateAt({ ...event, cancelled: true }, '2026-11-22T07:00:00Z')).toBe('cancelled');
});
