import { createBrowserRouter, type RouteObject } from 'react-router';
import { APPROVAL_PERMISSIONS, type Permission } from '@tongxing/shared';
import type { ComponentType } from 'react';
import { CrashedPage, NotFoundPage } from './pages/dead-ends';
import { SignInPage } from './pages/sign-in-page';
import { Allowed, InFrame, SignedIn, StartPage } from './pages/signed-in';
import { Loading } from './ui/states';

/** A page in a file of its own, loaded when someone goes there, and shown to those who may see it. */
function page(path: string, permission: Permission | readonly Permission[], load: () => Promise<ComponentType>): RouteObject {
  return {
    path,
    lazy: async () => {
      const Content = await load();
      return {
        Component: () => (
          <Allowed anyOf={[permission].flat()}>
            <Content />
          </Allowed>
        ),
      };
    },
  };
}

export const makeRouter = () =>
  createBrowserRouter(
    [
      {
        errorElement: <CrashedPage />,
        HydrateFallback: Loading,
        children: [
          { path: 'sign-in', Component: SignInPage },
          {
            Component: SignedIn,
            children: [
              page('sessions/:sessionId/screen', 'check-ins.run', async () => (await import('./pages/check-in-screen-page')).CheckInScreenPage),
              {
                Component: InFrame,
                children: [
                  {
                    index: true,
                    lazy: async () => {
                      const { HomePage } = await import('./pages/home-page');
                      return { Component: () => <StartPage home={<HomePage />} /> };
                    },
                  },
                  page('members', 'members.read', async () => (await import('./pages/members-page')).MembersPage),
                  page('members/:memberId', 'members.read', async () => (await import('./pages/member-page')).MemberPage),
                  page('events', 'events.read', async () => (await import('./pages/events-page')).EventsPage),
                  page('events/new', 'events.write', async () => (await import('./pages/new-event-page')).NewEventPage),
                  page('events/:eventId', 'events.read', async () => (await import('./pages/event-page')).EventPage),
                  page('join-codes', 'join-codes.read', async () => (await import('./pages/join-codes-page')).JoinCodesPage),
                  page('badges', 'badges.read', async () => (await import('./pages/badges-page')).BadgesPage),
                  page('badges/:code', 'badges.read', async () => (await import('./pages/badge-page')).BadgePage),
                  page('rules', 'rules.read', async () => (await import('./pages/rules-page')).RulesPage),
                  page('rules/draft', 'rules.read', async () => (await import('./pages/rule-draft-page')).RuleDraftPage),
                  page('tiers', 'rules.read', async () => (await import('./pages/tiers-page')).TiersPage),
                  page('approvals', APPROVAL_PERMISSIONS, async () => (await import('./pages/approvals-page')).ApprovalsPage),
                  page('audit', 'audit.read', async () => (await import('./pages/audit-page')).AuditPage),
                  page('settings', 'settings.write', async () => (await import('./pages/settings-page')).SettingsPage),
                  { path: '*', Component: NotFoundPage },
                ],
              },
            ],
          },
        ],
      },
    ],
    { basename: '/admin' },
  );
