import { Button } from 'antd';
import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tryNow, useReachable } from '../../api/reachable';
import { useFormats } from '../i18n/use-formats';

/** Milliseconds without a connection after which it is worth a word. */
const PATIENCE = 5_000;

/** The time by this machine's clock, each second, while it is wanted. */
function useNow(isWanted: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isWanted) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isWanted]);
  return now;
}

/** Tells quietly that what one sees is old and cannot be changed now; goes by itself when the connection is back. */
export function OfflineBanner() {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const { isLost, lostAt, heardAt, nextTryAt } = useReachable();
  const now = useNow(isLost);
  if (lostAt === null || now - lostAt < PATIENCE) return null;
  const seconds = nextTryAt === null ? 0 : Math.ceil((nextTryAt - now) / 1_000);
  return (
    <div className="flex min-h-11 flex-none items-center gap-x-2 border-b border-warning-border bg-warning-bg py-1.5 pr-2 pl-4 text-sm text-warning-text">
      <WifiOff size={16} strokeWidth={1.9} aria-hidden="true" className="flex-none" />
      <p role="status" className="min-w-0 flex-1">
        <b className="font-semibold">{t('offline.what')}</b>{' '}
        {t('offline.asOf', { time: formats.time(new Date(heardAt)) })} <span id="acts-wait">{t('offline.acts')}</span>
      </p>
      <span className="tabular text-xs whitespace-nowrap">
        {seconds > 0 ? t('offline.next', { count: seconds }) : t('offline.trying')}
      </span>
      <Button size="small" className="max-tablet:h-11" onClick={() => void tryNow()}>
        {t('offline.retry')}
      </Button>
    </div>
  );
}
