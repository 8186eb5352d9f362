import type { AdminSessionView } from '../../api/types';
import { sessionFormOf, sessionRequestOf } from './session-form.rule';

const session: AdminSessionView = {
  id: '01JD0000000000000000000000',
  title: '上午场',
  startsAt: '2026-11-22T01:00:00.000Z',
  endsAt: '2026-11-22T03:30:00.000Z',
  opensAt: '2026-11-22T00:15:00.000Z',
  closesAt: '2026-11-22T03:40:00.000Z',
  open: false,
  checkIns: 0,
  annulments: 0,
};

describe('a session in its form', () => {
  it('comes back the same when nothing was changed, so that a deleted one can be put back', () => {
    expect(sessionRequestOf(sessionFormOf(session))).toEqual({
      title: '上午场',
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      opensBeforeMinutes: 45,
      closesAfterMinutes: 10,
    });
  });

  it('leaves out the blanks around a title', () => {
    expect(sessionRequestOf({ ...sessionFormOf(session), title: ' 下午场 ' }).title).toBe('下午场');
  });
});
