import { House, Monitor, Moon, Sun, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMode } from '../../app/theme/mode';
import { useFormats } from '../../app/i18n/use-formats';
import { Segmented } from '../../shared/ui/Segmented';
import { useOwnLocale, useOwnTheme } from './own-look';
import { Row } from './Row';
import { Section } from './Section';
import { TimeZoneSelect } from './TimeZoneSelect';
import { useSetting } from './use-setting';

function Language({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation(['settings', 'words']);
  const { value, failure, choose } = useOwnLocale();
  return (
    <Row label={t('display.language')} hint={t('display.languageHint')} failure={failure}>
      <Segmented
        label={t('display.language')}
        value={value}
        isDisabled={isDisabled}
        onChange={choose}
        choices={[
          { value: 'ko', label: t('words:languages.ko'), lang: 'ko' },
          { value: 'en', label: t('words:languages.en'), lang: 'en' },
        ]}
      />
    </Row>
  );
}

function Theme({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation(['settings', 'shell']);
  const { value, failure, choose } = useOwnTheme();
  const mode = useMode();
  const hint = value === 'system' ? t(`display.themeFollows.${mode}`) : t('display.themeFixed');
  return (
    <Row label={t('display.theme')} hint={hint} failure={failure}>
      <Segmented
        label={t('display.theme')}
        value={value}
        isDisabled={isDisabled}
        onChange={choose}
        choices={[
          { value: 'system', label: t('shell:theme.system'), icon: Monitor },
          { value: 'light', label: t('shell:theme.light'), icon: Sun },
          { value: 'dark', label: t('shell:theme.dark'), icon: Moon },
        ]}
      />
    </Row>
  );
}

function Zone({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const { value, failure, choose } = useSetting('timeZone');
  const hint = t('display.timeZoneHint', { time: formats.time(new Date()) });
  return (
    <Row label={t('display.timeZone')} hint={hint} failure={failure}>
      <TimeZoneSelect value={value} isDisabled={isDisabled} onChange={choose} />
    </Row>
  );
}

function Start({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation(['settings', 'shell']);
  const { value, failure, choose } = useSetting('startPage');
  return (
    <Row label={t('display.startPage')} hint={t('display.startPageHint')} failure={failure}>
      <Segmented
        label={t('display.startPage')}
        value={value}
        isDisabled={isDisabled}
        onChange={choose}
        choices={[
          { value: 'home', label: t('shell:home'), icon: House },
          { value: 'people', label: t('shell:people'), icon: Users },
        ]}
      />
    </Row>
  );
}

/** Language, theme, time zone and start page; each is saved as it is chosen. */
export function Display({ isDisabled }: { readonly isDisabled: boolean }) {
  return (
    <Section id="display">
      <Language isDisabled={isDisabled} />
      <Theme isDisabled={isDisabled} />
      <Zone isDisabled={isDisabled} />
      <Start isDisabled={isDisabled} />
    </Section>
  );
}
