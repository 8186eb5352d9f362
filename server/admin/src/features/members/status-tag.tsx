import { MEMBER_STATUS_NAMES, type MemberStatus } from '@tongxing/shared';

const TONES: Record<MemberStatus, string> = {
  active: 'leaf',
  suspended: 'gold',
  withdrawn: 'grey',
  expelled: 'grey',
  deceased: 'grey',
};

export const StatusTag = ({ status }: { status: MemberStatus }) => (
  <span className={`chip ${TONES[status]}`}>{MEMBER_STATUS_NAMES[status]}</span>
);
