import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { failureOf } from '../api/errors';
import { useReachable } from '../api/reachable';
import { useMe } from '../api/session';
import { openKept } from '../shared/kept/kept-store';
import { makeRouter } from './router';

// Queries wait while nobody answers, and are asked anew once somebody does.
onlineManager.setEventListener((setOnline) => useReachable.subscribe(({ isLost }) => setOnline(!isLost)));

const makeQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // What the server refused stays refused; what was away may be back.
        retry: (count, error) => count < 2 && failureOf(error).isPassing,
        retryDelay: (count, error) => (failureOf(error).retryAfter ?? count + 1) * 1000,
      },
    },
  });

/** The application of one person; signing out takes it away with everything it had read. */
export function SignedIn() {
  const [queries] = useState(makeQueries);
  const [router] = useState(() => makeRouter(queries));
  const { id } = useMe();
  useEffect(() => openKept(id), [id]);
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
