import type { Locale } from '../actor.js';
import { en } from './en.js';
import { ko } from './ko.js';
import type { Texts } from './texts.js';

const languages: Readonly<Record<Locale, Texts>> = { ko, en };

type Area = { [A in keyof Texts]: Texts[A] extends string ? never : A }[keyof Texts];

/**
 * A text in a language, with its parameters in place. A key nobody has worded comes back as it is, so that what was
 * stored by a newer version can still be shown.
 */
export function word(locale: Locale, area: Area, key: string, params: Readonly<Record<string, unknown>> = {}): string {
  const texts: Readonly<Record<string, string>> = languages[locale][area];
  const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
  return (text ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
}

/** Keys whose text in a language has a part, as somebody types it who looks for one. */
export function keysSaying(locale: Locale, area: Area, part: string): string[] {
  const sought = part.toLowerCase();
  return Object.entries(languages[locale][area])
    .filter(([, text]) => text.toLowerCase().includes(sought))
    .map(([key]) => key);
}

/** Whether there is a text for a key; every language has the same ones. */
export const isWorded = (area: Area, key: string): boolean => Object.hasOwn(ko[area], key);

export const successMessage = (locale: Locale): string => languages[locale].success;
