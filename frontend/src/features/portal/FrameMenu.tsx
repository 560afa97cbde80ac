import { Ellipsis, LayoutDashboard, RefreshCw, Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PlacedPortlet } from '../../api/types';
import { useFormats } from '../../app/i18n/use-formats';
import { IconButton } from '../../shared/ui/IconButton';
import { MenuItem } from '../../shared/ui/MenuItem';
import { Popover } from '../../shared/ui/Popover';
import { isSettable } from './draft';
import { useLayout } from './portal.api';
import type { PortletState } from './portlet-state';

interface Props {
  readonly placed: PlacedPortlet;
  readonly name: string;
  readonly state: PortletState | undefined;
  readonly isRefreshing: boolean;
  readonly onRefresh: () => void;
}

/** Refreshing, setting up and arranging, and of when the content is. */
export function FrameMenu({ placed, name, state, isRefreshing, onRefresh }: Props) {
  const { t } = useTranslation(['portlets', 'home']);
  const formats = useFormats();
  const navigate = useNavigate();
  const available = useLayout().data?.available ?? [];
  return (
    <Popover
      label={t('menu', { name })}
      trigger={(props) => (
        <IconButton
          {...props}
          icon={isRefreshing ? RefreshCw : Ellipsis}
          size={28}
          label={t('menu', { name })}
          className={isRefreshing ? '[&>svg]:animate-spin' : ''}
        />
      )}
    >
      {(close) => (
        <div className="p-1.5">
          <MenuItem
            icon={RefreshCw}
            onClick={() => {
              close();
              onRefresh();
            }}
          >
            {t('refresh')}
          </MenuItem>
          {isSettable(available, placed) && (
            <MenuItem icon={Settings2} onClick={() => void navigate(`/?edit&settings=${placed.id}`)}>
              {t('settings.open')}
            </MenuItem>
          )}
          <MenuItem icon={LayoutDashboard} onClick={() => void navigate('/?edit')}>
            {t('home:edit')}
          </MenuItem>
          {state?.status === 'ready' && (
            <p className="tabular border-t border-split px-2.5 pt-2 pb-1 text-xs text-tertiary">
              {t('asOf', { time: formats.stamp(state.asOf, new Date()) })}
            </p>
          )}
        </div>
      )}
    </Popover>
  );
}
