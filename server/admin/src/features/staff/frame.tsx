import {
  AuditOutlined,
  CalendarOutlined,
  HeartOutlined,
  LogoutOutlined,
  QrcodeOutlined,
  SunOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { ROLE_NAMES, type Permission } from '@tongxing/shared';
import { App, Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { wordsOf } from '../../api/refusal';
import { Mark } from '../../ui/flower';
import { UI } from '../../ui/ui.copy';
import { STAFF } from './staff.copy';
import { useMay, useSession } from './session';
import { useOrganisationName, useSignOut } from './staff.api';
import './frame.css';

interface Place {
  to: string;
  name: string;
  icon: ReactNode;
  permission: Permission;
}

export const PLACES: readonly Place[] = [
  { to: '/', name: STAFF.nav.home, icon: <SunOutlined />, permission: 'home.read' },
  { to: '/members', name: STAFF.nav.members, icon: <TeamOutlined />, permission: 'members.read' },
  { to: '/events', name: STAFF.nav.events, icon: <CalendarOutlined />, permission: 'events.read' },
  { to: '/join-codes', name: STAFF.nav.joinCodes, icon: <QrcodeOutlined />, permission: 'join-codes.read' },
  { to: '/rules', name: STAFF.nav.rules, icon: <HeartOutlined />, permission: 'rules.read' },
  { to: '/audit', name: STAFF.nav.audit, icon: <AuditOutlined />, permission: 'audit.read' },
];

/** The frame around every page but the door and the check-in screen. */
export function Frame({ children }: { children: ReactNode }) {
  const may = useMay();
  const organisation = useOrganisationName();
  return (
    <div className="frame">
      <a className="frame-skip" href="#content">
        {STAFF.skip}
      </a>
      <aside className="frame-side">
        <Link to="/" className="frame-brand">
          <Mark size={40} />
          <span>
            <strong>{UI.product}</strong>
            {organisation && <small>{organisation}</small>}
          </span>
        </Link>
        <nav aria-label={STAFF.navLabel}>
          {PLACES.filter(({ permission }) => may(permission)).map(({ to, name, icon }) => (
            <NavLink key={to} to={to} end={to === '/'} className="frame-place">
              {icon}
              <span>{name}</span>
            </NavLink>
          ))}
        </nav>
        <Person />
      </aside>
      <main id="content" className="frame-content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function Person() {
  const { staff } = useSession();
  const { message } = App.useApp();
  const signOut = useSignOut();
  if (!staff) return null;
  return (
    <div className="frame-person">
      <div aria-label={STAFF.signedInAs(staff.name)}>
        <strong>{staff.name}</strong>
        <small>{staff.roles.map((role) => ROLE_NAMES[role]).join('、')}</small>
      </div>
      <Tooltip title={STAFF.signOut}>
        <Button
          type="text"
          id="sign-out"
          aria-label={STAFF.signOut}
          icon={<LogoutOutlined />}
          loading={signOut.isPending}
          onClick={() => signOut.mutate(undefined, { onError: (error) => void message.error(wordsOf(error)) })}
        />
      </Tooltip>
    </div>
  );
}
