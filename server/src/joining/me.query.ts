import { Injectable } from '@nestjs/common';
import { MembersQuery, toMeView, type MeView } from '../members';
import { TiersQuery } from '../tiers';

@Injectable()
export class MeQuery {
  constructor(
    private readonly members: MembersQuery,
    private readonly tiers: TiersQuery,
  ) {}

  /** A member as they see themselves, tier included. Refuses: NOT_FOUND. */
  async view(memberId: string): Promise<MeView> {
    const [profile, tiers] = await Promise.all([this.members.profile(memberId), this.tiers.currentNames([memberId])]);
    return toMeView(profile, tiers.get(memberId) ?? null);
  }
}
