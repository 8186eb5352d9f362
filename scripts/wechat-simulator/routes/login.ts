// GET /sns/jscode2session: a login code becomes an openid, once, within five minutes.
import { json, refusal } from '../answer';
import { refusedApp } from './token';
import type { Route } from './route';

const CODE_LIFETIME_MS = 300_000;
const PER_MINUTE = 100;
/** WeChat answers JSON under this type here, which is why a client must parse the text itself. */
const CONTENT_TYPE = 'text/plain';

export const codeToSession: Route = (state, { query }) => {
  const refuse = (errcode: number) => refusal(errcode, state.nextRid(), CONTENT_TYPE);
  const refusedAsker = refusedApp(state.settings, query.get('appid'), query.get('secret'));
  if (refusedAsker) return refuse(refusedAsker);
  if (query.get('grant_type') !== 'authorization_code') return refuse(40002);
  const given = query.get('js_code');
  if (!given) return refuse(41008);
  const code = state.codes.get(given);
  const user = code && state.users.get(code.openid);
  if (!user) return refuse(40029);
  if (!state.withinMinuteQuota(`login:${code.openid}`, PER_MINUTE)) return refuse(45011);
  if (code.used) return refuse(40163);
  if (state.now() - code.issuedAtMs > CODE_LIFETIME_MS) return refuse(40029);
  code.used = true;
  const { sessionKey, openid, unionid } = user;
  return json({ session_key: sessionKey, openid, ...(unionid && { unionid }) }, { contentType: CONTENT_TYPE });
};
