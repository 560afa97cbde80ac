import type { Locale } from '../../api/types';

/** A number as its reader dials it: +82-2-555-1234 is 02-555-1234 to Koreans. */
export const shownPhone = (number: string | null, locale: Locale): string | null =>
  locale === 'ko' ? (number?.replace(/^\+82[\s-]*(?:\(0\)|0)?/, '0') ?? null) : number;
