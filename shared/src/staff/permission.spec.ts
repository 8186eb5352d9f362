import { PERMISSIONS, permissionsOf, ROLES, type Permission, type Role } from './permission';

it('gives nobody without a role anything', () => {
  expect(permissionsOf([])).toEqual([]);
});

it('gives the admin everything but a hand in points, and the front desk no member list and no money', () => {
  expect(permissionsOf(['admin'])).toEqual(PERMISSIONS.filter((permission) => !['points.adjust', 'points.approve', 'check-ins.record', 'contributions.reverse'].includes(permission)));
  expect(permissionsOf(['front_desk'])).toEqual(['home.read', 'events.read', 'check-ins.run']);
});

it('unites the roles of one person, each permission once', () => {
  expect(permissionsOf(['front_desk', 'finance'])).toEqual([
    'home.read', 'members.read', 'points.read', 'points.approve', 'events.read', 'check-ins.run', 'rules.read', 'badges.read',
  ]);
});

it('lets the programme take a contribution back and record a check-in by hand, and the auditor and the admin read the log', () => {
  const holders = (permission: Permission): Role[] => ROLES.filter((role) => permissionsOf([role]).includes(permission));
  expect(holders('contributions.reverse')).toEqual(['programme']);
  expect(holders('check-ins.record')).toEqual(['programme']);
  expect(holders('audit.read')).toEqual(['auditor', 'admin']);
});

it('lets the programme change points by hand, and the programme and finance approve what another one asks', () => {
  const holders = (permission: Permission): Role[] => ROLES.filter((role) => permissionsOf([role]).includes(permission));
  expect(holders('points.adjust')).toEqual(['programme']);
  expect(holders('points.approve')).toEqual(['programme', 'finance']);
  expect(holders('settings.write')).toEqual(['admin']);
});

it('lets the programme and the admin write rules, and the admin put them into force', () => {
  const holders = (permission: Permission): Role[] => ROLES.filter((role) => permissionsOf([role]).includes(permission));
  expect(holders('rules.propose')).toEqual(['programme', 'admin']);
  expect(holders('rules.activate')).toEqual(['admin']);
});

it('lets the programme give honours and propose tiers, and only the admin put tiers into force', () => {
  const holders = (permission: Permission): Role[] => ROLES.filter((role) => permissionsOf([role]).includes(permission));
  expect(holders('tiers.write')).toEqual(['programme', 'admin']);
  expect(holders('tiers.activate')).toEqual(['admin']);
});

it('lets the programme and care give badges, the programme and the admin write them, and the admin put them into force', () => {
  const holders = (permission: Permission): Role[] => ROLES.filter((role) => permissionsOf([role]).includes(permission));
  expect(holders('badges.give')).toEqual(['programme', 'care', 'admin']);
  expect(holders('badges.write')).toEqual(['programme', 'admin']);
  expect(holders('badges.activate')).toEqual(['admin']);
  expect(holders('badges.read')).toEqual(['programme', 'finance', 'care', 'auditor', 'admin']);
});
