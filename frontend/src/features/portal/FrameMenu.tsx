import { Ellipsis, LayoutDashboard, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { IconButton } from '../../shared/ui/IconButton';
import { MenuItem } from '../../shared/ui/MenuItem';
import { Popover } from '../../shared/ui/Popover';

interface Props {
  readonly name: string;
  readonly isRefreshing: boolean;
  readonly onRefresh: () => void;
}

export function FrameMenu({ name, isRefreshing, onRefresh }: Props) {
  const { t } = useTranslation(['portlets', 'home']);
  const navigate = useNavigate();
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
          <MenuItem icon={LayoutDashboard} onClick={() => void navigate('/?edit')}>
            {t('home:edit')}
          </MenuItem>
        </div>
      )}
    </Popover>
  );
}
