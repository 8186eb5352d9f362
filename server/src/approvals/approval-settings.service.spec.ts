import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { AuditService } from '../audit';
import { AuditEntry } from '../audit/audit-entry.entity';
import { actText } from '../audit/audit.copy';
import { prepareDatabase } from '../database/prepare';
import { SettingsService } from '../settings';
import { ApprovalSettingsService } from './approval-settings.service';

const amy = { staffId: '01JD0000000000000000000001', name: '王敏' };
const ben = { staffId: '01JD0000000000000000000002', name: '小周' };
const ALONE = '这里只有一位工作人员';

let database: TestDatabase;
let settings: ApprovalSettingsService;

beforeEach(async () => {
  database = await createTestDatabase();
  const { clock, dataSource, transactor } = database;
  await prepareDatabase(dataSource, clock);
  settings = new ApprovalSettingsService(new AuditService(clock, dataSource, transactor), clock, new SettingsService(clock, dataSource), transactor);
});
afterEach(() => database.close());

const log = async () =>
  (await database.dataSource.getRepository(AuditEntry).find({ where: { objectKind: 'setting' }, order: { id: 'ASC' } })).map(({ action, actorName, details, reason }) => [actorName, actText(action, details), reason]);

it('is switched off and on again with a reason each time, which stands beside it and in the log', async () => {
  expect(await settings.view()).toEqual({ twoPersons: true, pointsLimit: 200, switched: null });
  const off = await settings.change(amy, { twoPersons: false, pointsLimit: 200, reason: ALONE });
  expect(off).toEqual({ twoPersons: false, pointsLimit: 200, switched: { by: '王敏', at: database.clock.now().toISOString(), reason: ALONE } });
  await settings.change(ben, { twoPersons: true, pointsLimit: 300, reason: '来了新同事' });
  expect(await settings.view()).toMatchObject({ twoPersons: true, pointsLimit: 300, switched: { by: '小周', reason: '来了新同事' } });
  expect(await log()).toEqual([
    ['王敏', '改了审批设置：关掉了两人复核', ALONE],
    ['小周', '改了审批设置：打开了两人复核，一个人能直接调整的积分从 200 改成 300', '来了新同事'],
  ]);
});

it.each([false, true])('is not switched without a reason, from %s', async (twoPersons) => {
  if (!twoPersons) await settings.change(amy, { twoPersons, pointsLimit: 200, reason: ALONE });
  const before = [await settings.view(), await log()];
  await expect(settings.change(amy, { twoPersons: !twoPersons, pointsLimit: 500 })).rejects.toMatchObject({ code: 'APPROVAL_REASON_NEEDED' });
  expect([await settings.view(), await log()]).toEqual(before);
});

it('moves the limit alone without a word, and keeps why it was switched', async () => {
  const { switched } = await settings.change(amy, { twoPersons: false, pointsLimit: 200, reason: ALONE });
  expect(await settings.change(ben, { twoPersons: false, pointsLimit: 50 })).toEqual({ twoPersons: false, pointsLimit: 50, switched });
});

it('leaves alone what nobody asked to change, also where a colleague changed it meanwhile', async () => {
  await settings.change(ben, { pointsLimit: 50 });
  expect(await settings.change(amy, { twoPersons: false, reason: ALONE })).toMatchObject({ twoPersons: false, pointsLimit: 50 });
  expect(await settings.change(ben, { pointsLimit: 80 })).toMatchObject({ twoPersons: false, pointsLimit: 80 });
  expect(await log()).toEqual([
    ['小周', '改了审批设置：一个人能直接调整的积分从 200 改成 50', null],
    ['王敏', '改了审批设置：关掉了两人复核', ALONE],
    ['小周', '改了审批设置：一个人能直接调整的积分从 50 改成 80', null],
  ]);
});

it('has both changed where two change one each at the same moment', async () => {
  await Promise.all([settings.change(amy, { twoPersons: false, reason: ALONE }), settings.change(ben, { pointsLimit: 50 })]);
  expect(await settings.view()).toMatchObject({ twoPersons: false, pointsLimit: 50 });
});

it('is switched once by however many ask at the same moment', async () => {
  await Promise.all(Array.from({ length: 10 }, (_, i) => settings.change(amy, { twoPersons: false, pointsLimit: 200, reason: `第 ${i} 位` })));
  expect(await log()).toHaveLength(1);
  const [[, , reason]] = (await log()) as [string[]];
  expect((await settings.view()).switched).toMatchObject({ reason });
});
