import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attributesOf, faultOf, type Field, type Mapped } from './mapping';

interface Props {
  readonly field: Field;
  readonly mapped: Mapped | undefined;
  readonly onChange: (mapped: Mapped) => void;
}

/** The attributes a field is read from, as text: the first that has a value counts. */
function Attributes({ field, mapped, onChange }: Props) {
  const { t } = useTranslation('console');
  const known = mapped?.attributes.join(', ') ?? '';
  const [typed, type] = useState(known);
  // What came from elsewhere, such as the defaults, stands above what was typed before.
  const isOwn = attributesOf(typed).join(', ') === known;
  const isWrong = faultOf(field, mapped) === 'attribute' || faultOf(field, mapped) === 'required';
  return (
    <input
      name={`attribute-${field}`}
      aria-label={t('mapping.attributeOf', { field: t(`fields.${field}`) })}
      aria-invalid={isWrong}
      list="directory-attributes"
      maxLength={300}
      spellCheck={false}
      autoComplete="off"
      placeholder={t('mapping.notRead')}
      value={isOwn ? typed : known}
      onChange={({ target: { value } }) => {
        type(value);
        onChange({ ...mapped, attributes: attributesOf(value) });
      }}
      className="h-9 w-full min-w-0 bg-transparent px-3 font-mono text-xs outline-none placeholder:font-sans placeholder:text-placeholder focus:shadow-[inset_0_0_0_2px_var(--ant-color-primary)] aria-invalid:shadow-[inset_0_0_0_2px_var(--ant-color-error)] touch:text-base max-tablet:h-11"
    />
  );
}

/** Where a field's value comes from; a department from the tree of OUs, or from an attribute. */
export function AttributeCell(props: Props) {
  const { t } = useTranslation('console');
  const { field, mapped, onChange } = props;
  if (field !== 'department') return <Attributes {...props} />;
  return (
    <div className="flex items-center">
      <Select
        variant="borderless"
        aria-label={t('mapping.departmentsFrom')}
        className="max-tablet:h-11"
        popupMatchSelectWidth={false}
        value={mapped ? 'attribute' : 'ou'}
        options={[
          { value: 'ou', label: t('mapping.fromOu') },
          { value: 'attribute', label: t('mapping.fromAttribute') },
        ]}
        onChange={(value) => onChange({ attributes: value === 'ou' ? [] : ['department'] })}
      />
      {mapped && <Attributes {...props} />}
    </div>
  );
}
