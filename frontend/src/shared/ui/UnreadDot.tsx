import { useTranslation } from 'react-i18next';

export function UnreadDot({ className = '' }: { readonly className?: string }) {
  const { t } = useTranslation('words');
  return (
    <span className={`size-1.5 flex-none rounded-full bg-primary-text ${className}`}>
      <span className="sr-only">{t('unread')}</span>
    </span>
  );
}
