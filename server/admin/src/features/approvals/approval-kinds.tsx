// Each kind of approval tells what is asked in its own sentence. Another kind is one entry here and one in the api's PATHS.
import { memberNoText, type ApprovalKind } from '@tongxing/shared';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DeskItemView } from '../../api/types';
import { Comparison, Saying } from '../../ui/comparison';
import { BADGE_VERSION, POINTS_ADJUSTMENT, RULE_ACTIVATION, TIER_DEFINITION } from './approvals.copy';

interface KindWords {
  /** Goes on after the name of whoever asks: 给林小满加 500 积分. */
  sentence: (item: DeskItemView, mayOpenMembers: boolean) => ReactNode;
  /** The same as plain words, for buttons that are read out. */
  plain: (item: DeskItemView) => string;
  /** What has to be seen before one decides, below the sentence. */
  more?: (item: DeskItemView) => ReactNode;
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
    sentence: ({ title, payload }) => <Link to={`/rules/draft?id=${String(payload['draftId'])}`}>{title}</Link>,
    plain: ({ title }) => title,
    more: ({ payload }) => <RuleChange before={textIn(payload, 'before')} after={textIn(payload, 'after')} />,
    consequence: RULE_ACTIVATION.consequence,
    approved: RULE_ACTIVATION.approved,
  },
  tier_definition: {
    sentence: ({ title }) => <Link to="/tiers">{title}</Link>,
    plain: ({ title }) => title,
    more: ({ payload }) => <TierChange before={textIn(payload, 'before')} after={textIn(payload, 'after')} />,
    consequence: TIER_DEFINITION.consequence,
    approved: TIER_DEFINITION.approved,
  },
  badge_version: {
    sentence: ({ title, payload }) => (payload['before'] === null ? title : <Link to={`/badges/${String(payload['code'])}`}>{title}</Link>),
    plain: ({ title }) => title,
    more: ({ payload }) => <BadgeChange before={textIn(payload, 'before')} after={textIn(payload, 'after') ?? ''} />,
    consequence: BADGE_VERSION.consequence,
    approved: BADGE_VERSION.approved,
  },
};

const textIn = (payload: DeskItemView['payload'], key: string): string | null => {
  const value = payload[key];
  return typeof value === 'string' ? value : null;
};

/** The sentences as they were frozen when somebody asked, with what would change marked. */
function RuleChange({ before, after }: { before: string | null; after: string | null }) {
  if (before !== null && after !== null) {
    return <Comparison before={before} after={after} words={{ before: RULE_ACTIVATION.now, after: RULE_ACTIVATION.then }} />;
  }
  return (
    <>
      {before !== null && <Saying word={RULE_ACTIVATION.now} sentence={before} />}
      {after !== null ? <Saying word={RULE_ACTIVATION.first} sentence={after} /> : <Saying word={RULE_ACTIVATION.then} sentence={RULE_ACTIVATION.ends} />}
    </>
  );
}

/** The rung as it read when somebody asked, and as it would read. */
function TierChange({ before, after }: { before: string | null; after: string | null }) {
  if (before !== null && after !== null) return <Comparison before={before} after={after} words={{ before: TIER_DEFINITION.now, after: TIER_DEFINITION.then }} />;
  return (
    <>
      {before !== null && <Saying word={TIER_DEFINITION.now} sentence={before} />}
      {after !== null ? <Saying word={TIER_DEFINITION.first} sentence={after} /> : <Saying word={TIER_DEFINITION.then} sentence={TIER_DEFINITION.ends} />}
    </>
  );
}

/** What a badge asks for; its look and words are on its own page. */
function BadgeChange({ before, after }: { before: string | null; after: string }) {
  if (before === null || before === after) return <Saying word={BADGE_VERSION.way} sentence={before === null ? after : BADGE_VERSION.same(after)} />;
  return <Comparison before={before} after={after} words={{ before: BADGE_VERSION.now, after: BADGE_VERSION.then }} />;
}

const nameOf = ({ member }: DeskItemView): string => (member ? `${member.nickname}（${memberNoText(member.no)}）` : POINTS_ADJUSTMENT.formerMember);

function wordsOf({ payload }: DeskItemView): { before: string; after: string } {
  const { before, after } = POINTS_ADJUSTMENT[payload['direction'] === 'take' ? 'take' : 'add'];
  return { before, after: after(Number(payload['points'])) };
}
