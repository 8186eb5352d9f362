// moved.rule.ts — pure: whether what was asked still follows the version that is the newest now.
import type { ApprovalKind } from '@tongxing/shared';
import type { ApprovalPayload } from '../approvals';

interface Version {
  readonly code: string;
  readonly version: number;
}

/** Every version that there is, of each kind of thing that has versions. */
export type Versions = Partial<Record<ApprovalKind, readonly Version[]>>;

export function hasMoved({ kind, payload, state }: { kind: ApprovalKind; payload: ApprovalPayload; state: string }, versions: Versions): boolean {
  const ofKind = versions[kind];
  const base = baseOf(kind, payload);
  if (state !== 'pending' || !ofKind || base === null) return false;
  const latest = Math.max(0, ...ofKind.filter(({ code }) => code === payload['code']).map(({ version }) => version));
  return latest !== base;
}

/** The version that it was asked to follow; null where it follows none and nothing can come before it. */
function baseOf(kind: ApprovalKind, { code, version, baseVersion }: ApprovalPayload): number | null {
  if (typeof code !== 'string') return null;
  if (kind === 'tier_definition') return typeof baseVersion === 'number' ? baseVersion : null;
  return typeof version === 'number' ? version - 1 : null;
}
