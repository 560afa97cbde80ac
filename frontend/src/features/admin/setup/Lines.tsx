import { Button, Input } from 'antd';
import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useBreakpoint } from '../../../app/viewport';
import { IconButton } from '../../../shared/ui/IconButton';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly addLabel: string;
  readonly placeholder: string;
  readonly name: string;
  readonly lines: readonly string[];
  /** Places that the server refused. */
  readonly wrong?: readonly number[];
  readonly onChange: (lines: readonly string[]) => void;
}

/** A few lines of text, in order. */
export function Lines({ label, hint, addLabel, placeholder, name, lines, wrong = [], onChange }: Props) {
  const { t } = useTranslation('console');
  const id = useId();
  const size = useBreakpoint() === 'phone' ? 44 : 28;
  return (
    <fieldset aria-describedby={id} className="mt-3">
      <legend className="mb-1 text-sm font-medium text-secondary">{label}</legend>
      <div className="flex flex-col gap-2">
        {lines.map((line, index) => (
          <div key={index} className="flex items-center gap-1">
            <Input
              name={`${name}-${index}`}
              aria-label={lines.length > 1 ? `${label} ${index + 1}` : label}
              className="h-8 font-mono text-xs max-tablet:h-11"
              spellCheck={false}
              autoComplete="off"
              maxLength={1000}
              placeholder={placeholder}
              status={wrong.includes(index) ? 'error' : ''}
              value={line}
              onChange={(event) => onChange(lines.map((one, other) => (other === index ? event.target.value : one)))}
            />
            {lines.length > 1 && (
              <IconButton
                icon={X}
                size={size}
                label={t('setup.removeLine', { label: `${label} ${index + 1}` })}
                onClick={() => onChange(lines.filter((_, other) => other !== index))}
              />
            )}
          </div>
        ))}
      </div>
      <div className="mt-1 flex items-start gap-2">
        <p id={id} className="flex-1 text-xs text-tertiary">
          {hint}
        </p>
        <Button
          type="link"
          size="small"
          className="max-tablet:h-11"
          icon={<Plus size={14} aria-hidden="true" />}
          onClick={() => onChange([...lines, ''])}
        >
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
