import type { EntryKind } from '@tongxing/shared';

/** Words of the inbox. A message thanks first, says what it is about, and names one next step. */
export interface MessageWords {
  readonly title: string;
  readonly body: string;
  /** Page of the mini-program that the next step is on. */
  readonly link: string | null;
}

export const PAGES = {
  events: '/pages/events/index',
  badgeWall: '/subpackages/badges/wall/index',
  ledger: '/subpackages/points/ledger/index',
  points: '/subpackages/points/home/index',
  profile: '/subpackages/members/profile/index',
  tiers: '/subpackages/tiers/tier/index',
} as const;

export function welcomeWords(who: {
  nickname: string;
  organisation: string;
  mission: string;
  benefits: readonly string[];
}): MessageWords {
  return {
    title: `${who.nickname}，欢迎你加入`,
    body: paragraphs(
      `谢谢你愿意和我们同行。我们是${who.organisation}${who.mission === '' ? '。' : `：${sentence(who.mission)}`}`,
      who.benefits.length === 0 ? '' : `从今天起，你可以：\n${who.benefits.map((benefit) => `· ${benefit}`).join('\n')}`,
      '接下来，挑一场离你近的活动来看看。不用准备什么，人来就好。',
    ),
    link: PAGES.events,
  };
}

export function welcomeBackWords(who: { nickname: string; organisation: string }): MessageWords {
  return {
    title: `${who.nickname}，又见面了`,
    body: paragraphs(
      `谢谢你回到${who.organisation}。你以前参加过的活动、攒下的积分和徽章都还在，接着往下写就好。`,
      '最近有几场活动，看看哪一场合适。',
    ),
    link: PAGES.events,
  };
}

export function badgeWords(badge: { name: string; description: string }): MessageWords {
  return {
    title: `你得到了「${badge.name}」徽章`,
    body: paragraphs(sentence(badge.description), '谢谢你来。这枚徽章已经放上你的徽章墙。'),
    link: PAGES.badgeWall,
  };
}

/** Somebody wanted to say thank you: the reason is theirs, and stands before everything else. */
export function badgeGivenWords(gift: { name: string; reason: string; by: string }): MessageWords {
  return {
    title: `有人送你一枚「${gift.name}」徽章`,
    body: paragraphs(sentence(gift.reason), `这是${gift.by === '' ? '大家' : gift.by}亲手送给你的，已经放上你的徽章墙。谢谢你。`),
    link: PAGES.badgeWall,
  };
}

export function badgeTakenBackWords(gift: { name: string; reason: string; contactPhone: string | null }): MessageWords {
  return {
    title: `「${gift.name}」徽章先收回了`,
    body: paragraphs(
      `之前送给你的「${gift.name}」徽章，工作人员核对后收回了。`,
      `原因：${sentence(gift.reason)}`,
      `你其他的徽章和记录都没有变。${askWhere(gift.contactPhone)}谢谢你一直都在。`,
    ),
    link: PAGES.badgeWall,
  };
}

/** Definitions changed, and some of what they ask for was done long ago. */
export function badgesBackfilledWords(badges: readonly string[]): MessageWords {
  const names = badges.map((name) => `「${name}」`).join('');
  return {
    title: badges.length === 1 ? `给你补上了${names}徽章` : `给你补上了 ${badges.length} 枚徽章`,
    body: paragraphs(`徽章的规则更新了。${names}要做的，你早已做到，所以补发给你。`, '谢谢你一路走来。去徽章墙看看吧。'),
    link: PAGES.badgeWall,
  };
}

/** Points that run out soon: how many, until when, and that nobody has to hurry. */
export function expiryNoticeWords({ points, lastDay }: { points: number; lastDay: string }): MessageWords {
  return {
    title: `有 ${points} 积分快到期了`,
    body: paragraphs(
      `你攒下的积分里，有 ${points} 分可以用到 ${dayText(lastDay)}。`,
      '想用的话，在这一天结束以前用掉就好；没用上也没关系，你做过的事、成长值和徽章都一直在。',
    ),
    link: PAGES.points,
  };
}

/** Points whose last day is the one on which they were recorded, or was over by then: no notice could come before it. */
export function briefPointsWords({ points, lastDay, recordedOn, kind }: { points: number; lastDay: string; recordedOn: string; kind: EntryKind }): MessageWords {
  const isOver = lastDay < recordedOn;
  return {
    title: isOver ? `${kind === 'joined' ? '有' : '补记的'} ${points} 积分已经过期` : `有 ${points} 积分只能用到 ${dayText(lastDay)}`,
    body: paragraphs(
      `${whenceWords(kind, isOver)} ${points} 积分${isOver ? `只能用到 ${dayText(lastDay)}，记下时这一天已经过去，所以用不上了。` : '，记下的这一天正好是最后一天。'}`,
      `${isOver ? '' : '想用的话，在这一天结束以前用掉就好；没用上也没关系。'}${kind === 'joined' ? '' : '你做过的事、'}成长值和徽章都一直在。`,
      isOver ? '觉得不该这样，就和工作人员说一声。' : '',
    ),
    link: PAGES.ledger,
  };
}

/** A deed is thanked for. Whoever joins, or is given points, reads the thanks in the letter beside this one. */
function whenceWords(kind: EntryKind, isOver: boolean): string {
  if (kind === 'joined') return '加入时得到的';
  if (kind === 'adjusted') return '工作人员给你加上的';
  return `谢谢你做的这件事，已经${isOver ? '补' : ''}记上了。它带来的`;
}

/** A step down on some track; `to` is null where nothing of the ladder is left, `from` where only the new place is known. */
export type TierLost = { readonly from: string | null; readonly to: string } | { readonly from: string; readonly to: string | null };

/** Something was taken back: what, why, what it changes, and whom to ask. Nobody is blamed. */
export function contributionReversedWords(what: {
  /** 参加「…」, and the day it was on. */
  deed: string;
  day: string;
  reason: string;
  /** What the balance loses, below zero; `debt` is what it could not lose any more and comes on top. */
  points: number;
  growth: number;
  debt: number;
  badges: readonly string[];
  tiers: readonly TierLost[];
  contactPhone: string | null;
}): MessageWords {
  const changes = [
    what.points < 0 ? `积分减去 ${-what.points}` : '',
    what.growth < 0 ? `成长值减去 ${-what.growth}` : '',
    ...what.badges.map((name) => `「${name}」徽章先收起来`),
    ...what.tiers.map(tierLostWords),
  ].filter((change) => change !== '');
  return {
    title: '有一笔记录撤销了',
    body: paragraphs(
      `${what.day}${what.deed}这一笔，工作人员核对后撤销了。`,
      `原因：${sentence(what.reason)}`,
      changes.length === 0 ? '' : `随着它变动的有：\n${changes.map((change) => `· ${change}`).join('\n')}`,
      what.debt > 0 ? owedWords(`这一笔${what.points < 0 ? '还有' : '的'} ${what.debt} 积分`) : '',
      `你其他的记录都没有变。${askWhere(what.contactPhone)}谢谢你一直都在。`,
    ),
    link: PAGES.ledger,
  };
}

function tierLostWords({ from, to }: TierLost): string {
  if (to === null) return `「${from}」等级先收起来`;
  return from === null ? `等级现在是${to}` : `等级从${from}回到${to}`;
}

/** What could not be taken back, because it was spent. Nothing is asked of the member. */
function owedWords(points: string): string {
  return `${points}之前已经用掉了，先记着，不用你做什么，之后得到的积分会先抵上。`;
}

function askWhere(contactPhone: string | null): string {
  return `如果你觉得这里记错了，${contactPhone === null ? '请直接和工作人员说' : `请打 ${contactPhone} 告诉我们`}，核对之后可以重新记上。`;
}

/** Staff recorded a check-in by hand: which one, why, and what it brings. Also where it had been taken back. */
export function checkInByHandWords(what: {
  /** 参加「…」, and the day it was on. */
  deed: string;
  day: string;
  reason: string;
  putBack: boolean;
  points: number;
  /** As many of the points go into what was owed. */
  repaid: number;
  /** Of the rest, what has its last day as it is recorded, or had it before. */
  brief: readonly { points: number; lastDay: string; over: boolean }[];
  growth: number;
  badges: readonly string[];
  /** The tier that it reaches. */
  tier: string | null;
  contactPhone: string | null;
}): MessageWords {
  const brings = [
    what.points > 0 ? `积分加上 ${what.points}${what.repaid > 0 ? `，其中 ${what.repaid} 先抵上之前待扣的` : ''}` : '',
    what.growth > 0 ? `成长值加上 ${what.growth}` : '',
    ...what.badges.map((name) => `「${name}」徽章放上徽章墙`),
    what.tier === null ? '' : `升到${what.tier}`,
  ].filter((line) => line !== '');
  return {
    title: what.putBack ? '有一次签到重新记上了' : '给你补上了一次签到',
    body: paragraphs(
      `${what.day}${what.deed}的签到，${what.putBack ? '之前撤销了，工作人员核对后给你重新记上了' : '工作人员核对后给你补上了'}。`,
      `原因：${sentence(what.reason)}`,
      brings.length === 0 ? '' : `随着它来的有：\n${brings.map((line) => `· ${line}`).join('\n')}`,
      what.brief.length === 0 ? '' : `${what.brief.map((some) => briefWords(some, what.points)).join('')}你做过的事、成长值和徽章都一直在。`,
      thanksAnd(what.contactPhone),
    ),
    link: PAGES.ledger,
  };
}

function briefWords({ points, lastDay, over }: { points: number; lastDay: string; over: boolean }, all: number): string {
  const which = `${points < all ? '其中' : '这'} ${points} 积分只能用到 ${dayText(lastDay)}`;
  return over ? `${which}，记下时这一天已经过去，所以用不上了。` : `${which}，也就是记下的这一天；没用上也没关系。`;
}

interface PointsChange {
  readonly direction: 'add' | 'take';
  readonly points: number;
  readonly reason: string;
  readonly contactPhone: string | null;
}

/** Staff changed points by hand: how many, why, and whom to ask. Added points may be thanks as well as a correction: the reason says which. */
export function pointsAdjustedWords({ direction, points, reason, contactPhone }: PointsChange): MessageWords {
  const added = direction === 'add';
  return {
    title: added ? `给你加了 ${points} 积分` : `你的积分减去了 ${points}`,
    body: paragraphs(
      added ? `工作人员给你加了 ${points} 积分。` : `工作人员核对后，从你的积分里减去了 ${points}。`,
      `原因：${sentence(reason)}`,
      added
        ? `成长值和等级不随它变动。${thanksAnd(contactPhone, '想问一问')}`
        : `成长值、等级和徽章都没有变，你做过的事也都在。${thanksAnd(contactPhone)}`,
    ),
    link: PAGES.ledger,
  };
}

/** A change by hand was taken back. */
export function pointsAdjustmentUndoneWords({ direction, points, reason, debt, contactPhone }: PointsChange & { debt: number }): MessageWords {
  const added = direction === 'add';
  return {
    title: added ? '之前加上的积分收回了' : '之前减去的积分还给你了',
    body: paragraphs(
      added ? `工作人员之前给你加上的 ${points} 积分，核对后收回了。` : `工作人员之前减去的 ${points} 积分，核对后还给你了。`,
      `原因：${sentence(reason)}`,
      debt > 0 ? owedWords(`其中 ${debt} 积分`) : '',
      `你其他的记录都没有变。${thanksAnd(contactPhone)}`,
    ),
    link: PAGES.ledger,
  };
}

function thanksAnd(contactPhone: string | null, wish = '觉得这里记错了'): string {
  return `如果你${wish}，${contactPhone === null ? '请直接和工作人员说' : `请打 ${contactPhone} 告诉我们`}。谢谢你一直都在。`;
}

function dayText(businessDay: string): string {
  const [year, month, day] = businessDay.split('-').map(Number);
  return `${year} 年 ${month} 月 ${day} 日`;
}

export function paragraphs(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

export function sentence(text: string): string {
  return /[。！!？?…]$/.test(text) ? text : `${text}。`;
}
