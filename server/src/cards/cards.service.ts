// cards.service.ts — the only writer of card_seen.
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { Transactor } from '../common/transactor';
import { CardSeen } from './card-seen.entity';
import { ImpactCard } from './impact-card.entity';

@Injectable()
export class CardsService {
  constructor(
    private readonly clock: Clock,
    private readonly transactor: Transactor,
  ) {}

  /** Notes that the member has looked at a month; a second look leaves the first. Refuses: NOT_FOUND. */
  async markSeen(memberId: string, month: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      if (!(await tx.getRepository(ImpactCard).existsBy({ memberId, month }))) throw new DomainError('NOT_FOUND', { month });
      const row = { memberId, month, seenAt: this.clock.now() };
      // Insert if absent: setting the key to itself changes nothing.
      await tx.createQueryBuilder().insert().into(CardSeen).values(row).orUpdate(['month'], ['member_id', 'month']).updateEntity(false).execute();
    });
  }
}
