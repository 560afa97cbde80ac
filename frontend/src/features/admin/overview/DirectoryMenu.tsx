import { Ellipsis, Pause, Play, Plug, Settings2, Shuffle, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { failureOf } from '../../../api/errors';
import type { SyncStatus } from '../../../api/types';
import { useBreakpoint } from '../../../app/viewport';
import { Confirm } from '../../../shared/ui/Confirm';
import { FailureAlert } from '../../../shared/ui/FailureAlert';
import { IconButton } from '../../../shared/ui/IconButton';
import { MenuItem } from '../../../shared/ui/MenuItem';
import { Popover } from '../../../shared/ui/Popover';
import { useRemove, useSwitch } from '../config.api';
import { useAddress } from '../parts/use-address';

/** What can be done with one directory. */
export function DirectoryMenu({ status: { directory, state } }: { readonly status: SyncStatus }) {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const size = useBreakpoint() === 'phone' ? 44 : 28;
  const { change } = useAddress();
  const switchOver = useSwitch();
  const remove = useRemove();
  const [asks, setAsks] = useState(false);
  const { id, name } = directory;
  const isStopped = state === 'disabled';
  const failure = switchOver.error ?? remove.error;
  return (
    <>
      <Popover
        label={t('overview.menuOf', { name })}
        className="w-64 p-1"
        onOpen={() => [switchOver, remove].forEach((act) => act.reset())}
        trigger={(props) => (
          <IconButton {...props} icon={Ellipsis} size={size} label={t('overview.menuOf', { name })} />
        )}
      >
        {(close) => (
          <>
            <MenuItem
              icon={Settings2}
              onClick={() => {
                close();
                change({ settings: id, page: undefined });
              }}
            >
              {t('overview.settings')}
            </MenuItem>
            <MenuItem icon={Plug} onClick={() => void navigate(`/admin/directory/${id}/connection`)}>
              {t('overview.connection')}
            </MenuItem>
            <MenuItem icon={Shuffle} onClick={() => void navigate(`/admin/directory/${id}/mapping`)}>
              {t('overview.mapping')}
            </MenuItem>
            <MenuItem
              icon={isStopped ? Play : Pause}
              onClick={() => switchOver.mutate({ directory: id, enabled: isStopped }, { onSuccess: close })}
            >
              {t(isStopped ? 'overview.goOn' : 'overview.stop')}
            </MenuItem>
            <MenuItem
              icon={Trash2}
              onClick={() => {
                close();
                setAsks(true);
              }}
            >
              {t('overview.remove')}
            </MenuItem>
            {switchOver.error && <FailureAlert failure={failureOf(switchOver.error)} className="m-2" />}
          </>
        )}
      </Popover>
      {asks && (
        <Confirm
          isDanger
          title={t('overview.removeTitle', { name })}
          text={failure ? failureOf(failure).message : t('overview.removeText')}
          doLabel={t('overview.removeDo')}
          onCancel={() => setAsks(false)}
          onDo={() =>
            remove.mutateAsync(id).then(
              () => setAsks(false),
              () => undefined,
            )
          }
        />
      )}
    </>
  );
}
