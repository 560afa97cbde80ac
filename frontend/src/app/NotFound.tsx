import { Button } from 'antd';
import { FileQuestionMark, House, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { usePalette } from '../features/search/palette';
import { PageTitle } from './PageTitle';
import { Notice } from '../shared/ui/Notice';

export function NotFound() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (
    <>
      <PageTitle>{t('notFound.title')}</PageTitle>
      <Notice icon={FileQuestionMark} size="page" title={t('notFound.title')} text={t('notFound.text')}>
        <code className="max-w-80 truncate rounded-md bg-fill-tertiary px-2.5 py-1 font-mono text-xs text-secondary">
          {pathname}
        </code>
        <div className="mt-2 flex gap-2">
          <Button icon={<House size={16} aria-hidden="true" />} onClick={() => void navigate('/')}>
            {t('notFound.home')}
          </Button>
          <Button icon={<Search size={16} aria-hidden="true" />} onClick={() => usePalette.getState().open()}>
            {t('notFound.search')}
          </Button>
        </div>
      </Notice>
    </>
  );
}
