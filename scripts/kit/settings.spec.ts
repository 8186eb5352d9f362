import path from 'node:path';
import { inRoot } from './root';
import { dataDir, isDemo, SettingError, wishedPort } from './settings';

it('reads what is set, from the folder of the repository, and takes what is empty as not set', () => {
  expect(dataDir({})).toBe(inRoot('.data'));
  expect(dataDir({ DATA_DIR: ' ' })).toBe(inRoot('.data'));
  expect(dataDir({ DATA_DIR: 'here' })).toBe(inRoot('here'));
  expect(dataDir({ DATA_DIR: '/srv/data' })).toBe(path.resolve('/srv/data'));
  expect([wishedPort({}), wishedPort({ PORT: '' }), wishedPort({ PORT: '4000' })]).toEqual([3000, 3000, 4000]);
  expect([isDemo({}), isDemo({ DEMO: 'on' }), isDemo({ DEMO: 'Off' })]).toEqual([true, true, false]);
});

it.each(['0', '65536', 'http', '3000x', '-1'])('refuses the port %s', (port) => {
  expect(() => wishedPort({ PORT: port })).toThrow(SettingError);
});
