import { ChevronDown, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useBreakpoint } from '../../../app/viewport';
import { IconButton } from '../../../shared/ui/IconButton';
import { MenuItem } from '../../../shared/ui/MenuItem';
import { Popover } from '../../../shared/ui/Popover';
import { faultOf, TRANSFORMS, type Field, type Mapped, type Transform } from './mapping';

/** As many as the contract takes. */
const MOST = 5;

interface ArgumentProps {
  readonly transform: Transform;
  readonly label: string;
  readonly isWrong: boolean;
  readonly onChange: (transform: Transform) => void;
}

/** What a pattern or a template says, in code type right behind its name. */
function Argument({ transform, label, isWrong, onChange }: ArgumentProps) {
  const isPattern = transform.name === 'regex';
  return (
    <input
      aria-label={label}
      aria-invalid={isWrong}
      maxLength={200}
      spellCheck={false}
      placeholder={isPattern ? '^([^/(]+)' : '{value}'}
      value={(isPattern ? transform.pattern : transform.template) ?? ''}
      onChange={({ target: { value } }) =>
        onChange(isPattern ? { name: 'regex', pattern: value } : { name: 'template', template: value })
      }
      className="h-7 min-w-24 flex-1 rounded-sm bg-transparent px-1 font-mono text-xs outline-none placeholder:text-placeholder focus:shadow-[inset_0_0_0_2px_var(--ant-color-primary)] aria-invalid:shadow-[inset_0_0_0_2px_var(--ant-color-error)] touch:text-base max-tablet:h-11"
    />
  );
}

interface Props {
  readonly field: Field;
  readonly mapped: Mapped | undefined;
  readonly onChange: (mapped: Mapped) => void;
}

/** What is done with a value, in order: chips, each with its argument behind it. */
export function TransformsCell({ field, mapped, onChange }: Props) {
  const { t } = useTranslation('console');
  const isPhone = useBreakpoint() === 'phone';
  if (!mapped) return <span className="px-3 text-tertiary">–</span>;
  const { transforms = [] } = mapped;
  const name = t(`fields.${field}`);
  const isWrong = faultOf(field, mapped) === 'argument';
  const change = (next: Transform[]) => onChange({ ...mapped, transforms: next });
  return (
    <div className="flex min-h-9 items-center gap-1 pr-1 pl-3">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1">
        {transforms.length === 0 && <span className="text-tertiary">{t('mapping.asItIs')}</span>}
        {transforms.map((transform, index) => (
          <span key={`${transform.name} ${index}`} className="flex min-w-0 items-center gap-0.5">
            <span className="inline-flex h-5 flex-none items-center gap-1 rounded-sm bg-fill-tertiary pr-0.5 pl-1.5 text-xs whitespace-nowrap text-secondary">
              {t(`mapping.transforms.${transform.name}`)}
              <button
                type="button"
                aria-label={t('mapping.removeTransform', {
                  field: name,
                  transform: t(`mapping.transforms.${transform.name}`),
                })}
                onClick={() => change(transforms.filter((_, other) => other !== index))}
                className="grid size-4 place-items-center rounded-sm text-icon hover:bg-fill-secondary max-tablet:size-11"
              >
                <X size={12} strokeWidth={2.1} aria-hidden="true" />
              </button>
            </span>
            {(transform.name === 'regex' || transform.name === 'template') && (
              <Argument
                transform={transform}
                isWrong={isWrong}
                label={t('mapping.argumentOf', { field: name, transform: t(`mapping.transforms.${transform.name}`) })}
                onChange={(next) => change(transforms.map((one, other) => (other === index ? next : one)))}
              />
            )}
          </span>
        ))}
      </div>
      {transforms.length < MOST && (
        <Popover
          label={t('mapping.addTransform', { field: name })}
          className="w-56 p-1"
          trigger={(props) => (
            <IconButton
              {...props}
              icon={ChevronDown}
              size={isPhone ? 44 : 28}
              label={t('mapping.addTransform', { field: name })}
            />
          )}
        >
          {(close) =>
            TRANSFORMS.map((kind) => (
              <MenuItem
                key={kind}
                icon={Plus}
                onClick={() => {
                  close();
                  change([...transforms, { name: kind }]);
                }}
              >
                {t(`mapping.transforms.${kind}`)}
              </MenuItem>
            ))
          }
        </Popover>
      )}
    </div>
  );
}
