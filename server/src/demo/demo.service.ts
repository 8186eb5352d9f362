import { Injectable } from '@nestjs/common';
import { shortToken } from '../common/ids';
import { Env } from '../config/env';
import { MembersQuery } from '../members';
import { TiersQuery } from '../tiers';
import type { DemoVisitorView, PersonaView } from './demo.dto';
import { DEMO_WORDS, PERSONAS } from './personas.copy';
import { Simulator } from './simulator';

/** Lets whoever tries this out be someone: there is no WeChat identity in a browser. */
@Injectable()
export class DemoService {
  constructor(
    private readonly env: Env,
    private readonly members: MembersQuery,
    private readonly simulator: Simulator,
    private readonly tiers: TiersQuery,
  ) {}

  async personas(): Promise<PersonaView[]> {
    const ids = await this.members.idsByOpenid(this.env.wxAppid, PERSONAS.map(({ openid }) => openid));
    const memberIds = [...ids.values()];
    const [members, tiers] = await Promise.all([this.members.briefs(memberIds), this.tiers.currentNames(memberIds)]);
    return PERSONAS.map(({ openid, words }) => {
      const id = ids.get(openid);
      const member = id === undefined ? undefined : members.get(id);
      const standing = member ? tiers.get(member.id) : DEMO_WORDS.notYet;
      return {
        openid,
        nickname: member?.nickname ?? DEMO_WORDS.newVisitor,
        note: standing === undefined ? words : `${words} · ${standing}`,
        memberNo: member?.no ?? null,
      };
    });
  }

  loginCode(openid: string): Promise<string> {
    return this.simulator.loginCode(openid);
  }

  async newVisitor(): Promise<DemoVisitorView> {
    const openid = `oDemo_new_${shortToken(12)}`;
    await this.simulator.introduce(openid, DEMO_WORDS.newVisitor);
    return { openid };
  }
}
