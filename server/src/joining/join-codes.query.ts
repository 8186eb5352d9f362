// join-codes.query.ts — the only reader of join codes for screens.
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { DomainError } from '../common/domain-error';
import { pageOf, seek, type Page, type PageQuery } from '../common/paging';
import { Env } from '../config/env';
import { EventsQuery } from '../events';
import { MembersQuery } from '../members';
import { JoinCode } from './join-code.entity';
import { joinTokenOf } from './join-code.rule';
import type { JoinCodeView } from './join-codes.dto';

@Injectable()
export class JoinCodesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly env: Env,
    private readonly events: EventsQuery,
    private readonly members: MembersQuery,
  ) {}

  /** Newest first. */
  async page(page: PageQuery): Promise<Page<JoinCodeView>> {
    const query = this.dataSource.getRepository(JoinCode).createQueryBuilder('code');
    const rows = await seek(query, { key: 'code.createdAt', id: 'code.id', direction: 'DESC' }, page).getMany();
    const titles = await this.titlesOf(rows);
    return pageOf(rows, page, ({ createdAt, id }) => ({ key: createdAt, id }), (code) => this.toView(code, titles));
  }

  /** Refuses: NOT_FOUND. */
  async code(id: string): Promise<JoinCode> {
    const code = await this.dataSource.getRepository(JoinCode).findOneBy({ id });
    if (!code) throw new DomainError('NOT_FOUND');
    return code;
  }

  /** The codes with these ids, for lists of people who came by them. */
  async byIds(ids: readonly string[]): Promise<Map<string, JoinCode>> {
    if (ids.length === 0) return new Map();
    const codes = await this.dataSource.getRepository(JoinCode).findBy({ id: In([...new Set(ids)]) });
    return new Map(codes.map((code) => [code.id, code]));
  }

  /** The event whose code a member came by; null for one who came by another code, or by none. */
  async eventOf(memberId: string): Promise<string | null> {
    const { joinCodeId } = await this.members.profile(memberId);
    if (joinCodeId === null) return null;
    return (await this.dataSource.getRepository(JoinCode).findOneBy({ id: joinCodeId }))?.eventId ?? null;
  }

  /** The code that a visitor brought, closed ones included; null for anything that is none. */
  async brought(said: string | undefined): Promise<JoinCode | null> {
    const token = joinTokenOf(said);
    return token === null ? null : this.dataSource.getRepository(JoinCode).findOneBy({ token });
  }

  async view(code: JoinCode): Promise<JoinCodeView> {
    return this.toView(code, await this.titlesOf([code]));
  }

  private titlesOf(codes: readonly JoinCode[]): Promise<Map<string, string>> {
    return this.events.titles(codes.flatMap(({ eventId }) => eventId ?? []));
  }

  private toView(code: JoinCode, titles: ReadonlyMap<string, string>): JoinCodeView {
    const { id, token, channel, place, eventId, expiresOn, active, joinedCount, createdAt, landing } = code;
    return {
      ...{ id, token, channel, place, eventId, expiresOn, active, landing },
      eventTitle: titles.get(eventId ?? '') ?? null,
      joined: joinedCount,
      url: `${this.env.publicUrl}/j/${token}`,
      createdAt: createdAt.toISOString(),
    };
  }
}
