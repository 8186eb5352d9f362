// What a check-in may cost the database: each statement is a way to the server and back, and a hall waits for all of them.
import { createTestApp, type TestApp } from '../create-app';
import { testEngine } from '../create-test-database';
import { plannedSession, screenCode } from '../factories/events';
import { member, staffMember } from '../factories/people';

/** On MySQL reads that are asked for together travel as one; SQLite is in this process, and nothing travels. */
const BUDGET = { mysql: 27, sqlite: 33 }[testEngine()];

describe('what a check-in costs', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp({ wechat: true });
  });
  afterAll(() => test?.close());

  it('stays within its budget of statements, badge and tier and all', async () => {
    const staff = await staffMember(test);
    const { sessionId } = await plannedSession(test, staff, { kind: 'service' });
    const { url } = await screenCode(staff, sessionId);
    // Whoever comes first finds the definitions of rules, badges and tiers not read yet.
    for (const costs of ['the definitions', 'no more than itself']) {
      const { http } = await member(test);
      const { body: ticket } = await http.post('/check-in-tickets', { token: url });
      const sent = jest.spyOn(test.dataSource.logger, 'logQuery');
      const { status, body } = await http.post('/check-ins', { ticket: ticket.ticket }, { key: true });
      const statements = sent.mock.calls.map(([sql]) => sql);
      sent.mockRestore();
      expect(status).toBe(200);
      expect(body).toMatchObject({ alreadyIn: false, newBadges: [{ code: 'first_meeting' }] });
      expect(statements).toContain('COMMIT');
      if (costs === 'the definitions') continue;
      expect(statements.length).toBeLessThanOrEqual(BUDGET);
    }
  });
});
