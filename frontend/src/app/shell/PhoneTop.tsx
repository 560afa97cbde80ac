import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../api/session';
import { BellLink } from '../../features/notifications/Bell';
import { usePalette } from '../../features/search/palette';
import { IconButton } from '../../shared/ui/IconButton';
import { Logo } from '../../shared/ui/Logo';
import { AccountMenu } from './AccountMenu';
import { useOrganisationName } from './organisation';
import { startPath } from './start-page';

export function PhoneTop() {
  const { t } = useTranslation('shell');
  const organisation = useOrganisationName();
  return (
    <header className="flex h-13 flex-none items-center border-b border-card bg-container px-1">
      <Link to={startPath(useMe())} aria-label="Maru" className="grid size-11 place-items-center">
        <Logo size={28} />
      </Link>
      <span className="min-w-0 flex-1 truncate pl-1 font-semibold">{organisation}</span>
      <IconButton icon={Search} size={44} label={t('search')} onClick={() => usePalette.getState().open()} />
      <BellLink />
      <span className="-ml-1 pr-1">
        <AccountMenu />
      </span>
    </header>
  );
}
