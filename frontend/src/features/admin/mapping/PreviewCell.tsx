import { CircleX, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PreviewEntry } from '../../../api/types';

interface Props {
  readonly shown: PreviewEntry['fields'][string] | undefined;
  /** Whether the row is being edited: then the raw value stands behind. */
  readonly showsRaw: boolean;
}

/** What the mapping makes of one entry; red where nobody could come in so, amber where it is only worth a look. */
export function PreviewCell({ shown, showsRaw }: Props) {
  const { t } = useTranslation('console');
  if (!shown) return <span className="text-tertiary">…</span>;
  const { value, raw, problem, blocks } = shown;
  const text = value ?? (problem ? t('mapping.empty') : '–');
  const isOther = raw !== null && raw !== value;
  if (problem) {
    const Icon = blocks ? CircleX : TriangleAlert;
    return (
      <span title={problem} className={`font-medium ${blocks ? 'text-error-text' : 'text-warning-text'}`}>
        <Icon size={14} strokeWidth={2.1} aria-hidden="true" className="mr-1 inline-block align-[-2px]" />
        {text}
        <span className="sr-only"> {problem}</span>
      </span>
    );
  }
  return (
    <span title={isOther ? `${text} ← ${raw}` : text} className={value === null ? 'text-tertiary' : ''}>
      {text}
      {showsRaw && isOther && <span className="text-tertiary"> ← {raw}</span>}
    </span>
  );
}

/** The ground of a cell, by what is wrong in it. */
export const groundOf = (shown: Props['shown']): string =>
  shown?.problem ? (shown.blocks ? 'bg-error-bg' : 'bg-warning-bg') : 'bg-fill-quaternary';
