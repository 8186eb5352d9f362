// Badges: on what they stand, and what was given by hand.
import type { SqlInvariant } from './invariant';

export const BADGE_INVARIANTS: readonly SqlInvariant[] = [
  {
    code: 'B1.evidence',
    title: { zh: '每枚徽章的依据都是本人的，而且没有被撤销', en: "what a badge stands on is the member's own, and was not undone" },
    sql: `
      SELECT CONCAT(b.member_id, ' ', b.code) AS id FROM member_badge b JOIN journal_entry r ON r.reverses_id = b.entry_id
      UNION ALL
      SELECT CONCAT(b.member_id, ' ', b.code) FROM member_badge b JOIN journal_entry e ON e.id = b.entry_id WHERE e.member_id <> b.member_id`,
  },
  {
    code: 'B1.cap',
    title: { zh: '每月手动送出的徽章不超过当月的名额', en: 'no more badges are given by hand than the month has places' },
    sql: `
      SELECT CONCAT(code, ' ', month) AS id FROM badge_gift
      WHERE taken_back_at IS NULL GROUP BY code, month HAVING COUNT(*) > MAX(per_month)`,
  },
  {
    code: 'B1.places',
    title: { zh: '用掉的名额等于送出而没有收回的徽章数', en: 'the places that are used are the gifts that stand' },
    sql: `
      SELECT CONCAT(code, ' ', month) AS id FROM (
        SELECT code, month, given AS amount FROM badge_cap
        UNION ALL SELECT code, month, -1 FROM badge_gift WHERE taken_back_at IS NULL
      ) t GROUP BY code, month HAVING SUM(amount) <> 0`,
  },
  {
    code: 'B1.gifts',
    title: { zh: '送出的徽章和账本一一对应，收回的也是', en: 'a gift is in the journal of whom it was for, and gone if and only if the journal has undone it' },
    sql: `
      SELECT g.id AS id FROM badge_gift g
      LEFT JOIN journal_entry e ON e.id = g.entry_id LEFT JOIN journal_entry r ON r.reverses_id = g.entry_id
      WHERE e.id IS NULL OR e.kind <> 'badge_given' OR e.member_id <> g.member_id OR e.month <> g.month
        OR e.source_key <> CONCAT('badge:', g.id)
        OR (g.taken_back_at IS NULL AND r.id IS NOT NULL) OR (g.taken_back_at IS NOT NULL AND r.id IS NULL)
      UNION ALL
      SELECT e.id FROM journal_entry e LEFT JOIN badge_gift g ON g.entry_id = e.id WHERE e.kind = 'badge_given' AND g.id IS NULL`,
  },
];
