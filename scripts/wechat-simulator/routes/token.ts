// GET /cgi-bin/token and POST /cgi-bin/stable_token.
import { json, refusal } from '../answer';
import type { SimulatorState } from '../state';
import type { Route } from './route';
import { readBody } from './route';

export const plainToken: Route = (state, { query }) => {
  const errcode = refusedAsker(state, {
    grantType: query.get('grant_type'),
    appid: query.get('appid'),
    secret: query.get('secret'),
  });
  return errcode ? refusal(errcode, state.nextRid()) : json(state.tokens.issuePlain(state.now()));
};

export const stableToken: Route = (state, asked) => {
  const read = readBody(state, asked);
  if ('refused' in read) return read.refused;
  const { grant_type: grantType, appid, secret, force_refresh: forced } = read.body;
  const errcode = refusedAsker(state, { grantType, appid, secret });
  if (errcode) return refusal(errcode, state.nextRid());
  const now = state.now();
  const issued = forced === true ? state.tokens.forceStable(now) : state.tokens.issueStable(now);
  return issued ? json(issued) : refusal(45009, state.nextRid());
};

interface Asker {
  grantType: unknown;
  appid: unknown;
  secret: unknown;
}

function refusedAsker({ settings }: SimulatorState, { grantType, appid, secret }: Asker): number {
  if (grantType !== 'client_credential') return 40002;
  return refusedApp(settings, appid, secret);
}

/** The errcode for a wrong or missing pair of appid and secret, or 0. */
export function refusedApp(settings: { appid: string; secret: string }, appid: unknown, secret: unknown): number {
  if (!appid) return 41002;
  if (appid !== settings.appid) return 40013;
  if (!secret) return 41004;
  return secret === settings.secret ? 0 : 40125;
}
