import {
  AuditOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  HeartOutlined,
  LogoutOutlined,
  QrcodeOutlined,
  SettingOutlined,
  SunOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { APPROVAL_PERMISSIONS, ROLE_NAMES, type Permission } from '@tongxing/shared';
import { App, Button, Tooltip } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { wordsOf } from '../../api/refusal';
import { Mark } from '../../ui/flower';
import { UI } from '../../ui/ui.copy';
import { OwnAccount } from './own-membership';
import { STAFF } from './staff.copy';
import { useMay, useSession } from './session';
import { useOrganisationName, useSignOut } from './staff.api';
import './frame.css';

interface Place {
  to: string;
  name: string;
  icon: ReactNode;
  /** Shown to whoever holds one of these. */
  anyOf: readonly Permission[];
}

export const PLACES: readonly Place[] = [
  { to: '/', name: STAFF.nav.home, icon: <SunOutlined />, anyOf: ['home.read'] },
  { to: '/members', name: STAFF.nav.members, icon: <TeamOutlined />, anyOf: ['members.read'] },
  { to: '/events', name: STAFF.nav.events, icon: <CalendarOutlined />, anyOf: ['events.read'] },
  { to: '/join-codes', name: STAFF.nav.joinCodes, icon: <QrcodeOutlined />, anyOf: ['join-codes.read'] },
  { to: '/rules', name: STAFF.nav.rules, icon: <HeartOutlined />, anyOf: ['rules.read'] },
  { to: '/approvals', name: STAFF.nav.approvals, icon: <CheckSquareOutlined />, anyOf: APPROVAL_PERMISSIONS },
  { to: '/audit', name: STAFF.nav.audit, icon: <AuditOutlined />, anyOf: ['audit.read'] },
  { to: '/settings', name: STAFF.nav.settings, icon: <SettingOutlined />, anyOf: ['settings.write'] },
];

interface FrameProps {
  /** How much waits at a place, by its address. */
  waiting: Readonly<Record<string, number>>;
  children: ReactNode;
}

/** The frame around every page but the door and the check-in screen. */
export function Frame({ waiting, children }: FrameProps) {
  const may = useMay();
  const organisation = useOrganisationName();
  const places = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // A number that arrives later makes its place wider.
  const counts = Object.values(waiting).join();
  // On a phone the places are a row that scrolls; where one is must not be out of sight.
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for a way to clean up.
    void places.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname, counts]);
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
        <nav aria-label={STAFF.navLabel} ref={places}>
          {PLACES.filter(({ anyOf }) => may(...anyOf)).map(({ to, name, icon }) => (
            <NavLink key={to} to={to} end={to === '/'} className="frame-place">
              {icon}
              <span>{name}</span>
              <Waiting count={waiting[to] ?? 0} />
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

function Waiting({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="frame-waiting" aria-label={STAFF.waiting(count)}>
      {count > 99 ? '99+' : count}
    </span>
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
      <OwnAccount staff={staff} />
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
