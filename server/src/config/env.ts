// The environment, read once. Nothing else in the server looks at process.env.
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { databaseAddress } from '../database/engine';
import { foundAppKey, KEY_FILE, keptAppKey } from './app-key';
import { ENV_COPY } from './env.copy';

export type EnvSource = Readonly<Record<string, string | undefined>>;
type Mode = 'production' | 'development' | 'test';

/** The server does not start on a guess: the message is one line that begins with the name of the variable, or of the file. */
export class EnvError extends Error {
  constructor(
    readonly variable: string,
    sentence: string,
  ) {
    super(`${variable}: ${sentence}`);
    this.name = 'EnvError';
  }
}

/** Settings of this process. A class, so that it is its own injection token. */
export class Env {
  readonly mode: Mode;
  readonly port: number;
  readonly databaseUrl: string;
  /** Where the outbox will run on several machines; null on one. */
  readonly redisUrl: string | null;
  readonly dataDir: string;
  /** Whether the server itself takes a backup each night; it can on SQLite alone. */
  readonly dailyBackups: boolean;
  /** Where backups are put and looked for. */
  readonly backupDir: string;
  /** 32 random bytes as base64url. Never printed, never logged. */
  readonly appKey: string;
  /** Scheme and host that members and staff reach this server by, without a slash at the end. */
  readonly publicUrl: string;
  /** Addresses of proxies, besides this machine itself, that are believed when they say for whom they ask. */
  readonly trustedProxies: readonly string[];
  readonly wxAppid: string;
  readonly wxSecret: string;
  readonly wxApiBase: string;
  readonly demo: boolean;
  readonly production: boolean;

  constructor(values: Env) {
    Object.assign(this, values);
    // A stray console.log(env) or logger.info({env}) shows the settings without the secrets.
    for (const secret of ['appKey', 'wxSecret', 'databaseUrl', 'redisUrl']) {
      Object.defineProperty(this, secret, { enumerable: false });
    }
  }
}

const SIMULATED_APP = { appid: 'wx0000000000000001', secret: '0123456789abcdef0123456789abcdef' };
const LOCAL_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads the environment or refuses with an EnvError that names the variable. In demo mode what is left out
 * gets a value that works on one's own machine, and the key is made and kept in DATA_DIR.
 */
export function parseEnv(source: EnvSource): Env {
  const demo = flag(source, 'DEMO', false);
  const mode = modeOf(source, demo);
  if (demo && mode === 'production') throw new EnvError('DEMO', ENV_COPY.demoInProduction);
  // There is no login by gateway headers in this version, so nothing may be told to trust them.
  if (flag(source, 'WX_TRUST_HEADERS', false)) throw new EnvError('WX_TRUST_HEADERS', ENV_COPY.headersNotTrusted);
  const port = portOf(source);
  const dataDir = dataDirFrom(source);
  return new Env({
    mode,
    demo,
    production: mode === 'production',
    port,
    dataDir,
    dailyBackups: flag(source, 'BACKUP_DAILY', true),
    backupDir: backupDirFrom(source),
    databaseUrl: databaseUrlOf(source, dataDir),
    redisUrl: redisUrlOf(source),
    publicUrl: publicUrlOf(source, mode, port),
    trustedProxies: trustedProxiesOf(source),
    wxAppid: wxAppidOf(source, demo),
    wxSecret: wxSecretOf(source, demo),
    wxApiBase: wxApiBaseOf(source, mode, demo),
    appKey: appKeyOf(source, demo, dataDir),
  });
}

function modeOf(source: EnvSource, demo: boolean): Mode {
  // Left out means the careful choice, unless someone has plainly asked for a demonstration.
  const mode = text(source, 'NODE_ENV') ?? (demo ? 'development' : 'production');
  if (mode === 'production' || mode === 'development' || mode === 'test') return mode;
  throw new EnvError('NODE_ENV', ENV_COPY.mode);
}

function portOf(source: EnvSource): number {
  const port = text(source, 'PORT') ?? '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new EnvError('PORT', ENV_COPY.port);
  return Number(port);
}

/** The folder for what is kept beside the database. */
export function dataDirFrom(source: EnvSource): string {
  return resolve(text(source, 'DATA_DIR') ?? '.data');
}

/** The folder for backups. */
export function backupDirFrom(source: EnvSource): string {
  return resolve(text(source, 'BACKUP_DIR') ?? join(dataDirFrom(source), 'backups'));
}

export interface FoundKey {
  readonly key: string;
  /** The name of the variable, or the file. */
  readonly from: string;
}

/** The key that the server would use, and where it stands; null where there is none yet. Refuses one that is malformed. */
export function appKeyFrom(source: EnvSource): FoundKey | null {
  const given = text(source, 'APP_KEY');
  if (given !== null) return { key: wellFormedKey(given), from: 'APP_KEY' };
  const found = foundAppKey(dataDirFrom(source));
  const file = join(dataDirFrom(source), KEY_FILE);
  return found === null ? null : { key: wellFormedKey(found, file), from: file };
}

/** Where the data is, for a command that needs nothing else of the environment. Refuses like parseEnv. */
export function databaseUrlFrom(source: EnvSource): string {
  return databaseUrlOf(source, dataDirFrom(source));
}

function databaseUrlOf(source: EnvSource, dataDir: string): string {
  const url = text(source, 'DATABASE_URL') ?? `sqlite:${join(dataDir, 'tongxing.sqlite')}`;
  try {
    databaseAddress(url);
  } catch {
    throw new EnvError('DATABASE_URL', ENV_COPY.databaseUrl);
  }
  return url;
}

function redisUrlOf(source: EnvSource): string | null {
  const url = text(source, 'REDIS_URL');
  if (url === null) return null;
  if (!/^rediss?:\/\//.test(url) || !URL.canParse(url)) throw new EnvError('REDIS_URL', ENV_COPY.redisUrl);
  return url;
}

function publicUrlOf(source: EnvSource, mode: Mode, port: number): string {
  const given = text(source, 'PUBLIC_URL');
  if (given === null && mode === 'production') throw new EnvError('PUBLIC_URL', ENV_COPY.required);
  const url = webAddress('PUBLIC_URL', given ?? `http://localhost:${port}`);
  if (url.pathname !== '/' || url.search || url.hash) throw new EnvError('PUBLIC_URL', ENV_COPY.originOnly);
  if (mode === 'production' && url.protocol !== 'https:' && !LOCAL_HOSTS.has(url.hostname)) {
    throw new EnvError('PUBLIC_URL', ENV_COPY.https);
  }
  return url.origin;
}

function trustedProxiesOf(source: EnvSource): string[] {
  const proxies = (text(source, 'TRUSTED_PROXIES') ?? '').split(',').map((one) => one.trim()).filter(Boolean);
  if (!proxies.every(isAddressOrRange)) throw new EnvError('TRUSTED_PROXIES', ENV_COPY.trustedProxies);
  return proxies;
}

/** 10.0.0.5, or 10.0.0.0/24. A range of everyone (/0) would believe anybody. */
function isAddressOrRange(proxy: string): boolean {
  const [address = '', bits, ...rest] = proxy.split('/');
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (most === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= most);
}

function wxAppidOf(source: EnvSource, demo: boolean): string {
  const appid = text(source, 'WX_APPID') ?? (demo ? SIMULATED_APP.appid : null);
  if (appid === null) throw new EnvError('WX_APPID', ENV_COPY.required);
  if (!/^wx[0-9a-f]{16}$/.test(appid)) throw new EnvError('WX_APPID', ENV_COPY.wxAppid);
  return appid;
}

function wxSecretOf(source: EnvSource, demo: boolean): string {
  const secret = text(source, 'WX_SECRET') ?? (demo ? SIMULATED_APP.secret : null);
  if (secret === null) throw new EnvError('WX_SECRET', ENV_COPY.required);
  if (!/^[0-9a-f]{32}$/.test(secret)) throw new EnvError('WX_SECRET', ENV_COPY.wxSecret);
  return secret;
}

function wxApiBaseOf(source: EnvSource, mode: Mode, demo: boolean): string {
  const official = 'https://api.weixin.qq.com';
  const url = webAddress('WX_API_BASE', text(source, 'WX_API_BASE') ?? (demo ? 'http://127.0.0.1:3001' : official));
  // Inside WeChat's own cloud its API is reached by plain http; anywhere else the secret would travel in the open.
  const safe = url.protocol === 'https:' || url.origin === 'http://api.weixin.qq.com';
  if (mode === 'production' && !safe) throw new EnvError('WX_API_BASE', ENV_COPY.https);
  return url.href.replace(/\/+$/, '');
}

function appKeyOf(source: EnvSource, demo: boolean, dataDir: string): string {
  const given = text(source, 'APP_KEY');
  if (given === null && !demo) throw new EnvError('APP_KEY', ENV_COPY.appKeyRequired);
  return given === null ? wellFormedKey(keptAppKey(dataDir), join(dataDir, KEY_FILE)) : wellFormedKey(given);
}

/** `file` is where it was read from, where that was no variable: whoever never set one must be told of the file. */
function wellFormedKey(key: string, file?: string): string {
  const wellFormed = /^[A-Za-z0-9_-]{43}$/.test(key) && Buffer.from(key, 'base64url').toString('base64url') === key;
  if (!wellFormed) throw file === undefined ? new EnvError('APP_KEY', ENV_COPY.appKey) : new EnvError(file, ENV_COPY.keptAppKey);
  return key;
}

function webAddress(variable: string, address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) {
    throw new EnvError(variable, ENV_COPY.webAddress);
  }
  return url;
}

function flag(source: EnvSource, variable: string, otherwise: boolean): boolean {
  const value = text(source, variable)?.toLowerCase();
  if (value === undefined) return otherwise;
  if (['1', 'true', 'on', 'yes'].includes(value)) return true;
  if (['0', 'false', 'off', 'no'].includes(value)) return false;
  throw new EnvError(variable, ENV_COPY.flag);
}

function text(source: EnvSource, variable: string): string | null {
  const value = source[variable]?.trim();
  return value === undefined || value === '' ? null : value;
}
