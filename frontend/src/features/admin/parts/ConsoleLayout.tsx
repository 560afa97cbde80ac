import { Outlet } from 'react-router';
import { failureOf } from '../../../api/errors';
import { PageFailure } from '../../access/PageFailure';
import { useStatus } from '../status.api';
import { ConsoleMenu } from './ConsoleMenu';

/** What all pages of the console stand in; whoever may not see it is told whom to ask. */
export function ConsoleLayout() {
  const { data, error, refetch } = useStatus();
  if (error && !data) return <PageFailure page="directory" failure={failureOf(error)} onRetry={() => void refetch()} />;
  return (
    <div className="flex h-full min-h-0 flex-col pane:flex-row">
      <ConsoleMenu />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Outlet />
      </div>
    </div>
  );
}
