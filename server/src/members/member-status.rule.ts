// member-status.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import type { MemberStatus, StandingRefusal } from '@tongxing/shared';

/** The standing from which each change may start. Expelled and deceased are ends; an appeal reopens expulsion by hand. */
const STARTS: Record<MemberStatus, readonly MemberStatus[]> = {
  active: ['suspended', 'withdrawn'],
  suspended: ['active'],
  withdrawn: ['active', 'suspended'],
  expelled: ['active', 'suspended'],
  deceased: ['active', 'suspended', 'withdrawn'],
};

export function startsOf(to: MemberStatus): readonly MemberStatus[] {
  return STARTS[to];
}

/** What a person of this standing hears on a page for members; null for an active member, who is let in. */
export function refusalOf(status: MemberStatus): StandingRefusal | null {
  switch (status) {
    case 'active':
      return null;
    case 'suspended':
      return 'MEMBER_SUSPENDED';
    case 'withdrawn':
      return 'MEMBERSHIP_REQUIRED';
    case 'expelled':
    case 'deceased':
      return 'MEMBER_NOT_ACTIVE';
  }
}
