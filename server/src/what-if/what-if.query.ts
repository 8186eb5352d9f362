// what-if.query.ts — tells the outcome of a what-if to people: tiers by their names, members by theirs, masked.
import { Injectable } from '@nestjs/common';
import { TRACK_NAMES } from '@tongxing/shared';
import { DataSource } from 'typeorm';
import { MembersQuery } from '../members';
import { TiersService } from '../tiers';
import type { WhatIfResultView } from './what-if.dto';
import { NEW } from './change.rule';
import type { Outcome } from './outcome.rule';
import type { Wish } from './what-if-questions';

@Injectable()
export class WhatIfQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly members: MembersQuery,
    private readonly tiers: TiersService,
  ) {}

  async view({ rungs, ways, turns, moves, ...figures }: Outcome, wish: Wish): Promise<WhatIfResultView> {
    const { from, to } = wish;
    const briefs = await this.members.briefs(moves.map(({ memberId }) => memberId));
    const versions = [...(await this.tiers.versions(this.dataSource.manager))].sort((a, b) => a.version - b.version);
    const names = new Map([...versions.map(({ code, name }) => [code, name] as const), ...newNameIn(wish)]);
    const nameOf = (code: string | null): string | null => (code === null ? null : (names.get(code) ?? code));
    const up = new Set(ways.filter(({ isUp }) => isUp).map(wayKey));
    return {
      ...{ from, to, ...figures, rules: [...figures.rules], turns: [...turns] },
      rungs: rungs.map((rung) => ({ ...rung, trackName: TRACK_NAMES[rung.track], name: nameOf(rung.code) ?? '' })),
      ways: ways.map((way) => ({ ...way, trackName: TRACK_NAMES[way.track], from: nameOf(way.from), to: nameOf(way.to) })),
      moves: moves
        .flatMap((move) => {
          const brief = briefs.get(move.memberId);
          if (!brief) return [];
          const { no, nickname, avatarKey, realNameMasked } = brief;
          const { memberId, how, on } = move;
          return {
            ...{ memberId, no, nickname, avatarKey, realNameMasked, how, on },
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

/** A rung that there is not yet is called as its author calls it. */
function newNameIn(wish: Wish): [string, string][] {
  return wish.about === 'tier' && wish.code === null ? [[NEW, wish.name]] : [];
}

const wayKey = ({ track, from, to }: { track: string; from: string | null; to: string | null }): string => `${track} ${from} ${to}`;
