// Monthly cards: everyone has theirs, one of each, true to the journal as it was, and issued again where it was changed.
import { MISSING_CARDS, sweptBefore, UNSWEPT_CARDS, UNTRUE_CARDS } from '../cards';
import type { SqlInvariant } from './invariant';
import { lastSignBefore } from './last-sign';

const HOUR_MS = 3_600_000;
/** A sweep follows within this on whatever a running server did, be it only just started. */
const FOLLOWS_WITHIN_MS = HOUR_MS;
/** Sweeps come every ten minutes. */
const MAY_LAG_MS = 3 * HOUR_MS;

export const CARD_INVARIANTS: readonly SqlInvariant[] = [
  {
    code: 'I17.cards',
    title: { zh: '每张月度卡的数目和连续月数都等于发卡那一刻从账本算出来的', en: 'the figures of every card and its months in a row are what the journal came to when it was issued' },
    sql: UNTRUE_CARDS,
  },
  {
    code: 'I17.versions',
    title: { zh: '每人每月的卡从第 1 版起连续编号', en: 'the versions of a card are numbered from 1 without gaps' },
    sql: `
      SELECT CONCAT(member_id, ' ', month) AS id FROM impact_card
      GROUP BY month, member_id HAVING MIN(version) <> 1 OR MAX(version) <> COUNT(*)`,
  },
  {
    code: 'I17.everyone',
    title: { zh: '发完的月份里，该有卡的会员都有卡', en: 'of a month that was issued to its end everyone has a card who should' },
    sql: MISSING_CARDS,
    parameters: async (now, manager) => [await sweptBefore(manager, now)],
  },
  {
    code: 'I17.swept',
    title: { zh: '上一次补发看得到的账本变动，月度卡都已经重新发过', en: 'a card that a later entry changes is issued again by the sweep that sees it' },
    sql: UNSWEPT_CARDS,
    parameters: async (now, manager) => {
      const before = await sweptBefore(manager, now);
      return [before, before];
    },
  },
  {
    code: 'I22.sweep',
    title: { zh: '服务器在运行的时候，月度卡的补发没有停下三个小时', en: 'while a server ran, no sweep of cards stayed away for hours' },
    // The two above ask of nothing after the last sweep that came to its end: one that never does would keep them green.
    sql: `
      SELECT name AS id FROM card_sweep WHERE swept_until < ?
      UNION ALL SELECT month FROM card_run WHERE started_at < ? AND NOT EXISTS (SELECT 1 FROM card_sweep)`,
    parameters: async (now, manager) => {
      const sign = await lastSignBefore(manager, new Date(now.getTime() - FOLLOWS_WITHIN_MS));
      const due = new Date((sign?.getTime() ?? 0) - MAY_LAG_MS);
      return [due, due];
    },
  },
];
