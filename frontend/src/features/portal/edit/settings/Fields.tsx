import { Input, InputNumber, Select, Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { portlets } from '../../../../app/i18n/ko/portlets';
import { ChoiceField } from './ChoiceField';
import type { Field, Problem, Settings } from './fields';
import { ListField } from './ListField';

type Worded = keyof typeof portlets.settings.fields;
type Icon = keyof typeof portlets.settings.options;

const WORDED: readonly string[] = [
  'limit',
  'boards',
  'board',
  'holidays',
  'leaves',
  'department',
  'own',
  'title',
  'url',
  'icon',
  'external',
] satisfies readonly Worded[];

/** A setting of a newer version has no words here yet: it is left as it is. */
const isWorded = (name: string): name is Worded => WORDED.includes(name);

interface Props {
  readonly fields: readonly Field[];
  readonly values: Settings;
  readonly problems: ReadonlyMap<string, Problem>;
  readonly onChange: (values: Settings) => void;
  /** Where the values are within a greater form: `own.0.` */
  readonly path?: string;
}

function useProblemWords(): (problem: Problem) => string {
  const { t } = useTranslation('portlets');
  return (problem) =>
    problem.what === 'range'
      ? t('settings.problems.range', { min: problem.min, max: problem.max })
      : t(`settings.problems.${problem.what}`);
}

interface OneProps {
  readonly field: Field;
  readonly value: unknown;
  readonly path: string;
  readonly problems: ReadonlyMap<string, Problem>;
  readonly onChange: (value: unknown) => void;
}

/** The label is above, but beside a switch; what is wrong is below. */
function One({ field, value, path, problems, onChange }: OneProps) {
  const { t } = useTranslation('portlets');
  const id = useId();
  const words = useProblemWords();
  if (!isWorded(field.name)) return null;
  const label = t(`settings.fields.${field.name}`);
  const problem = problems.get(path);
  const status = problem ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': `${id}-why` } : {};
  if (field.kind === 'list')
    return (
      <ListField label={label} field={field} value={value} onChange={onChange}>
        {(entry, index, onEntry) => (
          <Fields fields={field.of} values={entry} path={`${path}.${index}.`} problems={problems} onChange={onEntry} />
        )}
      </ListField>
    );
  if (field.kind === 'switch')
    return (
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        <Switch id={id} checked={value === true} onChange={onChange} />
      </div>
    );
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {field.kind === 'number' && (
        <InputNumber<number>
          id={id}
          {...status}
          precision={0}
          value={typeof value === 'number' ? value : null}
          className="w-28!"
          onChange={onChange}
        />
      )}
      {field.kind === 'text' && (
        <Input
          id={id}
          {...status}
          maxLength={field.maxLength}
          value={typeof value === 'string' ? value : ''}
          {...(field.isAddress && { type: 'url', placeholder: 'https://' })}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {field.kind === 'option' && (
        <Select<string>
          id={id}
          className="w-full"
          value={typeof value === 'string' ? value : null}
          options={field.options.map((option) => ({ value: option, label: t(`settings.options.${option as Icon}`) }))}
          onChange={onChange}
        />
      )}
      {field.kind === 'choice' && <ChoiceField id={id} field={field} value={value} onChange={onChange} />}
      {problem && (
        <p id={`${id}-why`} role="alert" className="mt-1 text-xs text-error-text">
          {words(problem)}
        </p>
      )}
    </div>
  );
}

export function Fields({ fields, values, problems, onChange, path = '' }: Props) {
  return fields.map((field) => (
    <One
      key={field.name}
      field={field}
      value={values[field.name]}
      path={`${path}${field.name}`}
      problems={problems}
      onChange={(value) => onChange({ ...values, [field.name]: value })}
    />
  ));
}
