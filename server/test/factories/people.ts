import { randomBytes } from 'node:crypto';
import { CONSENT_DOCUMENT_VERSION, type Role } from '@tongxing/shared';
import type { JoinedView, JoinRequest } from '../../src/joining';
import { StaffService } from '../../src/staff';
import type { TestApp } from '../create-app';
import type { Http } from '../http';

/** A person signed in with WeChat; the test app must have been made with `wechat: true`. */
export async function visitor(test: TestApp, openid = `oTest_${randomBytes(9).toString('base64url')}`): Promise<Http> {
  const answer = await test.http.post('/session', { code: await test.wechat.loginCode(openid) });
  if (answer.status !== 200) throw new Error(`${openid} could not sign in: ${answer.text}`);
  return test.http.as(answer.body.token);
}

export function joinRequest(overrides: Partial<JoinRequest> = {}): JoinRequest {
  return {
    nickname: '小禾',
    consents: [
      { purpose: 'membership', granted: true },
      { purpose: 'messages', granted: true },
    ],
    documentVersion: CONSENT_DOCUMENT_VERSION,
    isOver14: true,
    ...overrides,
  };
}

export interface Joined {
  /** The member, signed in. */
  http: Http;
  id: string;
  openid: string;
  view: JoinedView;
}

export async function member(test: TestApp, overrides: Partial<JoinRequest> & { openid?: string } = {}): Promise<Joined> {
  const { openid = `oTest_${randomBytes(9).toString('base64url')}`, ...request } = overrides;
  const http = await visitor(test, openid);
  const answer = await http.post<JoinedView>('/membership', joinRequest(request), { key: true });
  if (answer.status !== 200) throw new Error(`${openid} could not join: ${answer.text}`);
  return { http, id: answer.body.member.id, openid, view: answer.body };
}

/** A staff member of these roles, signed in as the admin pages do. */
export async function staffMember(test: TestApp, roles: readonly Role[] = ['admin']): Promise<Http> {
  const login = `staff-${randomBytes(6).toString('hex')}`;
  const password = 'a-long-enough-password';
  await test.app.get(StaffService, { strict: false }).hire({ login, name: '小周', roles, password });
  return test.http.asStaff(login, password);
}
