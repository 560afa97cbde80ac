import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The number to name when asking for help; a click copies it. */
export function RequestId({ id }: { readonly id: string }) {
  const { t } = useTranslation('words');
  const [isCopied, setCopied] = useState(false);
  const Icon = isCopied ? Check : Copy;
  return (
    <button
      type="button"
      title={t('copyRequestId')}
      className="tabular inline-flex min-h-11 max-w-full items-center tablet:min-h-0 gap-1.5 rounded-sm text-xs text-tertiary hover:text-text"
      onClick={() => {
        if ('clipboard' in navigator) void navigator.clipboard.writeText(id).then(() => setCopied(true));
      }}
    >
      <span className="truncate">{t('requestId', { id: id.slice(0, 13) })}</span>
      <Icon size={12} strokeWidth={2.1} aria-hidden="true" className="flex-none" />
      {isCopied && (
        <span role="status" className="sr-only">
          {t('copied')}
        </span>
      )}
    </button>
  );
}
