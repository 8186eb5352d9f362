import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { AuditService } from '../audit';
import { isPassword, randomPassword } from './password';
import { StaffAccount } from './staff-account.entity';
import { StaffSession } from './staff-session.entity';
import { IDLE_SECONDS, SESSION_SECONDS, StaffSessionsService } from './staff-sessions.service';
import { StaffService } from './staff.service';
import { UnknownLogins } from './unknown-logins';

let database: TestDatabase;
let staff: StaffService;
let sessions: StaffSessionsService;
const refused = { code: 'STAFF_LOGIN_REFUSED' };
const locked = { code: 'STAFF_LOCKED' };

beforeEach(async () => {
  database = await createTestDatabase();
  const { clock, dataSource, transactor } = database;
  staff = new StaffService(clock, dataSource, transactor, new UnknownLogins(clock), new AuditService(clock, dataSource, transactor));
  sessions = new StaffSessionsService(clock, dataSource, transactor);
  await staff.hire({ login: 'Amy', name: '王敏', roles: ['programme', 'finance'], password: 'right' });
});
afterEach(() => database.close());

const outcomes = async (tries: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(tries)).map((one) => (one.status === 'fulfilled' ? 'in' : (one.reason as { code: string }).code)).sort();
const change = (account: Partial<StaffAccount>): Promise<unknown> =>
  database.dataSource.getRepository(StaffAccount).update({ login: 'amy' }, account);

describe('signing in', () => {
  it('knows a person by login in any case, and by the exact password', async () => {
    expect(await staff.signIn(' AMY ', 'right')).toMatchObject({ name: '王敏', login: 'amy', roles: ['programme', 'finance'] });
    await expect(staff.signIn('amy', 'Right')).rejects.toMatchObject(refused);
    await expect(staff.signIn('amy', 'right ')).rejects.toMatchObject(refused);
  });

  it('joins the permissions of several roles, each once', async () => {
    const { permissions } = await staff.signIn('amy', 'right');
    expect(permissions).toEqual(expect.arrayContaining(['events.write', 'points.read']));
    expect(new Set(permissions).size).toBe(permissions.length);
  });

  it('locks after the fifth wrong password, for fifteen minutes', async () => {
    for (let n = 0; n < 4; n++) await expect(staff.signIn('amy', 'wrong')).rejects.toMatchObject(refused);
    await expect(staff.signIn('amy', 'wrong')).rejects.toMatchObject({ ...locked, details: { retryAfterSeconds: 900 } });
    await expect(staff.signIn('amy', 'right')).rejects.toMatchObject(locked);
    database.clock.advance({ minutes: 14, seconds: 59 });
    await expect(staff.signIn('amy', 'right')).rejects.toMatchObject({ ...locked, details: { retryAfterSeconds: 1 } });
    database.clock.advance({ seconds: 1 });
    await expect(staff.signIn('amy', 'right')).resolves.toMatchObject({ login: 'amy' });
  });

  it('counts wrong passwords from the last right one', async () => {
    for (let n = 0; n < 4; n++) await expect(staff.signIn('amy', 'wrong')).rejects.toMatchObject(refused);
    await staff.signIn('amy', 'right');
    for (let n = 0; n < 4; n++) await expect(staff.signIn('amy', 'wrong')).rejects.toMatchObject(refused);
  });

  it('looks at no more than five passwords, however many arrive together', async () => {
    const guesses = await outcomes(Array.from({ length: 20 }, (_, n) => staff.signIn('amy', `wrong${n}`)));
    expect(guesses.filter((outcome) => outcome === 'STAFF_LOCKED').length).toBeGreaterThanOrEqual(15);
    await expect(staff.signIn('amy', 'right')).rejects.toMatchObject(locked);
  });

  it('does not lock for good after a crash between the last try and the lock', async () => {
    await change({ failures: 5 });
    await expect(staff.signIn('amy', 'right')).rejects.toMatchObject(locked);
    database.clock.advance({ minutes: 15 });
    await expect(staff.signIn('amy', 'right')).resolves.toMatchObject({ login: 'amy' });
  });

  it('answers for a login that does not exist as for one that does', async () => {
    for (let n = 0; n < 4; n++) await expect(staff.signIn('nobody', 'x')).rejects.toMatchObject(refused);
    await expect(staff.signIn('nobody', 'x')).rejects.toMatchObject(locked);
  });

  it('answers every further try alike, for a login that exists and for one that does not', async () => {
    const answers = async (login: string) => {
      const heard: unknown[] = [];
      const hear = () => staff.signIn(login, 'x').then(() => heard.push('in'), ({ code, details }: { code: string; details: unknown }) => heard.push([code, details]));
      // Wrong passwords do not grow old by themselves, and a pause ends with a clean slate.
      for (const minutes of [0, 60, 0, 0, 0, 1, 1, 12, 0.99, 0.01, 0, 0, 0, 0, 0]) {
        database.clock.advance({ seconds: minutes * 60 });
        await hear();
      }
      return heard;
    };
    const known = await answers('amy');
    expect(await answers('nobody')).toEqual(known);
    expect(known.slice(4, 7)).toEqual([900, 840, 780].map((retryAfterSeconds) => ['STAFF_LOCKED', { retryAfterSeconds }]));
    expect(known.at(9)).toEqual(['STAFF_LOGIN_REFUSED', {}]);
  });

  it('looks at a password as long while the login is locked', async () => {
    for (let n = 0; n < 5; n++) await staff.signIn('amy', 'x').catch(() => undefined);
    const time = async (login: string): Promise<number> => {
      const began = performance.now();
      await staff.signIn(login, 'x').catch(() => undefined);
      return performance.now() - began;
    };
    await time('warm-up');
    const [known, unknown] = [await time('amy'), await time('nobody')];
    expect(known).toBeGreaterThan(unknown / 4);
  });

  it('takes as long for a login that does not exist', async () => {
    // The quickest of three: a busy machine makes a try slower, never quicker.
    const quickest = async (login: string): Promise<number> => {
      const times: number[] = [];
      for (let i = 0; i < 3; i++) {
        const began = performance.now();
        await staff.signIn(login, 'x').catch(() => undefined);
        times.push(performance.now() - began);
      }
      return Math.min(...times);
    };
    const [known, unknown] = [await quickest('amy'), await quickest('nobody')];
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it('refuses someone who has left as if the password were wrong', async () => {
    await change({ active: false });
    await expect(staff.signIn('amy', 'right')).rejects.toMatchObject(refused);
  });

  it('keeps no password and never reads the hash by accident', async () => {
    const account = await database.dataSource.getRepository(StaffAccount).findOneByOrFail({ login: 'amy' });
    expect(account.passwordHash).toBeUndefined();
    const [row] = (await database.dataSource.query('SELECT password_hash FROM staff_account')) as [{ password_hash: string }];
    expect(row.password_hash).toMatch(/^\$argon2id\$/);
    expect(await isPassword('right', row.password_hash)).toBe(true);
  });

  it('gives first passwords that are long and never the same', () => {
    expect(randomPassword()).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(randomPassword()).not.toBe(randomPassword());
  });
});

describe('a session', () => {
  let staffId: string;
  beforeEach(async () => {
    staffId = (await staff.signIn('amy', 'right')).id;
  });

  it('is found by its token, which is stored nowhere', async () => {
    const token = await sessions.open(staffId, undefined);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await sessions.find(token)).toMatchObject({ kind: 'staff', staffId, name: '王敏' });
    expect(await sessions.find(`${token.slice(0, -1)}_`)).toBeNull();
    expect(JSON.stringify(await database.dataSource.getRepository(StaffSession).find())).not.toContain(token);
  });

  it('ends when it is revoked', async () => {
    const token = await sessions.open(staffId, undefined);
    await sessions.revoke((await sessions.find(token))!.sessionId);
    expect(await sessions.find(token)).toBeNull();
  });

  it('is replaced at the next sign-in of the same browser', async () => {
    const before = await sessions.open(staffId, undefined);
    const after = await sessions.open(staffId, before);
    expect(await sessions.find(before)).toBeNull();
    expect(await sessions.find(after)).not.toBeNull();
  });

  it('ends after eight idle hours and lives on while it is used, but never beyond a day', async () => {
    const idle = await sessions.open(staffId, undefined);
    const used = await sessions.open(staffId, undefined);
    database.clock.advance({ seconds: IDLE_SECONDS - 1 });
    expect(await sessions.find(used)).not.toBeNull();
    database.clock.advance({ seconds: 1 });
    expect(await sessions.find(idle)).toBeNull();
    for (let hours = 0; hours < 15; hours += 5) {
      expect(await sessions.find(used)).not.toBeNull();
      database.clock.advance({ hours: 5 });
    }
    expect(await sessions.find(used)).not.toBeNull();
    database.clock.advance({ seconds: SESSION_SECONDS - IDLE_SECONDS - 15 * 3600 });
    expect(await sessions.find(used)).toBeNull();
  });

  it('loses a role, and the person, the moment they are taken away', async () => {
    const token = await sessions.open(staffId, undefined);
    await change({ roles: ['front_desk'] });
    expect((await sessions.find(token))!.permissions).toEqual(['home.read', 'events.read', 'check-ins.run']);
    await change({ active: false });
    expect(await sessions.find(token)).toBeNull();
  });
});
