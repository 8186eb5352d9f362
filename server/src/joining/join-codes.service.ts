// join-codes.service.ts — the only writer of join_code.
import { Injectable } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import { AuditService, type StaffActor } from '../audit';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newId, shortToken } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { EventsQuery } from '../events';
import { JoinCode } from './join-code.entity';
import { isOpen, joinTokenOf } from './join-code.rule';
import type { JoinCodePatch, JoinCodeRequest } from './join-codes.dto';

@Injectable()
export class JoinCodesService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly events: EventsQuery,
    private readonly transactor: Transactor,
  ) {}

  /** Makes a code with a token nobody can guess. Refuses: REQUEST_INVALID for a last day that has passed, EVENT_NOT_FOUND. */
  async create(staff: StaffActor, request: JoinCodeRequest): Promise<JoinCode> {
    const createdAt = this.clock.now();
    this.assertToCome(request.expiresOn);
    await this.assertPlanned(request.eventId);
    const code: JoinCode = {
      id: newId(createdAt),
      token: shortToken(10),
      channel: request.channel,
      place: request.place,
      eventId: request.eventId ?? null,
      inviterId: null,
      expiresOn: request.expiresOn ?? null,
      active: true,
      landing: storyOf(request.landing),
      joinedCount: 0,
      createdBy: staff.staffId,
      createdAt,
    };
    await this.transactor.run(async (tx) => {
      await tx.getRepository(JoinCode).insert(code);
      const details = { place: code.place, ...(code.eventId === null ? {} : { eventId: code.eventId }) };
      await this.audit.note(tx, staff, { action: 'join_code.made', objectKind: 'join_code', objectId: code.id, details });
    });
    return code;
  }

  /** Changes what is left in; the token stays, for it is printed. Refuses: NOT_FOUND, REQUEST_INVALID. */
  async update(staff: StaffActor, id: string, { place, active, expiresOn, landing }: JoinCodePatch): Promise<JoinCode> {
    this.assertToCome(expiresOn);
    const columns = {
      ...(place === undefined ? {} : { place }),
      ...(active === undefined ? {} : { active }),
      ...(expiresOn === undefined ? {} : { expiresOn }),
      ...(landing === undefined ? {} : { landing: storyOf(landing) }),
    };
    return this.transactor.run(async (tx) => {
      const codes = tx.getRepository(JoinCode);
      const fields = Object.keys(columns);
      if (fields.length > 0) await codes.update({ id }, columns);
      const code = await codes.findOneBy({ id });
      if (!code) throw new DomainError('NOT_FOUND');
      if (fields.length > 0) {
        const details = { place: code.place, fields };
        await this.audit.note(tx, staff, { action: 'join_code.changed', objectKind: 'join_code', objectId: id, details });
      }
      return code;
    });
  }

  /** The code someone joins with, or null: an unknown, closed or missing one never keeps anyone out. */
  async open(tx: Tx, said: string | undefined): Promise<JoinCode | null> {
    const token = joinTokenOf(said);
    if (token === null) return null;
    const code = await tx.getRepository(JoinCode).findOneBy({ token });
    return code && isOpen(code, businessDay(this.clock.now())) ? code : null;
  }

  /** The relative UPDATE keeps count of joinings that happen at once. */
  async countJoined(tx: Tx, id: string): Promise<void> {
    await tx.getRepository(JoinCode).update({ id }, { joinedCount: () => 'joined_count + 1' });
  }

  private async assertPlanned(eventId: string | null | undefined): Promise<void> {
    if (eventId && !(await this.events.titles([eventId])).has(eventId)) throw new DomainError('EVENT_NOT_FOUND', { eventId });
  }

  private assertToCome(expiresOn: string | null | undefined): void {
    if (!expiresOn || expiresOn >= businessDay(this.clock.now())) return;
    throw new DomainError('REQUEST_INVALID', { fields: ['expiresOn'] });
  }
}

function storyOf(landing: JoinCodeRequest['landing']): JoinCode['landing'] {
  return landing ? { storyTitle: landing.storyTitle, storyBody: landing.storyBody } : null;
}
