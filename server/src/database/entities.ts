import { IdempotencyRecord } from '../common/idempotency.entity';
import { OutboxMessage } from '../common/outbox/outbox-message.entity';
import { Consent } from '../consents/consent.entity';
import { JoinCode } from '../joining/join-code.entity';
import { Member } from '../members/member.entity';
import { MemberCounter } from '../members/member-counter.entity';
import { MemberDataKey } from '../members/member-data-key.entity';
import { MemberSession } from '../members/member-session.entity';
import { MemberStatusChange } from '../members/member-status-change.entity';
import { WechatIdentity } from '../members/wechat-identity.entity';
import { Message } from '../messages/message.entity';

/**
 * Every table of the system, one list. An entity that is not named here does not exist for TypeORM, and the
 * drift spec says so: its table stands in a migration and in no entity, or the other way round.
 */
export const entities: (new () => object)[] = [
  IdempotencyRecord,
  OutboxMessage,
  Member,
  MemberCounter,
  MemberDataKey,
  MemberStatusChange,
  WechatIdentity,
  MemberSession,
  Consent,
  Message,
  JoinCode,
];
