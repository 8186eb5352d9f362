// identities.service.ts — the only writer of wechat_identity. Owns: one person is one row, and joins once.
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { WechatIdentity } from './wechat-identity.entity';

export interface WechatPerson {
  readonly appid: string;
  readonly openid: string;
  readonly unionid: string | null;
}

@Injectable()
export class IdentitiesService {
  constructor(private readonly clock: Clock) {}

  /** The row of this person, made when they come for the first time; two first visits at once are one row. */
  async arrive(tx: Tx, { appid, openid, unionid }: WechatPerson): Promise<WechatIdentity> {
    const identities = tx.getRepository(WechatIdentity);
    const known = await identities.findOneBy({ appid, openid });
    if (known) {
      if (unionid !== null && known.unionid !== unionid) await identities.update({ id: known.id }, { unionid });
      return known;
    }
    const createdAt = this.clock.now();
    await identities
      .createQueryBuilder()
      .insert()
      .values({ id: newId(createdAt), appid, openid, unionid, memberId: null, createdAt })
      // Insert if absent: setting a key column to itself changes nothing.
      .orUpdate(['openid'], ['appid', 'openid'])
      .updateEntity(false)
      .execute();
    return identities.findOneByOrFail({ appid, openid });
  }

  /**
   * Binds the person to a new member, and answers false where they are bound already. The guarded UPDATE is the
   * lock: of several joinings that arrive together one binds, and the others wait for it and then see its member.
   */
  async claim(tx: Tx, identityId: string, memberId: string): Promise<boolean> {
    const bound = await tx.getRepository(WechatIdentity).update({ id: identityId, memberId: IsNull() }, { memberId });
    return bound.affected === 1;
  }

  async memberIdOf(tx: Tx, identityId: string): Promise<string | null> {
    const identity = await tx.getRepository(WechatIdentity).findOneBy({ id: identityId });
    return identity?.memberId ?? null;
  }
}
