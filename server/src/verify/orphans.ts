// orphans.ts — nothing may be left behind alone: each row, and the row that it belongs to.

/** The column of a child table that names a row of a parent's by its key; `only` where not every row of the child has one. */
export interface Parent {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
  readonly key: string;
  readonly only?: string;
}

const under = (parent: string, key: string, children: Readonly<Record<string, readonly string[]>>): Parent[] =>
  Object.entries(children).flatMap(([child, columns]) => columns.map((column) => ({ child, column, parent, key })));

export const PARENTS: readonly Parent[] = [
  ...under('member', 'id', {
    journal_account: ['member_id'],
    consent: ['member_id'],
    message: ['member_id'],
    member_status_change: ['member_id'],
    member_data_key: ['member_id'],
    wechat_identity: ['member_id'],
    check_in: ['member_id'],
    staff_account: ['member_id'],
    approval: ['member_id'],
    adjustment: ['member_id'],
    impact_card: ['member_id'],
    card_seen: ['member_id'],
    scan: ['member_id'],
    digit_try: ['member_id'],
    join_code: ['inviter_id'],
  }),
  ...under('journal_account', 'member_id', {
    member: ['id'],
    journal_entry: ['member_id'],
    closing_left_out: ['member_id'],
    points_account: ['member_id'],
    growth_account: ['member_id'],
    measure: ['member_id'],
    rule_use: ['member_id'],
    badge_gift: ['member_id'],
    points_entry: ['member_id'],
    points_lot: ['member_id'],
    lot_use: ['member_id'],
    rule_payment: ['member_id'],
    growth_entry: ['member_id'],
    member_badge: ['member_id'],
    member_tier: ['member_id'],
    tier_change: ['member_id'],
  }),
  ...under('journal_entry', 'id', {
    points_entry: ['entry_id'],
    points_lot: ['entry_id', 'origin_id'],
    lot_use: ['entry_id'],
    rule_payment: ['entry_id'],
    growth_entry: ['entry_id'],
    member_badge: ['entry_id'],
    badge_gift: ['entry_id'],
    member_tier: ['entry_id', 'lock_id'],
    tier_change: ['entry_id', 'given_id'],
    journal_entry: ['caused_by'],
  }),
  ...under('points_lot', 'id', {
    lot_use: ['lot_id'],
  }),
  ...under('badge_version', 'id', {
    member_badge: ['version_id'],
    badge_gift: ['version_id'],
    badge_proposal: ['version_id'],
  }),
  ...under('approval', 'id', {
    badge_proposal: ['approval_id'],
    rule_draft: ['approval_id'],
    tier_version: ['approval_id'],
  }),
  ...under('rule_version', 'id', {
    rule_payment: ['rule_version_id'],
    points_entry: ['rule_version_id'],
    growth_entry: ['rule_version_id'],
  }),
  ...under('wechat_identity', 'id', {
    member_session: ['identity_id'],
    scan: ['identity_id'],
    check_in_ticket: ['identity_id'],
  }),
  ...under('event', 'id', {
    event_session: ['event_id'],
    join_code: ['event_id'],
    check_in: ['event_id'],
  }),
  ...under('event_session', 'id', {
    check_in: ['session_id'],
  }),
  ...under('staff_account', 'id', {
    approval: ['requested_by', 'decided_by'],
    adjustment: ['asked_by', 'carried_out_by'],
    rule_version: ['proposed_by', 'activated_by'],
    badge_version: ['proposed_by', 'activated_by'],
    tier_version: ['proposed_by', 'activated_by'],
    staff_session: ['staff_id'],
    rule_draft: ['created_by', 'changed_by'],
    join_code: ['created_by'],
    event: ['created_by'],
    badge_gift: ['given_by', 'taken_back_by'],
    audit_entry: ['actor_id'],
  }),
  ...under('join_code', 'id', {
    member: ['join_code_id'],
  }),
  // A session that nobody came to can be taken away again, and what was tried at its door stays.
  { child: 'scan', column: 'session_id', parent: 'event_session', key: 'id', only: `c.outcome IN ('checked_in', 'already_in')` },
];

/** Columns of which another invariant says that what they name is there, and more; saying it twice would help nobody. */
export const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
  'journal_entry.reverses_id': 'I6.journal',
  'check_in.entry_id': 'I12.journal',
  'adjustment.entry_id': 'P5.journal',
  'adjustment.reversal_id': 'P5.undone',
  'adjustment.approval_id': 'I20.approved',
};

/** Columns whose row may go before them. */
export const MAY_LOSE: Readonly<Record<string, string>> = {
  'check_in_ticket.session_id': 'a session that nobody came to can be taken away again; the ticket runs out within minutes',
  'digit_try.session_id': 'the same; the tries go with the session or a moment later',
};

/** A row for each child whose parent is gone, as `id`: the child's table and the lost parent's key. */
export const ORPHANS = PARENTS.map(
  ({ child, column, parent, key, only = '1 = 1' }) => `
    SELECT CONCAT('${child} ', c.${column}) AS id FROM ${child} c LEFT JOIN ${parent} p ON p.${key} = c.${column}
    WHERE c.${column} IS NOT NULL AND p.${key} IS NULL AND ${only}`,
).join(' UNION ALL ');
