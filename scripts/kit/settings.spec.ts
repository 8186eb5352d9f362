import path from 'node:path';
import { inRoot } from './root';
import { dataDir, isDemo, serverSettings, SettingError, wishedPort } from './settings';

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

it('hands the server what is set, and a demonstration beside the simulator where nothing is', () => {
  const started = { port: 3100, simulatorUrl: 'http://127.0.0.1:3001' };
  expect(serverSettings(started, { PUBLIC_URL: '' })).toEqual({ PORT: '3100', DEMO: 'on', DATA_DIR: inRoot('.data'), PUBLIC_URL: 'http://localhost:3100', WX_API_BASE: 'http://127.0.0.1:3001' });
  const set = { DEMO: 'off', DATA_DIR: '/srv/data', PUBLIC_URL: 'https://office.example', WX_API_BASE: 'https://api.weixin.qq.com' };
  expect(serverSettings(started, set)).toEqual({ PORT: '3100', ...set, DATA_DIR: path.resolve('/srv/data') });
});
