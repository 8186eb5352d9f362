// approval-settings.service.ts — Owns: switching the second person off or on, or moving the limit, is in the staff log; the switch
// with a reason, which stands beside it from then on.
import { Injectable } from '@nestjs/common';
import { AuditService, type StaffActor } from '../audit';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { Transactor } from '../common/transactor';
import { SettingsService } from '../settings';
import type { ApprovalSettingsRequest, ApprovalSettingsView } from './approval-settings.dto';

@Injectable()
export class ApprovalSettingsService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly transactor: Transactor,
  ) {}

  async view(): Promise<ApprovalSettingsView> {
    const { twoPersons, pointsLimit, switched } = await this.settings.approvals();
    return { twoPersons, pointsLimit, switched: switched ?? null };
  }

  /**
   * Changes what it is given, and leaves the rest as a colleague may have made it meanwhile. Saying what holds already changes
   * nothing. A reason given with the limit alone is kept in its line of the log.
   * Refuses: APPROVAL_REASON_NEEDED.
   */
  async change(staff: StaffActor, { reason, ...wanted }: ApprovalSettingsRequest): Promise<ApprovalSettingsView> {
    await this.transactor.run(async (tx) => {
      // Two who switch it at the same moment are one who switches it, and one who finds it so.
      await this.settings.hold(tx, 'approvals');
      const former = await this.settings.approvals(tx);
      const { twoPersons = former.twoPersons, pointsLimit = former.pointsLimit } = wanted;
      const isSwitched = former.twoPersons !== twoPersons;
      if (!isSwitched && former.pointsLimit === pointsLimit) return;
      if (isSwitched && reason === undefined) throw new DomainError('APPROVAL_REASON_NEEDED', { fields: ['reason'] });
      const switched = isSwitched && reason !== undefined ? { by: staff.name, at: this.clock.now().toISOString(), reason } : former.switched;
      await this.settings.save(tx, 'approvals', { twoPersons, pointsLimit, ...(switched ? { switched } : {}) });
      await this.audit.note(tx, staff, {
        action: 'settings.changed',
        objectKind: 'setting',
        objectId: 'approvals',
        ...(reason === undefined ? {} : { reason }),
        details: { twoPersons, pointsLimit, formerTwoPersons: former.twoPersons, formerPointsLimit: former.pointsLimit },
      });
    });
    return this.view();
  }
}
