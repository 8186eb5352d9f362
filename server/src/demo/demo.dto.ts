import { IntField, TextField } from '../common/fields';

export class PersonaView {
  @TextField()
  openid: string;

  @TextField()
  nickname: string;

  @TextField()
  note: string;

  @IntField({ min: 1, nullable: true })
  memberNo: number | null;
}

export class DemoLoginRequest {
  @TextField({ max: 64, pattern: /^[A-Za-z0-9_-]+$/ })
  openid: string;
}

export class DemoLoginView {
  @TextField({ description: 'As wx.login would give it; for POST /session' })
  code: string;
}

export class DemoVisitorView {
  @TextField()
  openid: string;
}
