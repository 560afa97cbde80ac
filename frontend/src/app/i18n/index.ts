import type { Locale as AntdLocale } from 'antd/es/locale';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { create } from 'zustand';
import type { Locale } from '../../api/types';
import type { messages } from './ko';
import type { console } from './ko/console';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: typeof messages & { console: typeof console };
  }
}

interface Language {
  readonly locale: Locale;
  /** The words inside Ant Design's own components. */
  readonly antd: AntdLocale;
}

export const useLanguage = create<Language | { readonly locale: null }>(() => ({ locale: null }));

const load = {
  ko: () => Promise.all([import('./ko'), import('antd/es/locale/ko_KR')]),
  en: () => Promise.all([import('./en'), import('antd/es/locale/en_US')]),
};

/** Words of one area only, which nobody else has to wait for. */
const loadConsole = { ko: () => import('./ko/console'), en: () => import('./en/console') };
let isConsoleOpen = false;

async function addConsole(locale: Locale): Promise<void> {
  if (i18next.hasResourceBundle(locale, 'console')) return;
  const { console: texts } = await loadConsole[locale]();
  i18next.addResourceBundle(locale, 'console', texts);
}

/** Fetches the words of the directory console, in the page's language and in each that is chosen later. */
export async function speakOfConsole(): Promise<void> {
  isConsoleOpen = true;
  const { locale } = useLanguage.getState();
  if (locale) await addConsole(locale);
}

let wanted: Locale | null = null;

/** Shows the page in a language; its messages are fetched when first needed. */
export async function speak(locale: Locale): Promise<void> {
  if (locale === wanted) return;
  wanted = locale;
  const [{ messages }, { default: antd }] = await load[locale]().catch((error: unknown) => {
    wanted = useLanguage.getState().locale;
    throw error;
  });
  // Another one was chosen meanwhile.
  if (locale !== wanted) return;
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: locale,
      fallbackLng: false,
      defaultNS: 'words',
      ns: Object.keys(messages),
      resources: { [locale]: messages },
      interpolation: { escapeValue: false },
    });
  } else {
    for (const [area, texts] of Object.entries(messages)) i18next.addResourceBundle(locale, area, texts);
    if (isConsoleOpen) await addConsole(locale);
    await i18next.changeLanguage(locale);
  }
  document.documentElement.lang = locale;
  useLanguage.setState({ locale, antd });
}
