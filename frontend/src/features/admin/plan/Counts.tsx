import { useTranslation } from 'react-i18next';
import type { SyncRun } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { useAddress } from '../parts/use-address';
import { countOf, KINDS, kindsOf } from './kinds';

const TEXTS = {
  red: 'text-error-text',
  amber: 'text-warning-text',
  green: 'text-success-text',
  blue: 'text-primary-text',
  neutral: 'text-icon',
} as const;

/** How many changes there are of each kind; each count leads to its changes, and back to all. */
export function Counts({ run }: { readonly run: SyncRun }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const { read, change } = useAddress();
  const chosen = read('kind');
  return (
    <div
      role="group"
      aria-label={t('plan.counts')}
      className="grid grid-cols-[repeat(auto-fit,minmax(112px,1fr))] gap-px overflow-hidden rounded-xl border border-card bg-container"
    >
      {kindsOf(run).map((kind) => {
        const { icon: Icon, tone } = KINDS[kind];
        const count = countOf(run, kind);
        const isChosen = kind === chosen;
        return (
          <button
            key={kind}
            type="button"
            data-kind={kind}
            aria-pressed={isChosen}
            onClick={() => change({ kind: isChosen ? undefined : kind })}
            className="relative h-17 px-4 ring-1 ring-split py-2.5 text-left hover:bg-fill-alter aria-pressed:after:absolute aria-pressed:after:inset-x-0 aria-pressed:after:bottom-0 aria-pressed:after:h-0.5 aria-pressed:after:bg-primary"
          >
            <span className="flex items-center gap-1.5 text-sm whitespace-nowrap text-secondary">
              <Icon size={14} strokeWidth={2.1} aria-hidden="true" className={TEXTS[tone]} />
              {t(`kinds.${kind}`)}
            </span>
            <span
              className={`tabular block text-xl ${count === 0 ? 'font-semibold text-tertiary' : tone === 'red' ? 'font-bold text-error-text' : 'font-bold'}`}
            >
              {formats.number(count)}
            </span>
          </button>
        );
      })}
    </div>
  );
}
