import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, Navigate } from 'react-router';
import { useMe } from '../api/session';
import { askForHome } from '../features/portal/portal.api';
import { Broken } from './Broken';
import { speakOfConsole } from './i18n';
import { NotFound } from './NotFound';
import { Shell } from './shell/Shell';
import { startPath } from './shell/start-page';

const ToStart = () => <Navigate to={startPath(useMe())} replace />;

/** Every page there is, each a chunk of its own. */
export const makeRouter = (queries: QueryClient) =>
  createBrowserRouter([
    {
      element: <Shell />,
      errorElement: <Broken />,
      hydrateFallbackElement: <></>,
      children: [
        {
          errorElement: <Broken />,
          children: [
            {
              index: true,
              loader: () => {
                askForHome(queries);
                return null;
              },
              // Coming to edit it, or going back, is no reason to ask again.
              shouldRevalidate: () => false,
              lazy: async () => ({ Component: (await import('../features/portal/HomePage')).HomePage }),
            },
            {
              path: 'people/:personId?',
              lazy: async () => ({ Component: (await import('../features/people/PeoplePage')).PeoplePage }),
            },
            {
              path: 'settings',
              lazy: async () => ({ Component: (await import('../features/settings/SettingsPage')).SettingsPage }),
            },
            {
              path: 'admin/directory',
              lazy: async () => {
                const [{ ConsoleLayout }] = await Promise.all([
                  import('../features/admin/parts/ConsoleLayout'),
                  speakOfConsole(),
                ]);
                return { Component: ConsoleLayout };
              },
              children: [
                {
                  index: true,
                  lazy: async () => ({
                    Component: (await import('../features/admin/overview/OverviewPage')).OverviewPage,
                  }),
                },
                {
                  path: 'conflicts',
                  lazy: async () => ({
                    Component: (await import('../features/admin/conflicts/ConflictsPage')).ConflictsPage,
                  }),
                },
                {
                  path: 'new',
                  lazy: async () => ({
                    Component: (await import('../features/admin/setup/SetupPage')).NewDirectoryPage,
                  }),
                },
                {
                  path: ':directoryId/connection',
                  lazy: async () => ({
                    Component: (await import('../features/admin/setup/SetupPage')).ConnectionPage,
                  }),
                },
                {
                  path: ':directoryId/mapping',
                  lazy: async () => ({
                    Component: (await import('../features/admin/mapping/MappingPage')).MappingPage,
                  }),
                },
                {
                  path: 'runs/:runId',
                  lazy: async () => ({ Component: (await import('../features/admin/plan/PlanPage')).PlanPage }),
                },
              ],
            },
            {
              path: 'notifications',
              lazy: async () => ({
                Component: (await import('../features/notifications/NotificationsPage')).NotificationsPage,
              }),
            },
            { path: 'login', element: <ToStart /> },
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ]);
