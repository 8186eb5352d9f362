// what-if.copy.ts — what another rule would have brought, in words.
import { memberNoText } from '@tongxing/shared';
import type { TierWayView, WhatIfProgressView, WhatIfResultView } from '../../api/types';
import { signed } from '../../ui/signed';
import { hasNewYear, isAllTheSame, percentOf, shapeOf, type Pair, type Period, type PeriodChoice } from './what-if.rule';

const count = (n: number): string => n.toLocaleString('zh-CN');
const monthText = (month: string): string => `${Number(month.slice(0, 4))} 年 ${Number(month.slice(5))} 月`;

export const WHAT_IF = {
  title: '试算',
  line: '拿过去的真实记录，看看这份草稿会带来什么。只算，不改任何人的积分和等级。',
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
  today: '现在的规则',
  draft: '这份草稿',
  points: '积分',
  growth: '成长值',
  difference: '相差',
  figure: count,
  rulesTitle: '每条规则发多少',
  isDraft: '草稿',
  unnamed: '这份草稿',
  times: ({ today, draft }: Pair): string => (today === draft ? `${count(today)} 次` : `${count(today)} 次，草稿 ${count(draft)} 次`),
  growthOf: ({ today, draft }: Pair): string => (today === draft ? `成长值 ${count(today)}` : `成长值 ${count(today)}，草稿 ${count(draft)}`),
  barName: (rule: string, side: string, value: number, unit: string): string => `${rule}，${side}：${count(value)} ${unit}`,
  movesTitle: '等级会变的会员',
  movesNote: (to: string): string => `${monthText(to)}底`,
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

/** The whole answer in one sentence. */
export function headline(result: WhatIfResultView): string {
  if (result.deeds === 0) return `${periodText(result)}没有记下贡献，试算不出差别。换一段时间看看。`;
  const asked = `如果 ${periodText(result)}就用这条规则`;
  if (result.isToday) return '这份草稿和现在的规则说的一样，结果不会有变化。';
  if (isAllTheSame(result)) return `${asked}：积分、成长值和等级都和现在一样。`;
  return `${asked}：${[amountText(result.points, '积分'), ...growthText(result), ...tierText(result.ways)].join('，')}。`;
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

/** First who would rise, then who would fall; each way to the same tier together. */
function tierText(ways: readonly TierWayView[]): string[] {
  if (ways.length === 0) return ['没有人的等级会变'];
  const up = gathered(ways.filter(({ isUp }) => isUp)).map(([to, members]) => `${count(members)} 位会员会升到${to}`);
  const down = gathered(ways.filter(({ isUp }) => !isUp)).map(([to, members]) => `${count(members)} 位会员会降到${to}`);
  return [...(up.length > 0 ? up : ['没有人升级']), ...(down.length > 0 ? down : ['没有人降级'])];
}

function gathered(ways: readonly TierWayView[]): [string, number][] {
  const members = new Map<string, number>();
  for (const { to, trackName, members: more } of ways) {
    const name = to ?? `${trackName}序列之外`;
    members.set(name, (members.get(name) ?? 0) + more);
  }
  return [...members];
}

/** Who would have more and who less; of nobody there is no zero to read. */
function sharesText({ more, less }: Pick<WhatIfResultView['points'], 'more' | 'less'>): string {
  if (less === 0) return `${count(more)} 位会员的积分会多一些，没有人会少。`;
  if (more === 0) return `${count(less)} 位会员的积分会少一些，没有人会多。`;
  return `${count(more)} 位会员的积分会多一些，${count(less)} 位会少一些。`;
}

/** What the figures rest on, and what they leave out. */
export function countedLines({ deeds, members, points, unpaid, unknownBirthdays, ...period }: WhatIfResultView): string[] {
  return [
    `算进了 ${count(members)} 位会员在这段时间的 ${count(deeds)} 条贡献，已经撤销的不算。`,
    ...(points.more + points.less > 0 ? [sharesText(points)] : []),
    unpaid.times > 0
      ? `花掉的积分照当时的算：有 ${count(unpaid.times)} 笔兑换或扣减会不够付，一共差 ${count(unpaid.missing)} 积分。`
      : '花掉的积分照当时的算，每一笔都够付。',
    ...(unknownBirthdays > 0 ? [`有 ${count(unknownBirthdays)} 条贡献没有记下那天是不是会员的生日，生日翻倍没有算进去。`] : []),
    ...(hasNewYear(period) ? ['年度评审也按草稿走了一遍：先提醒，到年初再看这一年够不够保留。'] : []),
    '只换规则，不猜人心：规则变了，大家也许会做得更多或更少，这里算不出来。',
  ];
}
