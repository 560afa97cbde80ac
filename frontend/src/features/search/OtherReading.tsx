import { Languages } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import type { SearchBoxState } from './use-search-box';

/** Says that the keys were read in the keyboard's other mode as well, and offers what was typed alone. */
export function OtherReading({ box }: { readonly box: SearchBoxState }) {
  const { t } = useTranslation('search');
  const { typed, otherReading, isLiteral, setLiteral } = box;
  if (!otherReading && !isLiteral) return null;
  return (
    <div className="flex min-h-11 flex-none items-center gap-2 bg-primary-bg pl-4 text-sm">
      <Languages size={16} strokeWidth={1.9} aria-hidden="true" className="flex-none text-primary-text" />
      <span role="status" className="min-w-0 flex-1 py-1">
        {isLiteral ? (
          <Trans t={t} i18nKey="onlyLiteral" values={{ typed }} components={{ b: <b className="font-semibold" /> }} />
        ) : (
          <Trans
            t={t}
            i18nKey="alsoRead"
            values={{ typed, other: otherReading ?? '' }}
            components={{ b: <b className="font-semibold" /> }}
          />
        )}
      </span>
      <button
        type="button"
        className="h-11 flex-none px-4 font-medium text-link"
        onClick={() => setLiteral(!isLiteral)}
      >
        {isLiteral ? t('everyReading') : t('literally', { typed })}
      </button>
    </div>
  );
}
