// /__sim/…: what a test or the start script tells the simulator, and asks it.
import type { Answer } from './answer';
import { json } from './answer';
import type { Asked, JsonObject } from './routes/route';
import { parseObject } from './routes/route';
import type { Fault, SimulatorState } from './state';
import { FAULT_KINDS } from './state';

type Control = (state: SimulatorState, body: JsonObject) => unknown;

/** A control call that makes no sense; the answer is 400 with these words. */
class ControlError extends Error {}

const ASKED: Readonly<Record<string, (state: SimulatorState) => unknown>> = {
  '/__sim/health': () => ({ ok: true }),
  '/__sim/log': (state) => ({ entries: state.log.list() }),
  '/__sim/users': ({ users, settings: { appid, publicUrl } }) => ({
    appid,
    publicUrl,
    users: [...users.values()].map(({ openid, unionid, label }) => ({ openid, unionid, label })),
  }),
};

const TOLD: Readonly<Record<string, Control>> = {
  '/__sim/reset': (state, body) => {
    fieldsOf(body, []);
    state.reset();
  },
  '/__sim/user': (state, body) => {
    const { openid, ...changes } = fieldsOf(body, ['openid', 'unionid', 'sessionKey', 'label']);
    const texts = Object.entries(changes).map(([name, value]) => [name, text(value, name)]);
    state.putUser({ openid: text(openid, 'openid'), ...Object.fromEntries(texts) });
  },
  '/__sim/logincode': (state, body) => {
    const { openid } = fieldsOf(body, ['openid']);
    return { code: state.issueLoginCode(text(openid, 'openid')) };
  },
  '/__sim/pages': (state, body) => {
    const { list } = fieldsOf(body, ['list']);
    if (!Array.isArray(list)) throw new ControlError('list must be an array of page paths');
    state.pages = list.map((page) => text(page, 'list'));
  },
  '/__sim/fault': (state, body) => {
    state.faults.push(faultOf(fieldsOf(body, ['path', 'kind', 'times', 'errcode', 'status', 'delayMs'])));
  },
  '/__sim/token': (state, body) => {
    const { action } = fieldsOf(body, ['action']);
    if (action === 'invalidate') state.tokens.invalidateAll();
    else if (action === 'expire') state.tokens.expireAll(state.now());
    else throw new ControlError('action must be invalidate or expire');
  },
  '/__sim/clock': (state, body) => {
    const { now, advanceMs } = fieldsOf(body, ['now', 'advanceMs']);
    if (now !== undefined) state.setNow(instant(now));
    if (advanceMs !== undefined) state.advance(whole(advanceMs, 'advanceMs'));
    return { now: new Date(state.now()).toISOString() };
  },
  '/__sim/public-url': (state, body) => {
    state.settings.publicUrl = publicUrlOf(text(fieldsOf(body, ['url']).url, 'url'));
  },
};

/** The answer to a control call, or undefined where there is no such control. */
export function control(state: SimulatorState, { method, path, body }: Asked): Answer | undefined {
  const ask = Object.hasOwn(ASKED, path) ? ASKED[path] : undefined;
  if (method === 'GET' && ask) return json(ask(state));
  const tell = Object.hasOwn(TOLD, path) ? TOLD[path] : undefined;
  if (method !== 'POST' || !tell) return undefined;
  const parsed = body === '' ? {} : parseObject(body);
  if (!parsed) return json({ error: 'the body must be a JSON object' }, { status: 400 });
  try {
    return json(tell(state, parsed) ?? { ok: true });
  } catch (error) {
    if (error instanceof ControlError) return json({ error: error.message }, { status: 400 });
    throw error;
  }
}

/** An address that scanned codes lead to: http(s), without the slash at its end. */
export function publicUrlOf(url: string): string {
  if (!/^https?:\/\/[^\s?#]+$/.test(url)) throw new ControlError('url must be an http or https address');
  return url.replace(/\/+$/, '');
}

/** Refuses a misspelt field rather than ignoring it: a test would otherwise pass for the wrong reason. */
function fieldsOf<Name extends string>(body: JsonObject, names: readonly Name[]): Partial<Record<Name, unknown>> {
  const unknown = Object.keys(body).filter((name) => !(names as readonly string[]).includes(name));
  if (unknown.length > 0) throw new ControlError(`unknown field: ${unknown.join(', ')}`);
  return body as Partial<Record<Name, unknown>>;
}

function faultOf(fields: Partial<Record<keyof Fault, unknown>>): Fault {
  const kind = FAULT_KINDS.find((known) => known === fields.kind);
  if (!kind) throw new ControlError(`kind must be one of ${FAULT_KINDS.join(', ')}`);
  return {
    path: text(fields.path, 'path'),
    kind,
    times: whole(fields.times ?? 1, 'times'),
    errcode: whole(fields.errcode ?? -1, 'errcode'),
    status: whole(fields.status ?? 502, 'status'),
    delayMs: whole(fields.delayMs ?? 1_000, 'delayMs'),
  };
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw new ControlError(`${name} must be a non-empty text`);
  return value;
}

function whole(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new ControlError(`${name} must be a whole number`);
  return value;
}

function instant(value: unknown): number {
  const ms = typeof value === 'number' ? value : Date.parse(String(value));
  if (!Number.isFinite(ms)) throw new ControlError('now must be milliseconds or an ISO instant');
  return ms;
}
