// circumstances.ts — freezes on a deed what the rules in force ask of its member, and reads nothing that none of them asks.
import { Injectable } from '@nestjs/common';
import type { Tx } from '../common/transactor';
import type { Circumstances, Entry, EntryDetails } from '../journal';
import { MembersQuery } from '../members';
import { needsOf, RulesService } from '../rules';
import { TiersService } from '../tiers';

@Injectable()
export class RulebookCircumstances implements Circumstances {
  constructor(
    private readonly members: MembersQuery,
    private readonly rules: RulesService,
    private readonly tiers: TiersService,
  ) {}

  /** `tier.<track>` is the rank held before the deed, left out where none is; `birthday` stands where the day is one. */
  async of(tx: Tx, { memberId, kind, day }: Pick<Entry, 'memberId' | 'kind' | 'day'>): Promise<EntryDetails> {
    const { tracks, birthday } = needsOf(await this.rules.versions(tx), kind, day);
    const ranks = tracks.length > 0 ? await this.tiers.ranksOf(tx, memberId) : new Map<string, number>();
    return {
      ...Object.fromEntries(tracks.flatMap((track) => (ranks.has(track) ? [[`tier.${track}`, ranks.get(track) ?? 0]] : []))),
      ...(birthday && (await this.members.isBirthday(memberId, day, tx)) ? { birthday: true } : {}),
    };
  }
}
