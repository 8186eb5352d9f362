// what-if.query.ts — tells the outcome of a what-if to people: tiers by their names, members by theirs, masked.
import { Injectable } from '@nestjs/common';
import { TRACK_NAMES } from '@tongxing/shared';
import { DataSource } from 'typeorm';
import { MembersQuery } from '../members';
import { TiersService } from '../tiers';
import type { WhatIfResultView } from './what-if.dto';
import type { Outcome } from './what-if.rule';

@Injectable()
export class WhatIfQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly members: MembersQuery,
    private readonly tiers: TiersService,
  ) {}

  async view({ ways, moves, ...figures }: Outcome, { from, to }: { from: string; to: string }): Promise<WhatIfResultView> {
    const briefs = await this.members.briefs(moves.map(({ memberId }) => memberId));
    const versions = [...(await this.tiers.versions(this.dataSource.manager))].sort((a, b) => a.version - b.version);
    const names = new Map(versions.map(({ code, name }) => [code, name]));
    const nameOf = (code: string | null): string | null => (code === null ? null : (names.get(code) ?? code));
    const up = new Set(ways.filter(({ isUp }) => isUp).map(wayKey));
    return {
      ...{ from, to, ...figures, rules: [...figures.rules] },
      ways: ways.map((way) => ({ ...way, trackName: TRACK_NAMES[way.track], from: nameOf(way.from), to: nameOf(way.to) })),
      moves: moves
        .flatMap((move) => {
          const brief = briefs.get(move.memberId);
          if (!brief) return [];
          const { no, nickname, avatarKey, realNameMasked } = brief;
          return {
            ...{ memberId: move.memberId, no, nickname, avatarKey, realNameMasked },
            trackName: TRACK_NAMES[move.track],
            from: nameOf(move.from),
            to: nameOf(move.to),
            isUp: up.has(wayKey(move)),
          };
        })
        .sort((a, b) => a.no - b.no),
    };
  }
}

const wayKey = ({ track, from, to }: { track: string; from: string | null; to: string | null }): string => `${track} ${from} ${to}`;
