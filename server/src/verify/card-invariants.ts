// Monthly cards: one of each, and each true to the journal as it was.
import { UNTRUE_CARDS } from '../cards';
import type { SqlInvariant } from './invariant';

export const CARD_INVARIANTS: readonly SqlInvariant[] = [
  {
    code: 'I17.cards',
    title: { zh: '每张月度卡都等于发卡那一刻从历程算出来的', en: 'every card says what the journal came to when it was issued' },
    sql: UNTRUE_CARDS,
  },
  {
    code: 'I17.versions',
    title: { zh: '每人每月的卡从第 1 版起连续编号', en: 'the versions of a card are numbered from 1 without gaps' },
    sql: `
      SELECT CONCAT(member_id, ' ', month) AS id FROM impact_card
      GROUP BY month, member_id HAVING MIN(version) <> 1 OR MAX(version) <> COUNT(*)`,
  },
];
