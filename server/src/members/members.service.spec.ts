import { FieldCipher } from '../common/crypto/field-cipher';
import { KeyRing } from '../common/crypto/key-ring';
import { newId } from '../common/ids';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { MemberDataKey } from './member-data-key.entity';
import { waysToSearch } from './member-search.rule';
import { MembersQuery } from './members.query';
import { MembersService, type ProfilePatch } from './members.service';
import { PersonalFields } from './personal-fields';

const APP_KEY = Buffer.alloc(32, 7).toString('base64url');

describe('members', () => {
  let database: TestDatabase;
  let members: MembersService;
  let query: MembersQuery;

  beforeEach(async () => {
    database = await createTestDatabase();
    const fields = new PersonalFields(new FieldCipher(new KeyRing(APP_KEY)));
    members = new MembersService(database.clock, fields);
    query = new MembersQuery(database.dataSource, fields);
  });

  afterEach(() => database.close());

  function create(nickname: string, personal: ProfilePatch = {}): Promise<string> {
    const id = newId(database.clock.now());
    return database.transactor.run(async (tx) => {
      await members.create(tx, { id, nickname, joinCodeId: null });
      await members.describe(tx, id, personal);
      return id;
    });
  }

  const suspend = (memberId: string) =>
    database.transactor.run((tx) => members.changeStatus(tx, { memberId, to: 'suspended', reason: '核实中', actor: 'staff:1' }));

  /** The nicknames that a search finds, page by page. */
  async function found(q: string | undefined, limit: number): Promise<string[]> {
    const nicknames: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await query.search({ q, limit, cursor });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      nicknames.push(...page.items.map(({ nickname }) => nickname));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return nicknames;
  }

  it.each([1, 2, 20])('finds people by every way a front desk asks, %i a page, nobody twice', async (limit) => {
    await create('小禾', { phone: '13800001234', realName: '王伟' });
    await create('小河', { phone: '13900001234', realName: '李雷' });
    await create('王伟', { realName: '王伟' });
    await create('王伟的朋友');
    await create('Lily');
    await create('LILAC');

    expect(await found(undefined, limit)).toEqual(['LILAC', 'Lily', '王伟的朋友', '王伟', '小河', '小禾']);
    expect(await found('138 0000 1234', limit)).toEqual(['小禾']);
    expect(await found('1234', limit)).toEqual(['小河', '小禾']);
    expect(await found('2', limit)).toEqual(['小河']);
    expect(await found('王伟', limit)).toEqual(['王伟', '小禾', '王伟的朋友']);
    expect(await found('小', limit)).toEqual(['小河', '小禾']);
    expect(await found('lil', limit)).toEqual(['LILAC', 'Lily']);
    expect(await found('%', limit)).toEqual([]);
    expect(await found('没有这个人', limit)).toEqual([]);
  });

  it('shows only members of the standing that was asked for', async () => {
    await create('小禾');
    await suspend(await create('小河'));
    const page = await query.search({ q: '小', status: 'suspended' });
    expect(page.items.map(({ nickname }) => nickname)).toEqual(['小河']);
    expect(await query.activeCount()).toBe(1);
  });

  it.each([{ cursor: 'bm9uc2Vuc2U' }, { cursor: Buffer.from('["is","x","9:1"]').toString('base64url') }])(
    'refuses the foreign cursor %j',
    async (page) => {
      await expect(query.search(page)).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    },
  );

  it('reads a page of any search as a range of an index, without sorting', async () => {
    // The planner's own words, which only SQLite gives in a form that can be asserted.
    if (database.engine !== 'sqlite') return;
    const statements: { sql: string; parameters: unknown[] }[] = [];
    const { logger } = database.dataSource;
    database.dataSource.logger = {
      ...logger,
      logQuery: (sql: string, parameters: unknown[]) => void statements.push({ sql, parameters }),
    } as typeof logger;
    for (const q of ['13800001234', '1234', '57', '王伟', 'lil']) {
      expect(waysToSearch(q)).not.toEqual([{ by: 'everyone' }]);
      await query.search({ q });
    }
    database.dataSource.logger = logger;
    const searches = statements.filter(({ sql }) => sql.includes('FROM "member"'));
    expect(searches.length).toBeGreaterThanOrEqual(8);
    for (const { sql, parameters } of searches) {
      const plan: { detail: string }[] = await database.dataSource.query(`EXPLAIN QUERY PLAN ${sql}`, parameters as never);
      const steps = plan.map(({ detail }) => detail).join('; ');
      expect(steps).toContain('USING INDEX member_by_');
      expect(steps).not.toMatch(/TEMP B-TREE|^SCAN member$/);
    }
  });

  it('lets one of two changes of standing through that start at the same moment', async () => {
    const memberId = await create('小禾');
    const leave = () =>
      database.transactor.run((tx) => members.changeStatus(tx, { memberId, to: 'withdrawn', reason: null, actor: `member:${memberId}` }));
    const outcomes = await Promise.allSettled([leave(), leave(), leave()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await query.statusChanges(memberId)).map(({ toStatus }) => toStatus)).toEqual(['withdrawn', 'active']);
  });

  it('does not lead from expulsion back by itself', async () => {
    const memberId = await create('小禾');
    const change = (to: 'expelled' | 'active') =>
      database.transactor.run((tx) => members.changeStatus(tx, { memberId, to, reason: null, actor: 'staff:1' }));
    await change('expelled');
    await expect(change('active')).rejects.toMatchObject({ code: 'MEMBER_NOT_ACTIVE' });
  });

  it('gives the number back when a joining fails', async () => {
    await expect(
      database.transactor.run(async (tx) => {
        await members.create(tx, { id: newId(database.clock.now()), nickname: '没成', joinCodeId: null });
        throw new Error('the rest of the joining failed');
      }),
    ).rejects.toThrow('the rest of the joining failed');
    const profile = await query.profile(await create('小禾'));
    expect(profile.no).toBe(1);
  });

  it('shows nothing of what was sealed under a key that has been dropped', async () => {
    const id = await create('小禾', { phone: '13800001234', realName: '王伟', birthday: '1990-02-03' });
    await database.dataSource.getRepository(MemberDataKey).delete({ memberId: id });
    expect(await query.profile(id)).toMatchObject({ phoneMasked: null, realNameMasked: null, birthday: null });
  });

  it('counts who joined on each Shanghai day', async () => {
    database.clock.set('2026-11-20T15:59:59.000Z');
    await create('夜里十一点五十九');
    database.clock.set('2026-11-20T16:00:00.000Z');
    await create('零点');
    await create('零点又一个');
    expect(await query.joinedPerDay('2026-11-20', '2026-11-21')).toEqual(new Map([['2026-11-20', 1], ['2026-11-21', 2]]));
  });
});
