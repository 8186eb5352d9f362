// Each kind of approval tells what is asked in its own sentence. Another kind is one entry here and one in the api's PATHS.
import { memberNoText, type ApprovalKind } from '@tongxing/shared';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DeskItemView } from '../../api/types';
import { dayOf } from '../../ui/moments';
import { BADGE_VERSION, POINTS_ADJUSTMENT, RULE_ACTIVATION } from './approvals.copy';

interface KindWords {
  /** Goes on after the name of whoever asks: 给林小满加 500 积分. */
  sentence: (item: DeskItemView, mayOpenMembers: boolean) => ReactNode;
  /** The same as plain words, for buttons that are read out. */
  plain: (item: DeskItemView) => string;
  consequence: string;
  approved: string;
}

export const APPROVAL_KIND_WORDS: Record<ApprovalKind, KindWords> = {
  points_adjustment: {
    sentence: (item, mayOpenMembers) => {
      const { before, after } = wordsOf(item);
      return (
        <>
          {before}
          {item.member && mayOpenMembers ? <Link to={`/members/${item.member.id}`}>{nameOf(item)}</Link> : nameOf(item)}
          {after}
        </>
      );
    },
    plain: (item) => {
      const { before, after } = wordsOf(item);
      return `${before}${nameOf(item)}${after}`;
    },
    consequence: POINTS_ADJUSTMENT.consequence,
    approved: POINTS_ADJUSTMENT.approved,
  },
  rule_activation: {
    sentence: ({ title }) => title,
    plain: ({ title }) => title,
    consequence: RULE_ACTIVATION.consequence,
    approved: RULE_ACTIVATION.approved,
  },
  badge_version: {
    sentence: ({ payload }) => {
      const code = String(payload['code']);
      const name = <strong>{BADGE_VERSION.quoted(String(payload['name']))}</strong>;
      return (
        <>
          {BADGE_VERSION.before(payload['before'] === null)}
          {payload['before'] === null ? name : <Link to={`/badges/${code}`}>{name}</Link>}
          {badgeWordsOf(payload)}
        </>
      );
    },
    plain: ({ payload }) => `${BADGE_VERSION.before(payload['before'] === null)}${BADGE_VERSION.quoted(String(payload['name']))}${badgeWordsOf(payload)}`,
    consequence: BADGE_VERSION.consequence,
    approved: BADGE_VERSION.approved,
  },
};

function badgeWordsOf(payload: DeskItemView['payload']): string {
  const { before, after, startsOn } = payload;
  const from = dayOf(String(startsOn));
  return before === null ? BADGE_VERSION.first(String(after), from) : BADGE_VERSION.next(String(before), String(after), from);
}

const nameOf = ({ member }: DeskItemView): string => (member ? `${member.nickname}（${memberNoText(member.no)}）` : POINTS_ADJUSTMENT.formerMember);

function wordsOf({ payload }: DeskItemView): { before: string; after: string } {
  const { before, after } = POINTS_ADJUSTMENT[payload['direction'] === 'take' ? 'take' : 'add'];
  return { before, after: after(Number(payload['points'])) };
}
