import { AVATAR_KEYS, CONSENT_PURPOSES, type AvatarKey } from '@tongxing/shared';
import { BoolField, EnumField, ListField, ObjectField, TextField } from '../common/fields';
import { ConsentAnswerRequest } from '../consents';
import { MeView } from '../members';

export class JoinRequest {
  @TextField({ max: 20 })
  nickname: string;

  @EnumField(AVATAR_KEYS, { name: 'AvatarKey', optional: true })
  avatarKey?: AvatarKey;

  @ListField(() => ConsentAnswerRequest, { maxItems: CONSENT_PURPOSES.length })
  consents: ConsentAnswerRequest[];

  @TextField({ max: 20, description: 'Version of the consent words that were shown' })
  documentVersion: string;

  @BoolField({ description: '我已满 14 周岁' })
  isOver14: boolean;

  @TextField({ max: 300, optional: true, description: 'Token, scene or link of the code that was scanned; one that is not known changes nothing' })
  joinCode?: string;
}

export class JoinedView {
  @ObjectField(() => MeView)
  member: MeView;

  @BoolField({ description: 'False for someone who was a member already' })
  joinedNow: boolean;

  @BoolField({ description: 'True for someone who had left and is back, with all of their history' })
  rejoined: boolean;
}

export class ExitRequest {
  @TextField({ max: 200, optional: true })
  reason?: string;
}
