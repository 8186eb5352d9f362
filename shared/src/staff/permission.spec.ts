import { PERMISSIONS, permissionsOf } from './permission';

it('gives nobody without a role anything', () => {
  expect(permissionsOf([])).toEqual([]);
});

it('gives the admin everything, and the front desk no member list and no money', () => {
  expect(permissionsOf(['admin'])).toEqual(PERMISSIONS);
  expect(permissionsOf(['front_desk'])).toEqual(['home.read', 'events.read', 'check-ins.run']);
});

it('unites the roles of one person, each permission once', () => {
  expect(permissionsOf(['front_desk', 'finance'])).toEqual([
    'home.read', 'members.read', 'points.read', 'events.read', 'check-ins.run', 'rules.read',
  ]);
});
