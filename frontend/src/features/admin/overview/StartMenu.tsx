import { Button } from 'antd';
import { ChevronDown, FlaskConical, Play, RefreshCw, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { failureOf } from '../../../api/errors';
import type { SyncStatus } from '../../../api/types';
import { Popover } from '../../../shared/ui/Popover';
import { RunInTheWay } from '../parts/RunInTheWay';
import { useStart, type Start } from '../runs.api';

type Kind = 'delta' | 'full' | 'dry';

const KINDS: readonly { readonly kind: Kind; readonly icon: LucideIcon }[] = [
  { kind: 'delta', icon: Play },
  { kind: 'full', icon: RefreshCw },
  { kind: 'dry', icon: FlaskConical },
];

const startOf = (directory: string, kind: Kind): Start => ({
  directory,
  mode: kind === 'delta' ? 'delta' : 'full',
  dryRun: kind === 'dry',
});

/** Runs a directory now: what has changed, all of it, or only to see what would happen. */
export function StartMenu({ statuses }: { readonly statuses: readonly SyncStatus[] }) {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const start = useStart();
  const [chosen, choose] = useState<string>();
  const directory = chosen ?? statuses[0]?.directory.id;
  const run = async (kind: Kind, close: () => void) => {
    if (!directory) return;
    const id = await start.mutateAsync(startOf(directory, kind));
    close();
    if (kind === 'dry') await navigate(`/admin/directory/runs/${id}`);
  };
  return (
    <Popover
      label={t('overview.runNow')}
      className="w-90"
      onOpen={() => start.reset()}
      trigger={(props) => (
        <Button {...props} icon={<Play size={16} aria-hidden="true" />}>
          {t('overview.runNow')}
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      )}
    >
      {(close) => (
        <>
          {statuses.length > 1 && (
            <fieldset className="border-b border-split p-3">
              <legend className="sr-only">{t('overview.which')}</legend>
              {statuses.map(({ directory: { id, name } }) => (
                <label key={id} className="flex h-8 items-center gap-2 max-tablet:h-11">
                  <input
                    type="radio"
                    name="directory"
                    className="accent-primary"
                    checked={id === directory}
                    onChange={() => choose(id)}
                  />
                  {name}
                </label>
              ))}
            </fieldset>
          )}
          <div className="p-1">
            {KINDS.map(({ kind, icon: Icon }) => (
              <button
                key={kind}
                type="button"
                disabled={start.isPending}
                onClick={() => void run(kind, close).catch(() => undefined)}
                className="flex w-full items-start gap-2.5 rounded-md px-2.5 py-2 text-left hover:bg-fill-tertiary"
              >
                <Icon size={16} strokeWidth={1.9} aria-hidden="true" className="mt-[3px] flex-none text-icon" />
                <span>
                  <span className="block font-medium">{t(`overview.start.${kind}`)}</span>
                  <span className="block text-xs text-tertiary">{t(`overview.startHint.${kind}`)}</span>
                </span>
              </button>
            ))}
          </div>
          {start.error && (
            <div className="border-t border-split p-3">
              <RunInTheWay failure={failureOf(start.error)} />
            </div>
          )}
        </>
      )}
    </Popover>
  );
}
