import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaved } from './saved';

/** Milliseconds for which it is worth saying. */
const SHOWN = 3_000;

/** Says that the last change is kept, for three seconds. */
export function SaveState() {
  const { t } = useTranslation('settings');
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = useSaved.subscribe(() => {
      clearTimeout(timer);
      setShown(true);
      timer = setTimeout(setShown, SHOWN, false);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return (
    <span role="status" className="flex-none">
      {isShown && (
        <span className="inline-flex h-[22px] items-center gap-1 text-xs font-medium text-success-text">
          <Check size={12} strokeWidth={2.1} aria-hidden="true" />
          {t('saved')}
        </span>
      )}
    </span>
  );
}
