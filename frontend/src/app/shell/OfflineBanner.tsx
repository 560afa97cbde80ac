import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats';

/** Milliseconds without a connection after which it is worth a word. */
const PATIENCE = 5_000;

/** Tells quietly that what one sees is old; goes by itself when the connection is back. */
export function OfflineBanner() {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const queries = useQueryClient();
  const [since, setSince] = useState<Date | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = (isOnline: boolean) => {
      clearTimeout(timer);
      if (isOnline) setSince(null);
      else timer = setTimeout(setSince, PATIENCE, new Date());
    };
    const stop = onlineManager.subscribe(watch);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  if (!since) return null;
  return (
    <div
      role="status"
      className="flex min-h-11 flex-none items-center gap-2 border-b border-warning-border bg-warning-bg py-1.5 pr-2 pl-4 text-sm text-warning-text"
    >
      <WifiOff size={16} aria-hidden="true" />
      <span className="flex-1">{t('offline.text', { time: formats.time(since) })}</span>
      <Button size="small" onClick={() => void queries.refetchQueries()}>
        {t('offline.retry')}
      </Button>
    </div>
  );
}
