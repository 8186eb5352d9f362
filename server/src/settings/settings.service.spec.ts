import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { prepareDatabase } from '../database/prepare';
import { DEFAULT_SETTINGS } from './settings.copy';
import { SettingsService } from './settings.service';

let database: TestDatabase;
let settings: SettingsService;

beforeEach(async () => {
  database = await createTestDatabase();
  settings = new SettingsService(database.clock, database.dataSource);
});
afterEach(() => database.close());

const save = (name: string): Promise<void> =>
  database.transactor.run((tx) => settings.save(tx, 'organisation', { ...DEFAULT_SETTINGS.organisation, name }));

describe('settings', () => {
  it('begin with words of their own, also before the first seed', async () => {
    expect(await settings.organisation()).toEqual(DEFAULT_SETTINGS.organisation);
    await prepareDatabase(database.dataSource, database.clock);
    expect(await settings.landing()).toEqual(DEFAULT_SETTINGS.landing);
  });

  it('are what was saved last', async () => {
    await save('山海同行志愿服务中心');
    await save('山海同行');
    expect((await settings.organisation()).name).toBe('山海同行');
    expect(await settings.landing()).toEqual(DEFAULT_SETTINGS.landing);
  });

  it('stay as the office wrote them through every later start, even two at once', async () => {
    await save('山海同行');
    await Promise.all([1, 2, 3].map(() => prepareDatabase(database.dataSource, database.clock)));
    expect((await settings.organisation()).name).toBe('山海同行');
  });
});
