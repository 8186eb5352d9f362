// card-content.sql.ts — what a month was, for every member of a range of numbers, in one statement. Owns: the same
// text on SQLite, MySQL and MariaDB; no function of dates, no clock, no zone; one snapshot of the journal.
//
// Each member's journal is read as of its `last_seq`, which one and the same statement reads, so a card is a function
// of the journal up to `through_seq` and can be derived anew from it at any later time.

// Members go by their number inside: grouping and joining by a small integer costs a third less than by their id.

/**
 * Sums over contributions `e`, each joined with what rules paid for it as `p`. One that several rules paid comes once
 * for each payment, numbered from 1, and is counted with the first: one pass instead of two.
 */
const SUMS = `
  SUM(CASE WHEN COALESCE(p.line, 1) = 1 THEN 1 ELSE 0 END) AS times,
  SUM(CASE WHEN COALESCE(p.line, 1) = 1 THEN e.quantity ELSE 0 END) AS quantity,
  COALESCE(SUM(p.points), 0) AS points, COALESCE(SUM(p.growth), 0) AS growth`;

/** The contributions of the month that stand, by kind, with what rules paid for them. */
const BY_KIND = `
  SELECT m.no AS no, e.kind AS kind, ${SUMS}
  FROM member m
  JOIN journal_entry e ON e.member_id = m.id AND e.month = :month AND e.type = 'fact'
  LEFT JOIN journal_entry undone ON undone.reverses_id = e.id
  LEFT JOIN rule_payment p ON p.entry_id = e.id
  WHERE m.no BETWEEN :first AND :last AND undone.id IS NULL
  GROUP BY m.no, e.kind`;

// Written as text, because the engines' JSON functions differ. Nine kinds stay below the 1,024 bytes at which an
// unchanged MySQL cuts what GROUP_CONCAT joins.
const FACTS_TEXT = `CONCAT('[', GROUP_CONCAT(CONCAT(
    '{"kind":"', kind, '","times":', times, ',"quantity":', quantity, ',"points":', points, ',"growth":', growth, '}'
  ) ORDER BY kind), ']')`;

const FACTS = `SELECT no, ${FACTS_TEXT} AS facts FROM (${BY_KIND}) by_kind GROUP BY no`;

const BADGES = `
  SELECT m.no AS no, CONCAT('[', GROUP_CONCAT(CONCAT('"', b.version_id, '"') ORDER BY b.code), ']') AS badges
  FROM member m JOIN member_badge b ON b.member_id = m.id AND b.month = :month
  WHERE m.no BETWEEN :first AND :last GROUP BY m.no`;

// Months are numbered, year × 12 + month. Going back from this one, the place of a month and its number add up to
// the same sum for as long as none is missing.
const ROWS_OF_MONTHS = `
  SELECT no, COUNT(*) AS months FROM (
    SELECT m.no AS no, SUBSTR(x.month, 1, 4) * 12 + SUBSTR(x.month, 6, 2) AS number,
      ROW_NUMBER() OVER (PARTITION BY m.no ORDER BY x.month DESC) AS place
    FROM member m
    JOIN measure x ON x.member_id = m.id AND x.measure = 'contributions' AND x.month <= :month AND x.value > 0
    WHERE m.no BETWEEN :first AND :last
  ) numbered WHERE number + place = :monthNumber + 1 GROUP BY no`;

/** Parameters: month, monthNumber, first and last of the range. `facts` and `badges` are JSON. */
export const CARD_CONTENT = `
  SELECT m.id AS member_id, m.status AS status, m.joined_on AS joined_on, a.last_seq AS through_seq,
    COALESCE(f.facts, '[]') AS facts, COALESCE(b.badges, '[]') AS badges, COALESCE(r.months, 0) AS months_in_row,
    CASE WHEN f.facts IS NULL THEN 1 ELSE 0 END AS silent
  FROM member m
  JOIN journal_account a ON a.member_id = m.id
  LEFT JOIN (${FACTS}) f ON f.no = m.no
  LEFT JOIN (${BADGES}) b ON b.no = m.no
  LEFT JOIN (${ROWS_OF_MONTHS}) r ON r.no = m.no
  WHERE m.no BETWEEN :first AND :last`;

const COLUMNS = 'month, member_id, version, template, through_seq, facts, badges, months_in_row, silent, reason, note, issued_at';

/** First versions for who had joined by the month's end, is with us, and has none. Also: monthEnd, template, issuedAt. */
export const ISSUE_RANGE = `
  INSERT INTO impact_card (${COLUMNS})
  SELECT :month, c.member_id, 1, :template, c.through_seq, c.facts, c.badges, c.months_in_row, c.silent, NULL, NULL, :issuedAt
  FROM (${CARD_CONTENT}) c
  WHERE c.joined_on <= :monthEnd AND c.status IN ('active', 'suspended')
    AND NOT EXISTS (SELECT 1 FROM impact_card issued WHERE issued.month = :month AND issued.member_id = c.member_id)`;

/** Members of whom something was recorded since a moment that a card they have does not know of, with the earliest month. */
export const TOUCHED = `
  SELECT late.member_id AS member_id, MIN(c.month) AS month
  FROM journal_entry late
  LEFT JOIN journal_entry undone ON undone.id = late.reverses_id
  JOIN impact_card c ON c.member_id = late.member_id AND c.month >= COALESCE(undone.month, late.month) AND c.through_seq < late.seq
  WHERE late.recorded_at >= :from AND (late.type = 'fact' OR late.reverses_id IS NOT NULL)
    AND NOT EXISTS (
      SELECT 1 FROM impact_card newer
      WHERE newer.member_id = c.member_id AND newer.month = c.month AND newer.version = c.version + 1
    )
  GROUP BY late.member_id`;

/** Who joined while a month was being issued, or was entered later with an earlier date, and has no card of it. */
export const WITHOUT_CARD = `
  SELECT m.no AS no, run.month AS month
  FROM journal_entry late
  JOIN member m ON m.id = late.member_id AND m.status IN ('active', 'suspended')
  JOIN card_run run ON run.month >= late.month AND run.finished_at IS NOT NULL
  LEFT JOIN impact_card c ON c.member_id = m.id AND c.month = run.month AND c.version = 1
  WHERE late.recorded_at >= :from AND late.kind = 'joined' AND c.member_id IS NULL
  ORDER BY run.month, m.no`;

const numberOf = (month: string): string => `SUBSTR(${month}, 1, 4) * 12 + SUBSTR(${month}, 6, 2)`;

/** From which entry on a month had a deed that stands, and for one that was undone also until which. */
const ACTIVE_MONTHS = `
  SELECT e.member_id AS member_id, e.month AS month, MIN(e.seq) AS since, NULL AS up_to
  FROM journal_entry e LEFT JOIN journal_entry undone ON undone.reverses_id = e.id
  WHERE e.type = 'fact' AND undone.id IS NULL GROUP BY e.member_id, e.month
  UNION ALL
  SELECT e.member_id, e.month, e.seq, undone.seq
  FROM journal_entry e JOIN journal_entry undone ON undone.reverses_id = e.id WHERE e.type = 'fact'`;

/**
 * The months in a row up to a card's own, counted in the journal itself as it was when the card was issued. Looks one
 * month further back than the card says: where the row is longer, it is not the card's.
 */
const ROWS_AS_ISSUED = `
  SELECT month, member_id, version, COUNT(DISTINCT number) AS months FROM (
    SELECT k.month AS month, k.member_id AS member_id, k.version AS version,
      ${numberOf('k.month')} AS card_number, ${numberOf('a.month')} AS number,
      DENSE_RANK() OVER (PARTITION BY k.month, k.member_id, k.version ORDER BY a.month DESC) AS place
    FROM impact_card k
    JOIN (${ACTIVE_MONTHS}) a ON a.member_id = k.member_id AND a.month <= k.month
      AND a.since <= k.through_seq AND (a.up_to IS NULL OR a.up_to > k.through_seq)
      AND ${numberOf('a.month')} >= ${numberOf('k.month')} - k.months_in_row
  ) numbered WHERE number + place = card_number + 1 GROUP BY month, member_id, version`;

/** Cards, of whatever version, that say something else than the journal did when it had come to their last entry. */
export const UNTRUE_CARDS = `
  SELECT CONCAT(c.member_id, ' ', c.month, ' ', c.version) AS id
  FROM impact_card c
  LEFT JOIN (
    SELECT month, member_id, version, ${FACTS_TEXT} AS facts FROM (
      SELECT k.month AS month, k.member_id AS member_id, k.version AS version, e.kind AS kind, ${SUMS}
      FROM impact_card k
      JOIN journal_entry e ON e.member_id = k.member_id AND e.month = k.month AND e.type = 'fact' AND e.seq <= k.through_seq
      LEFT JOIN journal_entry undone ON undone.reverses_id = e.id AND undone.seq <= k.through_seq
      LEFT JOIN rule_payment p ON p.entry_id = e.id
      WHERE undone.id IS NULL
      GROUP BY k.month, k.member_id, k.version, e.kind
    ) by_kind GROUP BY month, member_id, version
  ) f ON f.month = c.month AND f.member_id = c.member_id AND f.version = c.version
  LEFT JOIN (${ROWS_AS_ISSUED}) r ON r.month = c.month AND r.member_id = c.member_id AND r.version = c.version
  WHERE c.facts <> COALESCE(f.facts, '[]') OR c.silent <> CASE WHEN f.facts IS NULL THEN 1 ELSE 0 END
    OR c.months_in_row <> COALESCE(r.months, 0)`;

/**
 * Months that were issued to their end, and members who should have a card of them and have none. Parameter: a moment;
 * whoever was entered after it, the next sweep still supplies. Whose standing changed since the issue began may have been away.
 */
export const MISSING_CARDS = `
  SELECT CONCAT(m.id, ' ', run.month) AS id
  FROM card_run run
  JOIN member m ON m.status IN ('active', 'suspended') AND SUBSTR(m.joined_on, 1, 7) <= run.month
  LEFT JOIN impact_card c ON c.month = run.month AND c.member_id = m.id AND c.version = 1
  WHERE run.finished_at IS NOT NULL AND c.member_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM journal_entry j WHERE j.member_id = m.id AND j.kind = 'joined' AND j.recorded_at >= ?)
    AND NOT EXISTS (SELECT 1 FROM member_status_change s WHERE s.member_id = m.id AND s.from_status IS NOT NULL AND s.at >= run.started_at)`;

/** The version of each card that is shown. */
const NEWEST = `NOT EXISTS (
    SELECT 1 FROM impact_card newer WHERE newer.month = k.month AND newer.member_id = k.member_id AND newer.version = k.version + 1
  )`;

/**
 * Cards that what was recorded after them changes, and that were not issued again. Parameters: twice a moment;
 * what came after it is the next sweep's. First what came to the card's own month, then the months in a row.
 */
export const UNSWEPT_CARDS = `
  SELECT CONCAT(k.member_id, ' ', k.month) AS id FROM impact_card k
  WHERE ${NEWEST} AND EXISTS (
    SELECT 1 FROM journal_entry late
    LEFT JOIN journal_entry fact ON fact.id = late.reverses_id
    LEFT JOIN journal_entry again ON again.reverses_id = late.id
    WHERE late.member_id = k.member_id AND late.seq > k.through_seq AND late.recorded_at < ?
      AND ((late.type = 'fact' AND late.month = k.month AND again.id IS NULL)
        OR (fact.type = 'fact' AND fact.month = k.month AND fact.seq <= k.through_seq))
  )
  UNION
  SELECT CONCAT(c.member_id, ' ', c.month) FROM (
    SELECT k.month AS month, k.member_id AS member_id, k.months_in_row AS months_in_row
    FROM impact_card k JOIN journal_account a ON a.member_id = k.member_id AND a.last_seq > k.through_seq
    WHERE ${NEWEST}
      AND NOT EXISTS (SELECT 1 FROM journal_entry late WHERE late.member_id = k.member_id AND late.seq > k.through_seq AND late.recorded_at >= ?)
  ) c
  LEFT JOIN (
    SELECT month, member_id, COUNT(*) AS months FROM (
      SELECT k.month AS month, k.member_id AS member_id, ${numberOf('k.month')} AS card_number, ${numberOf('x.month')} AS number,
        ROW_NUMBER() OVER (PARTITION BY k.month, k.member_id ORDER BY x.month DESC) AS place
      FROM impact_card k
      JOIN journal_account a ON a.member_id = k.member_id AND a.last_seq > k.through_seq
      JOIN measure x ON x.member_id = k.member_id AND x.measure = 'contributions' AND x.month <= k.month AND x.value > 0
      WHERE ${NEWEST}
    ) numbered WHERE number + place = card_number + 1 GROUP BY month, member_id
  ) r ON r.month = c.month AND r.member_id = c.member_id
  WHERE c.months_in_row <> COALESCE(r.months, 0)`;
