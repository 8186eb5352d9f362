/**
 * Every refusal in the system. The server maps each code to a status and each client to a sentence,
 * both by an exhaustive Record, so a code that one side forgot does not compile.
 */
export const ERROR_CODES = [
  'REQUEST_INVALID',
  'NOT_FOUND',
  'INTERNAL',
  'RATE_LIMITED',
  'UNAVAILABLE',

  'SIGN_IN_REQUIRED',
  'SESSION_EXPIRED',
  'MEMBERSHIP_REQUIRED',
  'PERMISSION_DENIED',
  'CSRF_REFUSED',

  'WX_CODE_INVALID',
  'WX_LOGIN_BLOCKED',
  'WX_BUSY',
  'WX_UNAVAILABLE',

  'STAFF_LOGIN_REFUSED',
  'STAFF_LOCKED',
  'STAFF_LINKED',
  'STAFF_LINK_TAKEN',
  'STAFF_LINK_OWN',

  'IDEMPOTENCY_KEY_MISSING',
  'IDEMPOTENCY_KEY_REUSED',

  'APPROVAL_NOT_PENDING',
  'APPROVAL_OWN',
  'APPROVAL_OTHERS',
  'APPROVAL_ALREADY_ASKED',
  'MEMBER_IS_SELF',

  'CONSENT_REQUIRED',
  'GUARDIAN_REQUIRED',
  'MEMBER_NOT_ACTIVE',
  'MEMBER_SUSPENDED',
  'JOIN_CODE_EXPIRED',

  'EVENT_NOT_FOUND',
  'EVENT_CANCELLED',
  'SESSION_NOT_FOUND',
  'SESSION_NOT_OPEN',
  'SESSION_HAS_CHECK_INS',
  'TIME_RANGE_INVALID',

  'CHECK_IN_CODE_INVALID',
  'CHECK_IN_CODE_STALE',
  'CHECK_IN_TRIES_SPENT',
  'CHECK_IN_TICKET_EXPIRED',

  'RULE_TERMS_INVALID',
  'RULE_UNCHANGED',
  'RULE_START_TOO_EARLY',
  'RULE_DRAFT_CHANGED',
  'RULE_DRAFT_NOT_OPEN',
  'RULE_VERSION_MOVED',

  'WHAT_IF_BUSY',

  'JOURNAL_SOURCE_CONFLICT',
  'JOURNAL_ENTRY_REVERSED',
  'JOURNAL_ENTRY_NOT_REVERSIBLE',

  'POINTS_INSUFFICIENT',

  'BADGE_NOT_GIVABLE',
  'BADGE_HELD',
  'BADGE_CAP_REACHED',
  'BADGE_VERSION_MOVED',
  'BADGE_UNCHANGED',
  'BADGE_DEFINITION_INVALID',

  'TIER_NOT_GIVABLE',
  'TIER_ALREADY_HELD',
  'TIER_UNTIL_PAST',
  'TIER_NOT_LOCKABLE',
  'TIER_NOT_LOCKED',
  'TIER_LADDER_MIXED',
  'TIER_TERMS_INVALID',
  'TIER_VERSION_MOVED',
  'TIER_UNCHANGED',
  'TIER_START_TOO_EARLY',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

const known: ReadonlySet<string> = new Set<string>(ERROR_CODES);

/** Says whether a word that came over the wire is a refusal that this version knows. */
export function isErrorCode(word: unknown): word is ErrorCode {
  return typeof word === 'string' && known.has(word);
}
