// approval-settings.service.ts — Owns: switching the second person off, or moving the limit, is in the staff log.
import { Injectable } from '@nestjs/common';
import { AuditService, type StaffActor } from '../audit';
import { Transactor } from '../common/transactor';
import { SettingsService, type ApprovalSettings } from '../settings';
import type { ApprovalSettingsView } from './approval-settings.dto';

@Injectable()
export class ApprovalSettingsService {
  constructor(
    private readonly audit: AuditService,
    private readonly settings: SettingsService,
    private readonly transactor: Transactor,
  ) {}

  async view(): Promise<ApprovalSettingsView> {
    const { twoPersons, pointsLimit } = await this.settings.approvals();
    return { twoPersons, pointsLimit };
  }

  /** Saying what holds already changes nothing. */
  async change(staff: StaffActor, { twoPersons, pointsLimit }: ApprovalSettings): Promise<ApprovalSettingsView> {
    await this.transactor.run(async (tx) => {
      const former = await this.settings.approvals(tx);
      if (former.twoPersons === twoPersons && former.pointsLimit === pointsLimit) return;
      await this.settings.save(tx, 'approvals', { twoPersons, pointsLimit });
      await this.audit.note(tx, staff, {
        action: 'settings.changed',
        objectKind: 'setting',
        objectId: 'approvals',
        details: { twoPersons, pointsLimit, formerTwoPersons: former.twoPersons, formerPointsLimit: former.pointsLimit },
      });
    });
    return this.view();
  }
}
