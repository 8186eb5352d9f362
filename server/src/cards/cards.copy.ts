// cards.copy.ts — what a card says, in a person's words. Words of a template are never changed once cards were issued
// with it: a card that somebody has seen stays as it was. New words are a new template.
import { CONTRIBUTION_KIND_NAMES, formatFen } from '@tongxing/shared';
import { titleOf, type Entry } from '../journal';
import { monthNumber, type CardFact, type Correction, type CountedFigure, type Figure } from './cards.rule';

export interface FigureWords {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

const hours = (minutes: number): string => String(Math.round(minutes / 6) / 10);

const FIGURE_WORDS: Record<Figure, (total: number) => FigureWords> = {
  check_ins: (total) => ({ name: '到场', value: String(total), unit: '次' }),
  minutes: (total) => (total < 60 ? { name: '志愿服务', value: String(total), unit: '分钟' } : { name: '志愿服务', value: hours(total), unit: '小时' }),
  gift_fen: (total) => ({ name: '捐赠', value: formatFen(total), unit: '' }),
  friends: (total) => ({ name: '带来伙伴', value: String(total), unit: '位' }),
  answers: (total) => ({ name: '回答问卷', value: String(total), unit: '份' }),
  suggestions: (total) => ({ name: '意见被采纳', value: String(total), unit: '条' }),
  steps: (total) => ({ name: '公益行走', value: String(total), unit: '步' }),
  lessons: (total) => ({ name: '学习', value: String(total), unit: '课' }),
  points: (total) => ({ name: '得到积分', value: String(total), unit: '分' }),
};

export const figureWords = ({ figure, total }: CountedFigure): FigureWords => FIGURE_WORDS[figure](total);

const AMOUNT: Record<Figure, (share: number) => string> = {
  check_ins: () => '1 次',
  minutes: (share) => `${share} 分钟`,
  gift_fen: formatFen,
  friends: () => '1 位',
  answers: () => '1 份',
  suggestions: () => '1 条',
  steps: (share) => `${share} 步`,
  lessons: () => '1 课',
  points: (share) => `${share} 分`,
};

/** What one entry adds, in the figure's unit. */
export const amountText = (figure: Figure, share: number): string => AMOUNT[figure](share);

const MOST_TERMS = 3;

const joinTerms = (terms: readonly string[], total: string): string =>
  terms.length === 1 ? terms[0]! : `${terms.join(' + ')} = ${total}`;

/** How a figure comes about, written as a sum that a person can follow. */
export function arithmeticOf({ figure, total }: CountedFigure, facts: readonly CardFact[], entries: readonly Pick<Entry, 'kind' | 'details' | 'quantity'>[]): string {
  if (figure === 'points') {
    const terms = facts.filter(({ points }) => points > 0).map(({ kind, times, points }) => `${CONTRIBUTION_KIND_NAMES[kind]}${times > 1 ? ` ${times} 次` : ''}得 ${points} 分`);
    return joinTerms(terms, `${total} 分`);
  }
  if (figure === 'minutes' || figure === 'gift_fen' || figure === 'steps') {
    const terms = entries.map(({ quantity }) => AMOUNT[figure](quantity));
    return terms.length > MOST_TERMS ? `${terms.length} 次相加，共 ${AMOUNT[figure](total)}` : joinTerms(terms, AMOUNT[figure](total));
  }
  const unit = FIGURE_WORDS[figure](total).unit;
  const times = new Map<string, number>();
  for (const entry of entries) times.set(titleOf(entry), (times.get(titleOf(entry)) ?? 0) + 1);
  const terms = [...times].map(([title, count]) => `「${title}」${count} ${unit}`);
  if (terms.length <= MOST_TERMS) return joinTerms(terms, `${total} ${unit}`);
  return `${terms.slice(0, MOST_TERMS - 1).join(' + ')} + 另外 ${terms.length - MOST_TERMS + 1} 处，共 ${total} ${unit}`;
}

const SILENT_1 = [
  '这个月没见到你，想念。花苞替你留着。',
  '这个月安静，像枝头的花苞。春天从来不赶时间。',
  '没见面的日子，河还在流，孩子们还在长。等你来看看。',
  '这个月你在忙自己的事吧。照顾好自己，也是一件好事。',
  '枝上留了一个花苞，写的是你的名字。',
  '这个月少了你，大家聊起过你。',
] as const;

const PRESENT_1 = [
  '谢谢你把时间带到了这里。',
  '你来的那天，现场暖了一点。',
  '一件一件的小事，就是这样变成大事的。',
  '有你在，事情就往前走了一步。',
] as const;

const SILENT_HEADLINE_1 = '安静的一个月';

export interface Spoken {
  readonly month: string;
  readonly facts: readonly CardFact[];
  readonly monthsInRow: number;
}

interface Words {
  headline(card: Spoken, figures: readonly CountedFigure[]): string;
  sentence(card: Spoken): string;
}

const HEADLINE_1: Partial<Record<Figure, (total: number) => string>> = {
  check_ins: (total) => `来了 ${total} 次`,
  minutes: (total) => (total < 60 ? `服务 ${total} 分钟` : `服务 ${hours(total)} 小时`),
  gift_fen: (total) => `捐赠 ${formatFen(total)}`,
  friends: (total) => `带来 ${total} 位伙伴`,
  answers: (total) => `回答 ${total} 份问卷`,
  suggestions: (total) => `${total} 条意见被采纳`,
  steps: (total) => `走了 ${total} 步`,
  lessons: (total) => `学了 ${total} 课`,
};

/** By template number. Deterministic: the same card says the same thing whenever it is opened. */
export const TEMPLATES: Readonly<Record<number, Words>> = {
  1: {
    headline({ facts }, figures) {
      if (facts.length === 0) return SILENT_HEADLINE_1;
      const deeds = figures.flatMap(({ figure, total }) => HEADLINE_1[figure]?.(total) ?? []);
      if (facts.some(({ kind }) => kind === 'joined')) return ['成为同行的一员', ...deeds].slice(0, 2).join('，');
      return deeds.join('，');
    },
    sentence({ month, facts, monthsInRow }) {
      if (facts.length === 0) return SILENT_1[monthNumber(month) % SILENT_1.length]!;
      if (facts.some(({ kind }) => kind === 'joined')) return '从这个月起，我们同行。';
      if (monthsInRow >= 3) return `连着 ${monthsInRow} 个月都有你，这份在场很难得。`;
      return PRESENT_1[monthNumber(month) % PRESENT_1.length]!;
    },
  },
};

const NOTE_LENGTH = 200;
const named = (entries: readonly Entry[]): string => {
  const titles = [...new Set(entries.map((entry) => `「${titleOf(entry)}」`))];
  return titles.length <= 2 ? titles.join('') : `${titles.slice(0, 2).join('')}等 ${entries.length} 件事`;
};

/** Why a card was issued again: what was added, what was undone and for which reason. */
export function noteOf({ added, undone }: Correction): string {
  const parts: string[] = [];
  if (added.length > 0) parts.push(`补记了${named(added)}`);
  if (undone.length > 0) {
    const reasons = [...new Set(undone.map(({ reason }) => reason).filter((reason) => reason !== null && reason !== ''))];
    parts.push(`撤销了${named(undone)}${reasons.length > 0 ? `（${reasons.join('；')}）` : ''}`);
  }
  if (parts.length === 0) parts.push('更早的记录有更正，连续的月数或徽章随着变了');
  const note = `${parts.join('；')}。`;
  return [...note].length > NOTE_LENGTH ? `${[...note].slice(0, NOTE_LENGTH - 1).join('')}…` : note;
}
