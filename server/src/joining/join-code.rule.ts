// join-code.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.

/** Ten base62 characters; with `k=` in front they fit WeChat's scene of 32. */
const TOKEN = /^[0-9A-Za-z]{10}$/;

export const CODE_STATES = ['valid', 'unknown', 'expired', 'none'] as const;
export type CodeState = (typeof CODE_STATES)[number];

/**
 * The token in whatever a phone hands over: the scene `k=<token>` (still percent-encoded from some versions of WeChat),
 * a link that ends in `/j/<token>`, or the bare token. Null for anything else: a landing never refuses.
 */
export function joinTokenOf(text: string | undefined): string | null {
  if (text === undefined || text.length > 300) return null;
  const said = decoded(text).trim();
  const link = /\/j\/([0-9A-Za-z]{10})(?:[/?#]|$)/.exec(said)?.[1];
  const token = link ?? said.replace(/^k=/, '');
  return TOKEN.test(token) ? token : null;
}

/** A code is open to the end of its last day; the landing page still greets who comes with a closed one. */
export function isOpen(code: { active: boolean; expiresOn: string | null }, today: string): boolean {
  return code.active && (code.expiresOn === null || code.expiresOn >= today);
}

export function stateOf(
  said: string | undefined,
  code: { active: boolean; expiresOn: string | null } | null,
  today: string,
): CodeState {
  if (said === undefined || said.trim() === '') return 'none';
  if (code === null) return 'unknown';
  return isOpen(code, today) ? 'valid' : 'expired';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
