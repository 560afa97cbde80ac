import { HardDrive, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReachable } from '../../api/reachable';
import { forget, useKeptItems } from '../../shared/kept/kept-store';
import type { Kept } from '../../shared/kept/kept';
import { IconButton } from '../../shared/ui/IconButton';

function Line({ item }: { readonly item: Kept }) {
  const { t } = useTranslation(['kept', 'words']);
  const { key, kind, excerpt, page, sending, refusal } = item;
  const what = t(`kinds.${kind}`, { text: excerpt.length > 40 ? `${excerpt.slice(0, 40)}…` : excerpt });
  return (
    <li className="flex items-start gap-2">
      <p className="min-w-0 flex-1">
        <Link to={page} className="hover:text-link">
          {what}
        </Link>{' '}
        <span className={refusal ? 'text-error-text' : 'text-secondary'}>
          {refusal ? t('refused', { reason: refusal }) : sending ? t('willBeSent') : t('goesOn')}
        </span>
      </p>
      {refusal && <IconButton icon={X} size={28} label={t('drop')} onClick={() => forget(key)} />}
    </li>
  );
}

/** What waits on this device while nobody answers, and what was refused when it was sent. */
export function KeptList() {
  const { t } = useTranslation('kept');
  const isLost = useReachable((state) => state.isLost);
  const items = useKeptItems((state) => state.items);
  const shown = isLost ? items : items.filter(({ refusal }) => refusal !== undefined);
  if (shown.length === 0) return null;
  return (
    <section
      aria-label={t('title', { count: shown.length })}
      className="mx-3 mt-3 flex flex-none gap-2.5 rounded-xl border border-card bg-container px-4 py-3 text-sm tablet:mx-6"
    >
      <HardDrive size={16} strokeWidth={1.9} aria-hidden="true" className="mt-0.5 flex-none text-icon" />
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold">{t('title', { count: shown.length })}</h2>
        <ul className="flex flex-col gap-0.5">
          {shown.map((item) => (
            <Line key={item.key} item={item} />
          ))}
        </ul>
      </div>
    </section>
  );
}
