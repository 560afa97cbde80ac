import { preferredLocale, rememberLocale } from '../../app/i18n/locale';
import { speak, useLanguage } from '../../app/i18n';
import { useTheme } from '../../app/theme/mode';
import type { Locale } from '../../api/types';
import { useSetting, type Setting } from './use-setting';

/** The language, changed at once here and kept for the person's other browsers. */
export function useOwnLocale(): Setting<Locale> {
  const shown = useLanguage((language) => language.locale) ?? 'ko';
  const { failure, choose } = useSetting('locale', (locale) => {
    rememberLocale(locale);
    void speak(locale ?? preferredLocale());
  });
  return { value: shown, failure, choose };
}

/** The theme, likewise. */
export function useOwnTheme() {
  const choice = useTheme((state) => state.choice);
  return { ...useSetting('theme', useTheme.getState().choose), value: choice };
}
