// profile.service.ts — what a member may say about themselves, brought into the form in which it is kept.
import { Injectable } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { Transactor } from '../common/transactor';
import type { ProfileRequest } from './members.dto';
import { MembersService, type ProfilePatch } from './members.service';
import { mobileNumberOf } from './phone.rule';

const EARLIEST_BIRTHDAY = '1900-01-01';
/** Below it a guardian agrees (个人信息保护法 §31). */
const AGE_OF_OWN_CONSENT = 14;

@Injectable()
export class ProfileService {
  constructor(
    private readonly clock: Clock,
    private readonly members: MembersService,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Refuses: REQUEST_INVALID naming the field (a phone that is no mainland mobile number, a birthday that is not
   * in the past); GUARDIAN_REQUIRED for a birthday less than fourteen years ago.
   */
  async update(memberId: string, request: ProfileRequest): Promise<void> {
    const patch = this.patchOf(request);
    await this.transactor.run((tx) => this.members.describe(tx, memberId, patch));
  }

  private patchOf({ phone, birthday, ...rest }: ProfileRequest): ProfilePatch {
    return { ...rest, phone: phone && numberOf(phone), birthday: birthday && this.birthdayOf(birthday) };
  }

  private birthdayOf(birthday: string): string {
    const today = businessDay(this.clock.now());
    if (birthday > today || birthday < EARLIEST_BIRTHDAY) throw new DomainError('REQUEST_INVALID', { fields: ['birthday'] });
    // The same date this many years ago: a plain comparison of texts, 29 February included.
    const latest = `${Number(today.slice(0, 4)) - AGE_OF_OWN_CONSENT}${today.slice(4)}`;
    if (birthday > latest) throw new DomainError('GUARDIAN_REQUIRED');
    return birthday;
  }
}

function numberOf(phone: string): string {
  const number = mobileNumberOf(phone);
  if (number === null) throw new DomainError('REQUEST_INVALID', { fields: ['phone'] });
  return number;
}
