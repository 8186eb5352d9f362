import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { appKeyFrom, EnvError, type EnvSource, parseEnv } from './env';

const KEY = 'WYMOvDpBhBEFZr8aKQ0IRz39y9SSzkmLFM0aXi-i5EE';
const production: EnvSource = {
  NODE_ENV: 'production',
  APP_KEY: KEY,
  PUBLIC_URL: 'https://hui.example.org',
  DATABASE_URL: 'mysql://tongxing:pa%20ss@db:3306/tongxing',
  WX_APPID: 'wx1234567890abcdef',
  WX_SECRET: 'fedcba9876543210fedcba9876543210',
};

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tongxing-env-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

function refusal(source: EnvSource): EnvError {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error;
    throw error;
  }
  throw new Error('the environment was accepted');
}

describe('the environment', () => {
  it('is read into typed settings', () => {
    const env = parseEnv({ ...production, PORT: '8080', REDIS_URL: 'redis://cache:6379', DATA_DIR: '/srv/tongxing' });
    expect(env).toMatchObject({
      mode: 'production',
      production: true,
      demo: false,
      port: 8080,
      dataDir: '/srv/tongxing',
      publicUrl: 'https://hui.example.org',
      wxAppid: 'wx1234567890abcdef',
      wxApiBase: 'https://api.weixin.qq.com',
    });
    expect(env.databaseUrl).toBe('mysql://tongxing:pa%20ss@db:3306/tongxing');
    expect(env.redisUrl).toBe('redis://cache:6379');
  });

  it('names the proxies that are believed, and refuses what is no address', () => {
    expect(parseEnv(production).trustedProxies).toEqual([]);
    expect(parseEnv({ ...production, TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16,fd00::/8' }).trustedProxies).toEqual(['10.0.0.5', '10.1.0.0/16', 'fd00::/8']);
    for (const TRUSTED_PROXIES of ['*', 'uniquelocal', '10.0.0.5/33', '0.0.0.0/0', '10.0.0.0/8/8', 'proxy.local']) {
      expect(refusal({ ...production, TRUSTED_PROXIES }).variable).toBe('TRUSTED_PROXIES');
    }
  });

  it('is production unless it says otherwise, so that a forgotten variable never opens a demonstration', () => {
    expect(parseEnv({ ...production, NODE_ENV: undefined })).toMatchObject({ mode: 'production', demo: false });
  });

  it('needs nothing but DEMO=on on one’s own machine', () => {
    const env = parseEnv({ DEMO: 'on', DATA_DIR: dataDir });
    expect(env).toMatchObject({ mode: 'development', demo: true, port: 3000, publicUrl: 'http://localhost:3000' });
    expect(env.databaseUrl).toBe(`sqlite:${join(dataDir, 'tongxing.sqlite')}`);
    expect(env.wxApiBase).toBe('http://127.0.0.1:3001');
  });

  it.each<[string, EnvSource]>([
    ['APP_KEY', { APP_KEY: undefined }],
    ['APP_KEY', { APP_KEY: 'short' }],
    ['APP_KEY', { APP_KEY: `${KEY}A` }],
    // The last letter carries bits that decoding drops: two spellings of one key are refused rather than guessed.
    ['APP_KEY', { APP_KEY: `${KEY.slice(0, -1)}F` }],
    ['PUBLIC_URL', { PUBLIC_URL: undefined }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://hui.example.org' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://hui.example.org/app' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'hui.example.org' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://me:secret@hui.example.org' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://db/tongxing' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://db:3306' }],
    ['DATABASE_URL', { DATABASE_URL: 'sqlite:' }],
    ['REDIS_URL', { REDIS_URL: 'localhost:6379' }],
    ['WX_APPID', { WX_APPID: undefined }],
    ['WX_APPID', { WX_APPID: 'wx1' }],
    ['WX_SECRET', { WX_SECRET: undefined }],
    ['WX_SECRET', { WX_SECRET: 'abc' }],
    ['WX_API_BASE', { WX_API_BASE: 'http://127.0.0.1:3001' }],
    ['WX_API_BASE', { WX_API_BASE: 'ftp://api.weixin.qq.com' }],
    ['WX_TRUST_HEADERS', { WX_TRUST_HEADERS: 'on' }],
    ['DEMO', { DEMO: 'on' }],
    ['DEMO', { DEMO: 'perhaps' }],
    ['BACKUP_DAILY', { BACKUP_DAILY: 'weekly' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '3000x' }],
    ['NODE_ENV', { NODE_ENV: 'staging' }],
  ])('refuses to start in one line that names %s: %j', (variable, change) => {
    const error = refusal({ ...production, ...change });
    expect(error.variable).toBe(variable);
    expect(error.message.startsWith(`${variable}: `)).toBe(true);
    expect(error.message).not.toContain('\n');
  });

  it('backs up each night into the data folder, unless it says where or says no', () => {
    expect(parseEnv({ ...production, DATA_DIR: '/srv/tongxing' })).toMatchObject({ dailyBackups: true, backupDir: '/srv/tongxing/backups' });
    expect(parseEnv({ ...production, BACKUP_DIR: '/mnt/stick', BACKUP_DAILY: 'off' })).toMatchObject({ dailyBackups: false, backupDir: '/mnt/stick' });
  });

  it('does not repeat a value that may be a secret', () => {
    expect(refusal({ ...production, DATABASE_URL: 'postgres://u:hunter2@db/x' }).message).not.toContain('hunter2');
    expect(refusal({ ...production, WX_SECRET: 'hunter2' }).message).not.toContain('hunter2');
    expect(refusal({ ...production, APP_KEY: 'hunter2' }).message).not.toContain('hunter2');
  });

  it('shows no secret when it is printed', () => {
    const env = parseEnv(production);
    for (const shown of [inspect(env), JSON.stringify(env)]) {
      for (const secret of [KEY, production['WX_SECRET']!, 'pa%20ss']) expect(shown).not.toContain(secret);
    }
    expect(env.appKey).toBe(KEY);
  });

  it('lets WeChat’s own cloud be reached by plain http, and nothing else in production', () => {
    expect(parseEnv({ ...production, WX_API_BASE: 'http://api.weixin.qq.com' }).wxApiBase).toBe('http://api.weixin.qq.com');
  });
});

describe('the key for a command beside the server', () => {
  it('is the one that the server would use, and none is made', () => {
    expect(appKeyFrom({ DATA_DIR: dataDir })).toBeNull();
    expect(readdirSync(dataDir)).toEqual([]);
    const { appKey } = parseEnv({ DEMO: 'on', DATA_DIR: dataDir });
    expect(appKeyFrom({ DATA_DIR: dataDir })).toEqual({ key: appKey, from: join(dataDir, 'app-key') });
    expect(appKeyFrom({ DATA_DIR: dataDir, APP_KEY: KEY })).toEqual({ key: KEY, from: 'APP_KEY' });
  });

  it('is refused where it is malformed', () => {
    expect(() => appKeyFrom({ DATA_DIR: dataDir, APP_KEY: 'short' })).toThrow(EnvError);
  });

  it('is told of by its file where it came from one, and not repeated', () => {
    const file = join(dataDir, 'app-key');
    writeFileSync(file, 'hunter2');
    for (const read of [() => appKeyFrom({ DATA_DIR: dataDir }), () => parseEnv({ DEMO: 'on', DATA_DIR: dataDir })]) {
      expect(read).toThrow(EnvError);
      expect(read).toThrow(`${file}: 这个密钥文件坏了`);
      expect(read).not.toThrow(/APP_KEY|hunter2/);
    }
  });
});

describe('the key of a demonstration', () => {
  it('is made once, kept, and readable by its owner alone', () => {
    const first = parseEnv({ DEMO: 'on', DATA_DIR: dataDir });
    const second = parseEnv({ DEMO: 'on', DATA_DIR: dataDir });
    expect(second.appKey).toBe(first.appKey);
    expect(Buffer.from(first.appKey, 'base64url')).toHaveLength(32);
    const file = join(dataDir, 'app-key');
    expect(readFileSync(file, 'utf8').trim()).toBe(first.appKey);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is never made in production', () => {
    refusal({ ...production, APP_KEY: undefined, DATA_DIR: dataDir });
    expect(() => statSync(join(dataDir, 'app-key'))).toThrow();
  });
});
