import type { Locale } from '../../api/types';

export interface TimeZone {
  /** IANA name. */
  readonly name: string;
  /** 한국 시간, Korean Time */
  readonly label: string;
  /** GMT+9 */
  readonly offset: string;
  readonly minutes: number;
}

/** Browsers list some zones under names that IANA has replaced; people look for the present ones. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

const part = (locale: Locale, timeZone: string, timeZoneName: 'longGeneric' | 'longOffset', at: Date): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/** `GMT+05:30` → 330 */
function minutesOf(offset: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d?):?(\d\d)?/.exec(offset) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

/** A time zone as a reader of a language knows it, with its difference to UTC at a moment. */
export function timeZoneOf(name: string, locale: Locale, at: Date): TimeZone {
  const offset = part('en', name, 'longOffset', at);
  const short = offset.replace(/([+-])0(\d)/, '$1$2').replace(/:00$/, '');
  return { name, label: part(locale, name, 'longGeneric', at), offset: short, minutes: minutesOf(offset) };
}

/** Every one this browser can count in, from west to east. */
export const timeZones = (locale: Locale, at: Date): readonly TimeZone[] =>
  Intl.supportedValuesOf('timeZone')
    .map((name) => timeZoneOf(RENAMED[name] ?? name, locale, at))
    .sort((a, b) => a.minutes - b.minutes || a.name.localeCompare(b.name, 'en'));
