import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../../../api/client';
import { keys } from '../../../../api/keys';
import type { Field } from './fields';

interface Props {
  readonly id: string;
  readonly field: Extract<Field, { kind: 'choice' }>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

const useChoices = (source: string) =>
  useQuery({
    queryKey: keys.portal.choices(source),
    queryFn: async ({ signal }) =>
      (await call<'listPortletChoices'>('get', `/portal/choices/${source}`, { signal })).answer.data,
  });

/** One or several of what the server offers; none is a choice, too, and says what it means. */
export function ChoiceField({ id, field: { source, isMany, most, name }, value, onChange }: Props) {
  const { t } = useTranslation('portlets');
  const { data = [], isPending } = useChoices(source);
  const chosen = isMany ? (Array.isArray(value) ? (value as string[]) : []) : typeof value === 'string' ? value : null;
  // What was chosen once and is there no more would be shown as its id.
  const known = data.map((choice) => choice.id);
  const shown = isPending ? [] : Array.isArray(chosen) ? chosen.filter((one) => known.includes(one)) : chosen;
  const none =
    name === 'department' ? t('settings.none.department') : t(`settings.none.${isMany ? 'boards' : 'board'}`);
  return (
    <Select
      id={id}
      className="w-full"
      {...(isMany && { mode: 'multiple', maxCount: most })}
      loading={isPending}
      value={Array.isArray(shown) ? shown : known.includes(shown ?? '') ? shown : null}
      placeholder={none}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={data.map(({ id: own, name: label, group }) => ({ value: own, label, group }))}
      optionRender={({ label, data: { group } }) => (
        <>
          {label}
          {group && <span className="block text-xs text-tertiary">{group}</span>}
        </>
      )}
      onChange={(next: string | string[] | null | undefined) => onChange(next ?? (isMany ? [] : null))}
    />
  );
}
