import { Button } from 'antd';
import { ChevronDown, ChevronUp, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../../shared/ui/IconButton';
import { emptyEntry, type Field, type Settings } from './fields';

interface Props {
  readonly label: string;
  readonly field: Extract<Field, { kind: 'list' }>;
  readonly value: unknown;
  readonly onChange: (value: readonly Settings[]) => void;
  /** Draws the fields of one entry. */
  readonly children: (entry: Settings, index: number, onEntry: (next: Settings) => void) => ReactNode;
}

/** Entries of several fields each, in an order of one's own. */
export function ListField({ label, field: { of, most }, value, onChange, children }: Props) {
  const { t } = useTranslation('portlets');
  const entries = Array.isArray(value) ? (value as readonly Settings[]) : [];
  const swapped = (index: number) =>
    entries.map(
      (entry, at) => (at === index ? entries[index + 1] : at === index + 1 ? entries[index] : entry) ?? entry,
    );
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{label}</legend>
      <ol className="flex flex-col gap-3">
        {entries.map((entry, index) => (
          <li key={index} className="flex flex-col gap-3 rounded-lg border border-card p-3">
            <div className="-mb-1 flex items-center">
              <span className="tabular flex-1 text-xs font-medium text-tertiary">{index + 1}</span>
              <IconButton
                icon={ChevronUp}
                size={28}
                label={t('settings.up', { at: index + 1 })}
                disabled={index === 0}
                onClick={() => onChange(swapped(index - 1))}
              />
              <IconButton
                icon={ChevronDown}
                size={28}
                label={t('settings.down', { at: index + 1 })}
                disabled={index === entries.length - 1}
                onClick={() => onChange(swapped(index))}
              />
              <IconButton
                icon={Trash2}
                size={28}
                label={t('settings.remove', { at: index + 1 })}
                onClick={() => onChange(entries.filter((_, at) => at !== index))}
              />
            </div>
            {children(entry, index, (next) => onChange(entries.map((other, at) => (at === index ? next : other))))}
          </li>
        ))}
      </ol>
      {entries.length < most && (
        <Button
          className="mt-3"
          icon={<Plus size={16} aria-hidden="true" />}
          onClick={() => onChange([...entries, emptyEntry(of)])}
        >
          {t('settings.add')}
        </Button>
      )}
    </fieldset>
  );
}
