import { hasMoved, type Versions } from './moved.rule';

const versions: Versions = {
  rule_activation: [{ code: 'check_in', version: 1 }, { code: 'check_in', version: 2 }],
  tier_definition: [{ code: 'growth_silver', version: 1 }],
  badge_version: [{ code: 'together_3', version: 3 }],
};

it.each([
  ['a rule as it was seen', 'rule_activation', { code: 'check_in', version: 3 }, 'pending', false],
  ['a rule that has had another version', 'rule_activation', { code: 'check_in', version: 2 }, 'pending', true],
  ['one that is decided', 'rule_activation', { code: 'check_in', version: 2 }, 'approved', false],
  ['a new rule', 'rule_activation', { code: 'rule_new', version: 1 }, 'pending', false],
  ['a rung as it was seen', 'tier_definition', { code: 'growth_silver', baseVersion: 1 }, 'pending', false],
  ['a rung that has had another version', 'tier_definition', { code: 'growth_silver', baseVersion: 0 }, 'pending', true],
  ['a new rung', 'tier_definition', { code: null, baseVersion: 0 }, 'pending', false],
  ['a badge as it was seen', 'badge_version', { code: 'together_3', version: 4 }, 'pending', false],
  ['a badge that has had another version', 'badge_version', { code: 'together_3', version: 3 }, 'pending', true],
  ['points, which have no versions', 'points_adjustment', { direction: 'add', points: 500 }, 'pending', false],
] as const)('%s', (_, kind, payload, state, moved) => {
  expect(hasMoved({ kind, payload, state }, versions)).toBe(moved);
});
