import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { useLanguage } from '../../app/i18n';
import { timeZones } from './time-zones';

/** Stands for the organisation's time zone in the list, whose values are no null. */
const ORGANISATION = '';

interface Props {
  readonly value: string | null;
  readonly isDisabled: boolean;
  readonly onChange: (value: string | null) => void;
}

/** Every time zone, found by its place, its name in the reader's language or its difference to UTC. */
export function TimeZoneSelect({ value, isDisabled, onChange }: Props) {
  const { t } = useTranslation('settings');
  const locale = useLanguage((language) => language.locale) ?? 'ko';
  const { organisation } = useMe();
  const options = useMemo(
    () => [
      { value: ORGANISATION, label: t('display.zoneOfOrganisation', { zone: organisation.timeZone }) },
      ...timeZones(locale, new Date()).map(({ name, label, offset }) => ({
        value: name,
        label: `${name.replaceAll('_', ' ')}, ${label}, ${offset}`,
      })),
    ],
    [locale, organisation.timeZone, t],
  );
  return (
    <Select
      aria-label={t('display.timeZone')}
      className="w-full max-tablet:h-11 tablet:w-72"
      showSearch={{ optionFilterProp: 'label' }}
      disabled={isDisabled}
      options={options}
      value={value ?? ORGANISATION}
      onChange={(choice) => onChange(choice === ORGANISATION ? null : choice)}
    />
  );
}
