// What is published — rules, badges, tiers: by one person who proposed it and another one who put it into force.
import { REFERENCE_BADGES } from '../badges';
import { REFERENCE_RULES } from '../rules';
import { REFERENCE_TIERS } from '../tiers';
import type { SqlInvariant } from './invariant';

interface Kind {
  /** Versions as `v`, each beside the approval that it came from, as `p`. */
  readonly from: string;
  readonly house: readonly { readonly code: string; readonly version: number }[];
}

const KINDS: readonly Kind[] = [
  {
    from: `rule_version v LEFT JOIN rule_draft d ON d.code = v.code AND d.published_version = v.version
      LEFT JOIN approval p ON p.id = d.approval_id AND p.kind = 'rule_activation'`,
    house: REFERENCE_RULES,
  },
  {
    from: `badge_version v LEFT JOIN badge_proposal d ON d.version_id = v.id
      LEFT JOIN approval p ON p.id = d.approval_id AND p.kind = 'badge_version'`,
    house: REFERENCE_BADGES,
  },
  { from: `tier_version v LEFT JOIN approval p ON p.id = v.approval_id AND p.kind = 'tier_definition'`, house: REFERENCE_TIERS },
];

/** Nobody proposed what the house came with, and it came with these alone: nothing else may be without its two persons. */
const unvouched = ({ from, house }: Kind) => `
  SELECT v.id AS id FROM ${from}
  WHERE NOT (v.proposed_by IS NULL AND v.activated_by IS NULL AND CONCAT(v.code, ' ', v.version) IN (${house.map(({ code, version }) => `'${code} ${version}'`).join(', ')}))
    AND (p.id IS NULL OR p.state <> 'approved'
      OR COALESCE(v.proposed_by, '') <> p.requested_by OR COALESCE(v.activated_by, '') <> COALESCE(p.decided_by, '')
      OR (p.requested_by = p.decided_by AND p.decided_alone = 0))`;

export const VERSION_INVARIANTS: readonly SqlInvariant[] = [
  {
    code: 'R12.persons',
    title: {
      zh: '每一版规则、徽章、等级都由一个人提出、另一个人批准；系统带来的除外，一个人定的都写明了',
      en: 'every version of a rule, badge or tier was proposed by one person and approved by another, but for what the house came with',
    },
    sql: KINDS.map(unvouched).join(' UNION ALL '),
  },
  {
    code: 'R12.approved',
    title: { zh: '批准了的规则、徽章、等级都发布了那一版', en: 'each approved change of a rule, badge or tier became its version' },
    sql: `
      SELECT p.id AS id FROM approval p LEFT JOIN rule_draft d ON d.approval_id = p.id
      LEFT JOIN rule_version v ON v.code = d.code AND v.version = d.published_version
      WHERE p.kind = 'rule_activation' AND p.state = 'approved' AND v.id IS NULL
      UNION ALL
      SELECT p.id FROM approval p LEFT JOIN badge_proposal d ON d.approval_id = p.id LEFT JOIN badge_version v ON v.id = d.version_id
      WHERE p.kind = 'badge_version' AND p.state = 'approved' AND v.id IS NULL
      UNION ALL
      SELECT p.id FROM approval p LEFT JOIN tier_version v ON v.approval_id = p.id
      WHERE p.kind = 'tier_definition' AND p.state = 'approved' AND v.id IS NULL`,
  },
];
