// Everything the simulator remembers, in memory only.
import { createHash } from 'node:crypto';
import { RequestLog } from './request-log';
import { Tokens } from './tokens';

export interface User {
  openid: string;
  unionid?: string;
  sessionKey: string;
  /** Who this is, for the person who reads the simulator's own page. */
  label?: string;
}

export interface LoginCode {
  openid: string;
  issuedAtMs: number;
  used: boolean;
}

export const FAULT_KINDS = ['errcode', 'http', 'timeout', 'reset', 'truncate', 'html', 'slow'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  path: string;
  kind: FaultKind;
  times: number;
  errcode: number;
  status: number;
  delayMs: number;
}

export interface Settings {
  appid: string;
  secret: string;
  publicUrl: string;
}

export class SimulatorState {
  users = new Map<string, User>();
  codes = new Map<string, LoginCode>();
  faults: Fault[] = [];
  /** Pages of the published version; null means that nobody has told, so every well-formed page passes. */
  pages: readonly string[] | null = null;
  tokens = new Tokens();
  log = new RequestLog();
  private clockOffsetMs = 0;
  private ridsGiven = 0;
  private codesGiven = 0;
  private readonly recentCalls = new Map<string, number[]>();

  constructor(readonly settings: Settings) {}

  /** Back to an empty world. The address that codes lead to is a setting of the house, so it stays. */
  reset(): void {
    this.users.clear();
    this.codes.clear();
    this.faults = [];
    this.pages = null;
    this.tokens = new Tokens();
    this.log = new RequestLog();
    this.clockOffsetMs = 0;
    this.ridsGiven = 0;
    this.codesGiven = 0;
    this.recentCalls.clear();
  }

  now(): number {
    return Date.now() + this.clockOffsetMs;
  }

  setNow(nowMs: number): void {
    this.clockOffsetMs = nowMs - Date.now();
  }

  advance(ms: number): void {
    this.clockOffsetMs += ms;
  }

  nextRid(): number {
    this.ridsGiven += 1;
    return this.ridsGiven;
  }

  /** Makes a user, or changes what the call names and keeps the rest. */
  putUser({ openid, ...changes }: Partial<User> & { openid: string }): User {
    const known = this.users.get(openid) ?? {
      openid,
      sessionKey: createHash('sha256').update(`session-key:${openid}`).digest().subarray(0, 16).toString('base64'),
    };
    const user = { ...known, ...changes };
    this.users.set(openid, user);
    return user;
  }

  issueLoginCode(openid: string): string {
    if (!this.users.has(openid)) this.putUser({ openid });
    this.codesGiven += 1;
    const code = createHash('sha256').update(`code:${this.codesGiven}:${openid}`).digest('hex').slice(0, 32);
    this.codes.set(code, { openid, issuedAtMs: this.now(), used: false });
    return code;
  }

  /** The fault that meets this call, if one is waiting for its path. */
  takeFault(path: string): Fault | undefined {
    const fault = this.faults.find((candidate) => candidate.path === path && candidate.times > 0);
    if (fault) fault.times -= 1;
    return fault;
  }

  /** Counts a call and says whether it is still within `limit` a minute. */
  withinMinuteQuota(name: string, limit: number): boolean {
    const now = this.now();
    const recent = (this.recentCalls.get(name) ?? []).filter((at) => at > now - 60_000);
    const allowed = recent.length < limit;
    if (allowed) recent.push(now);
    this.recentCalls.set(name, recent);
    return allowed;
  }
}
