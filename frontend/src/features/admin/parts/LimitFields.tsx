import { InputNumber } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncConfig } from '../../../api/types';

type Limits = SyncConfig['limits'];

const FIELDS = [
  { name: 'percent', isPercent: true },
  { name: 'atLeast', isPercent: false },
  { name: 'atMost', isPercent: false },
  { name: 'basePercent', isPercent: true },
  { name: 'baseAtLeast', isPercent: false },
] as const satisfies readonly { name: keyof Limits; isPercent: boolean }[];

interface Props {
  readonly value: Limits;
  readonly onChange: (value: Limits) => void;
}

/** Past which a plan waits for a yes. */
export function LimitFields({ value, onChange }: Props) {
  const { t } = useTranslation('console');
  const id = useId();
  return (
    <>
      {FIELDS.map(({ name, isPercent }) => (
        <div key={name} className="flex items-center gap-4 border-t border-split py-2.5 first:border-t-0">
          <div className="flex-1">
            <label htmlFor={`${id}-${name}`} className="font-medium">
              {t(`limits.${name}`)}
            </label>
            <p id={`${id}-${name}-hint`} className="text-xs text-tertiary">
              {t(`limits.${name}Hint`)}
            </p>
          </div>
          <InputNumber
            id={`${id}-${name}`}
            name={name}
            aria-describedby={`${id}-${name}-hint`}
            controls={false}
            className="w-28 max-tablet:h-11.5"
            min={0}
            max={isPercent ? 100 : 2_147_483_647}
            {...(!isPercent && { precision: 0 })}
            suffix={t(isPercent ? 'limits.percentUnit' : 'limits.unit')}
            value={value[name]}
            onChange={(next) => {
              if (next !== null) onChange({ ...value, [name]: next });
            }}
          />
        </div>
      ))}
      <p className="border-t border-split pt-2.5 text-xs text-tertiary">
        {t('limits.example', { percent: value.percent, atLeast: value.atLeast, atMost: value.atMost })}
      </p>
    </>
  );
}
