// The shape of one WeChat route, and the checks that its token-bearing routes share.
import type { Answer } from '../answer';
import { refusal } from '../answer';
import type { SimulatorState } from '../state';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
}

export type Route = (state: SimulatorState, asked: Asked) => Answer;

export type JsonObject = Record<string, unknown>;

/** The body as an object, or the answer that refuses it. */
export function readBody(state: SimulatorState, asked: Asked): { body: JsonObject } | { refused: Answer } {
  const refuse = (errcode: number) => ({ refused: refusal(errcode, state.nextRid()) });
  if (asked.method !== 'POST') return refuse(43302);
  if (asked.body === '') return refuse(44002);
  const body = parseObject(asked.body);
  return body ? { body } : refuse(47001);
}

/** As readBody, for a route that first wants a living access_token. */
export function readTokenBody(state: SimulatorState, asked: Asked): { body: JsonObject } | { refused: Answer } {
  const errcode = state.tokens.check(asked.query.get('access_token'), state.now());
  return errcode ? { refused: refusal(errcode, state.nextRid()) } : readBody(state, asked);
}

export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
