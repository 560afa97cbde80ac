import { createBrowserRouter, Navigate } from 'react-router';
import { Broken } from './Broken';
import { NotFound } from './NotFound';
import { Shell } from './shell/Shell';

/** Every page there is, each a chunk of its own. */
export const makeRouter = () =>
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
              lazy: async () => ({ Component: (await import('../features/portal/HomePage')).HomePage }),
            },
            {
              path: 'people/:personId?',
              lazy: async () => ({ Component: (await import('../features/people/PeoplePage')).PeoplePage }),
            },
            { path: 'login', element: <Navigate to="/" replace /> },
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ]);
