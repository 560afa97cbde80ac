import { useTranslation } from 'react-i18next';
import type { useLeaving } from '../../../shared/hooks/use-leaving';
import { Confirm } from '../../../shared/ui/Confirm';

/** Asks before what was typed into a form of the console and not saved is lost. */
export function LeaveDialog({ leaving }: { readonly leaving: ReturnType<typeof useLeaving> }) {
  const { t } = useTranslation('console');
  if (!leaving.asks) return null;
  return (
    <Confirm
      isDanger
      title={t('leaving.title')}
      text={t('leaving.text')}
      doLabel={t('leaving.leave')}
      cancelLabel={t('leaving.stay')}
      onCancel={leaving.stay}
      onDo={leaving.leave}
    />
  );
}
