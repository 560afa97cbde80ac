import type { Locale } from '../../api/types';

const KEY = 'maru.locale';

/** Chosen before in this browser, else the first of the browser's languages that Maru speaks, else Korean. */
export function preferredLocale(): Locale {
  const stored = localStorage.getItem(KEY);
  if (stored === 'ko' || stored === 'en') return stored;
  return spoken(navigator.languages) ?? 'ko';
}

export function rememberLocale(locale: Locale | null): void {
  if (locale) localStorage.setItem(KEY, locale);
  else localStorage.removeItem(KEY);
}

/** The first language tag (BCP 47) that Maru speaks. */
export function spoken(tags: readonly string[]): Locale | undefined {
  const languages = tags.map((tag) => tag.slice(0, 2).toLowerCase());
  return languages.find((language): language is Locale => language === 'ko' || language === 'en');
}
