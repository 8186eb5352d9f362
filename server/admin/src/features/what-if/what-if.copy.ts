// what-if.copy.ts — what a change would have brought, in words.
import { formatDay, memberNoText, type Day } from '@tongxing/shared';
import type { TierMoveView, TierTurnView, TierWayView, WhatIfProgressView, WhatIfResultView } from '../../api/types';
import { signed } from '../../ui/signed';
import type { Asked, Change } from './what-if.api';
import { firstReviewOf, hasNewYear, isAllTheSame, isEmpty, isOfTiers, paysTheSame, percentOf, shapeOf, type Pair, type Period, type PeriodChoice } from './what-if.rule';

const count = (n: number): string => n.toLocaleString('zh-CN');
const monthText = (month: string): string => `${Number(month.slice(0, 4))} 年 ${Number(month.slice(5))} 月`;

/** Always with its year: a period may lie far back. */
const dayText = (day: Day): string => formatDay(day, '0001-01-01');

type About = WhatIfResultView['about'];

export const LINES: Record<Change['about'], string> = {
  rule: '拿过去的真实记录，看看这份草稿会带来什么。只算，不改任何人的积分和等级。',
  rule_ending: '拿过去的真实记录，看看没有这条规则会怎样。只算，不改任何人的积分和等级。',
  tier: '拿过去的真实记录，看看这样改，谁的等级会不一样。只算，不改任何人的等级。',
};

/** What stands side by side, and what marks the rule or the rung in question. */
export const SIDES: Record<About, { today: string; draft: string; short: string; chip: string }> = {
  rule: { today: '现在的规则', draft: '这份草稿', short: '草稿', chip: '草稿' },
  rule_ending: { today: '现在的规则', draft: '停用以后', short: '停用以后', chip: '要停用' },
  tier: { today: '现在的要求', draft: '这个提议', short: '提议', chip: '提议' },
  tier_ending: { today: '现在的要求', draft: '停止授予', short: '停止授予', chip: '要停止' },
};

export const WHAT_IF = {
  title: '试算',
  notWhole: '先把上面填完整，就可以试算了。',
  hasMoved: '已经有了新的一版，这里还是照旧版来的，所以没有试算。看过新的一版，再来试算。',
  periods: { lastTwelve: '近 12 个月', thisYear: '今年', lastYear: '去年', own: '自己选' } satisfies Record<PeriodChoice, string>,
  periodLabel: '用哪段时间的记录',
  from: '从哪个月',
  to: '到哪个月',
  until: '到',
  start: '试算',
  again: '再试算一次',
  stop: '停下',
  progressLabel: '试算进度',
  progress: ({ done, of }: WhatIfProgressView): string => (of === 0 ? '正在打开记录…' : `已经看了 ${count(done)} 条记录，一共 ${count(of)} 条`),
  stopped: '已经停下，什么都没有改动。想好了可以再试算。',
  brokenOff: '算到一半断开了，可能是服务刚刚重启。什么都没有改动，再试算一次就好。',
  changed: '上面改过了，下面还是改之前的结果。',
  points: '积分',
  growth: '成长值',
  difference: '相差',
  figure: count,
  rulesTitle: '每条规则发多少',
  unnamed: '这份草稿',
  times: ({ today, draft }: Pair, about: About): string => (today === draft ? `${count(today)} 次` : `${count(today)} 次，${SIDES[about].short} ${count(draft)} 次`),
  growthOf: ({ today, draft }: Pair, about: About): string => (today === draft ? `成长值 ${count(today)}` : `成长值 ${count(today)}，${SIDES[about].short} ${count(draft)}`),
  rungsTitle: (track: string): string => `${track}序列，每一级有多少人`,
  people: '位',
  stay: (n: number): string => (n === 0 ? '' : `${count(n)} 位不变`),
  moved: (up: number, down: number): string | null =>
    [...(up > 0 ? [`${count(up)} 位比现在高`] : []), ...(down > 0 ? [`${count(down)} 位比现在低`] : [])].join('，') || null,
  turnsTitle: '什么时候会变',
  barName: (rule: string, side: string, value: number, unit: string): string => `${rule}，${side}：${count(value)} ${unit}`,
  movesTitle: '等级会变的会员',
  atTheEnd: (to: string): string => `${monthText(to)}底`,
  noMoves: '没有会员的等级会变。',
  number: memberNoText,
  noTier: '没有等级',
  more: '再看一些',
  onlyFirst: (shown: number, all: number): string => `一共 ${count(all)} 位，这里列出前 ${count(shown)} 位。`,
  countedTitle: '算了什么，没算什么',
} as const;

/** '2025 年', '2026 年 10 月', '2025 年 11 月到 2026 年 10 月' */
export function periodText(period: Period): string {
  const { from, to } = period;
  switch (shapeOf(period)) {
    case 'year':
      return `${from.slice(0, 4)} 年`;
    case 'month':
      return monthText(from);
    case 'span':
      return `${monthText(from)}到 ${monthText(to)}`;
  }
}

/** '+18%' with a true minus sign; nothing where there is nothing to compare with. */
export function percentText(pair: Pair): string {
  const percent = percentOf(pair);
  return percent === null || percent === 0 ? '' : `${signed(percent)}%`;
}

/** '+3,240' */
export const differenceText = ({ today, draft }: Pair): string =>
  draft === today ? '一样' : `${draft > today ? '+' : '−'}${count(Math.abs(draft - today))}`;

const ASKED: Record<About, (period: string) => string> = {
  rule: (period) => `如果 ${period}就用这条规则`,
  rule_ending: (period) => `如果 ${period}就停用这条规则`,
  tier: (period) => `如果 ${period}就按这个提议`,
  tier_ending: (period) => `如果 ${period}就停止授予这一级`,
};

const AS_IT_IS: Record<About, string> = {
  rule: '这份草稿和现在的规则说的一样，结果不会有变化。',
  rule_ending: '这条规则在这段时间里没有算过，停用不会带来变化。',
  tier: '要求和保留的办法都和现在一样，没有人的等级会变。',
  tier_ending: '这一级在这段时间里没有授予过，停下来不会带来变化。',
};

/** The whole answer in one sentence. */
export function headline(result: WhatIfResultView): string {
  const { about, points, ways } = result;
  if (isEmpty(result)) return isOfTiers(result) ? '这个序列里还没有人，试算不出差别。' : `${periodText(result)}没有记下贡献，试算不出差别。换一段时间看看。`;
  if (result.isToday) return AS_IT_IS[about];
  const asked = ASKED[about](periodText(result));
  if (isAllTheSame(result)) return `${asked}：${isOfTiers(result) ? '每个人的等级都和现在一样' : '积分、成长值和等级都和现在一样'}。`;
  const paid = isOfTiers(result) && paysTheSame(result) ? [] : [amountText(points, '积分'), ...growthText(result)];
  return `${asked}：${[...paid, ...tierText(ways), ...stayText(result)].join('，')}。`;
}

function amountText(pair: Pair, unit: string): string {
  const by = pair.draft - pair.today;
  if (by === 0) return `${unit}一样多`;
  const percent = percentText(pair);
  return `${by > 0 ? '多' : '少'}发 ${count(Math.abs(by))} ${unit}${percent && `（${percent}）`}`;
}

function growthText({ growth }: WhatIfResultView): string[] {
  return growth.today === growth.draft ? [] : [amountText(growth, '成长值')];
}

/** Who would rise and who would not, then who would fall and who would not; each way to the same tier together. */
function tierText(ways: readonly TierWayView[]): string[] {
  if (ways.length === 0) return ['没有人的等级会变'];
  const of = (how: TierWayView['how'], named: 'from' | 'to', said: string): string[] =>
    gathered(ways.filter((way) => way.how === how), named).map(([name, members]) => `${count(members)} 位会员${said}${name}`);
  const [rose, fell] = [of('rose', 'to', '会升到'), of('fell', 'to', '会降到')];
  return [
    ...(rose.length > 0 ? rose : ['没有人升级']),
    ...of('not_risen', 'from', '不会升到'),
    ...(fell.length > 0 ? fell : ['没有人降级']),
    ...of('not_fallen', 'to', '会留在'),
  ];
}

function gathered(ways: readonly TierWayView[], named: 'from' | 'to'): [string, number][] {
  const members = new Map<string, number>();
  for (const way of ways) {
    const name = way[named] ?? `${way.trackName}序列之外`;
    members.set(name, (members.get(name) ?? 0) + way.members);
  }
  return [...members];
}

/** Where a ladder is in question, also how many it leaves where they are. */
function stayText(result: WhatIfResultView): string[] {
  const { track } = result.rungs.find(({ isDraft }) => isDraft) ?? {};
  const stay = result.rungs.filter((rung) => rung.track === track).reduce((sum, rung) => sum + rung.stay, 0);
  return isOfTiers(result) && stay > 0 ? [`其余 ${count(stay)} 位不变`] : [];
}

/** One member's move: on which day, and in which of the two it happened. */
export function moveText({ how, on }: Pick<TierMoveView, 'how' | 'on'>): string {
  switch (how) {
    case 'rose':
      return `${dayText(on)}升上来`;
    case 'not_risen':
      return `不会升，现在是 ${dayText(on)}升的`;
    case 'fell':
      return `${dayText(on)}降下来`;
    case 'not_fallen':
      return `不会降，现在是 ${dayText(on)}降的`;
  }
}

/** When people would move: a tier rises at once, and falls at a yearly review, where a deed is taken back, or where the term of an honour is over. */
export function turnLines(result: WhatIfResultView): string[] {
  const { turns } = result;
  const lines = [...turns].sort((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9')).map(turnText);
  return isOfTiers(result) && !hasNewYear(result) ? [...lines, '这段时间里没有走完一次年度评审，所以还看不到谁会在评审时降下来。'] : lines;
}

function turnText({ how, on, members }: TierTurnView): string {
  const n = `${count(members)} 位`;
  switch (how) {
    case 'rose':
      return on === null ? `${n}在做够的那一天升。` : `${n}早就够了，从第一天 ${dayText(on)}起就升。`;
    case 'not_risen':
      return `${n}现在升上去了，这样就不会升；不是降，是没有升。`;
    case 'fell':
      return on === null ? `${n}在年度评审之外降：记录被撤销，或者荣誉到期，各在自己的那一天。` : `${n}在 ${dayText(on)}的年度评审降，之前的 12 月 2 日先收到提醒。`;
    case 'not_fallen':
      return on === null ? `${n}现在在年度评审之外降了，这样就不会降。` : `${n}现在在 ${dayText(on)}的年度评审降了，这样就不会降。`;
  }
}

/** What happens once it is in force: the past that was folded is over, and nobody loses what was earned in it. */
export function inForceLine(asked: Asked): string[] {
  if (asked.about !== 'tier') return [];
  const { purpose, startsOn, keepPercent } = asked;
  const from = dayText(startsOn);
  if (purpose === 'ending') return [`真的停了以后：${from}起没有人新得到它，已经持有的人不受影响。`];
  const rises = `真的改了以后：够得上的人，${from}当天就升。`;
  if (keepPercent === null) return [`${rises}已经得到的一直保留，没有人会因此降下来。`];
  const { notice, review } = firstReviewOf(startsOn);
  return [`${rises}已经得到的不会当天降：最早 ${dayText(notice)}先提醒，${dayText(review)}评审时，那一年做到的还不到新要求的 ${keepPercent}% 才降。`];
}

/** Who would have more and who less; of nobody there is no zero to read. */
function sharesText({ more, less }: Pick<WhatIfResultView['points'], 'more' | 'less'>): string {
  if (less === 0) return `${count(more)} 位会员的积分会多一些，没有人会少。`;
  if (more === 0) return `${count(less)} 位会员的积分会少一些，没有人会多。`;
  return `${count(more)} 位会员的积分会多一些，${count(less)} 位会少一些。`;
}

/** What the figures rest on, and what they leave out. */
export function countedLines(result: WhatIfResultView): string[] {
  const { deeds, members, points, unpaid, unknownBirthdays } = result;
  const ofTiers = isOfTiers(result);
  return [
    ofTiers
      ? `看了每一位会员的记录，已经退出的也在里面；这段时间有 ${count(deeds)} 条贡献，已经撤销的不算。`
      : `算进了 ${count(members)} 位会员在这段时间的 ${count(deeds)} 条贡献，已经撤销的不算。`,
    ...(points.more + points.less > 0 ? [sharesText(points)] : []),
    ...(ofTiers && paysTheSame(result) ? [] : [spentText(unpaid)]),
    ...(unknownBirthdays > 0 ? [`有 ${count(unknownBirthdays)} 条贡献没有记下那天是不是会员的生日，生日翻倍没有算进去。`] : []),
    ...(hasNewYear(result) ? ['年度评审也重新走了一遍：先提醒，到年初再看这一年够不够保留。'] : []),
    `只换${ofTiers ? '要求' : '规则'}，不猜人心：${ofTiers ? '要求' : '规则'}变了，大家也许会做得更多或更少，这里算不出来。`,
  ];
}

const spentText = ({ times, missing }: WhatIfResultView['unpaid']): string =>
  times > 0 ? `花掉的积分照当时的算：有 ${count(times)} 笔兑换或扣减会不够付，一共差 ${count(missing)} 积分。` : '花掉的积分照当时的算，每一笔都够付。';
