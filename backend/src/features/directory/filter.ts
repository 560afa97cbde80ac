import { tags, tlv } from './ber.js';

/** A filter that does not follow RFC 4515; `at` counts characters from 0. */
export class BadFilter extends Error {
  override readonly name = 'BadFilter';

  constructor(
    readonly expected: string,
    readonly at: number,
  ) {
    super(`expected ${expected} at character ${at + 1}`);
  }
}

/** A search filter, encoded (RFC 4511, 4.5.1). Values are bytes: none of them can become syntax. */
export type Filter = Buffer;

const choices = { and: 0xa0, or: 0xa1, not: 0xa2, substrings: 0xa4, present: 0x87, extensible: 0xa9 };
const comparisons: Readonly<Record<string, number>> = { '=': 0xa3, '>=': 0xa5, '<=': 0xa6, '~=': 0xa8 };

export const and = (...filters: readonly Filter[]): Filter => tlv(choices.and, ...filters);
export const or = (...filters: readonly Filter[]): Filter => tlv(choices.or, ...filters);

/** The attribute has this very value: no star in it is a wildcard, no parenthesis ends anything. */
export const equals = (attribute: string, value: string | Buffer): Filter =>
  comparison('=', attribute, Buffer.from(value as string));

const octets = (value: Uint8Array): Buffer => tlv(tags.octetString, value);
const comparison = (operator: string, attribute: string, value: Buffer): Filter =>
  tlv(comparisons[operator] ?? 0, octets(Buffer.from(attribute)), octets(value));

/** The value written so that it stands for itself in a filter's text (RFC 4515, 3). */
export function escapeFilterValue(value: string): string {
  return value.replace(/[\\*()\0]/g, (character) => '\\' + character.charCodeAt(0).toString(16).padStart(2, '0'));
}

/**
 * Reads a filter's text (RFC 4515); spaces between filters are let pass, as Active Directory does.
 * @throws BadFilter
 */
export function parseFilter(source: string): Filter {
  const parser = new Parser(source.trim());
  const filter = parser.filter();
  parser.end();
  return filter;
}

const attributeName = /(?:[A-Za-z][\w.;-]*|\d+(?:\.\d+)+)/y;
const extensibleHead = /([A-Za-z][\w.;-]*)?(:dn)?(?::([\w.-]+))?:=/iy;
const operator = /[><~]?=/y;
const value = /[^()\\]*(?:\\[0-9a-fA-F]{2}[^()\\]*)*/y;

class Parser {
  private at = 0;

  constructor(private readonly source: string) {}

  filter(): Filter {
    this.spaces();
    this.mustBe('(');
    this.spaces();
    const filter = this.inner();
    this.mustBe(')');
    this.spaces();
    return filter;
  }

  end(): void {
    if (this.at < this.source.length) throw new BadFilter('the end', this.at);
  }

  private inner(): Filter {
    const sign = this.source[this.at];
    if (sign === '&' || sign === '|') {
      this.at++;
      return tlv(sign === '&' ? choices.and : choices.or, ...this.filters());
    }
    if (sign === '!') {
      this.at++;
      return tlv(choices.not, this.filter());
    }
    return this.item();
  }

  private filters(): Filter[] {
    const filters: Filter[] = [];
    this.spaces();
    while (this.source[this.at] === '(') filters.push(this.filter());
    return filters;
  }

  private item(): Filter {
    const extensible = this.match(extensibleHead);
    if (extensible) return this.extensible(extensible);
    const [attribute] = this.match(attributeName) ?? this.fail("an attribute's name");
    const [sign] = this.match(operator) ?? this.fail('=, >=, <= or ~=');
    const [written] = this.match(value) ?? this.fail('a value');
    if (sign !== '=' || !written.includes('*')) return comparison(sign, attribute, bytesOf(written));
    if (/^\*+$/.test(written)) return tlv(choices.present, Buffer.from(attribute));
    return substrings(attribute, written.split('*').map(bytesOf));
  }

  private extensible([, attribute, dn, rule]: RegExpExecArray): Filter {
    if (!attribute && !rule) this.fail('an attribute or a rule');
    const [written] = this.match(value) ?? this.fail('a value');
    return tlv(
      choices.extensible,
      ...(rule ? [tlv(0x81, Buffer.from(rule))] : []),
      ...(attribute ? [tlv(0x82, Buffer.from(attribute))] : []),
      tlv(0x83, bytesOf(written)),
      ...(dn ? [tlv(0x84, Buffer.from([0xff]))] : []),
    );
  }

  private spaces(): void {
    while (this.source[this.at] === ' ') this.at++;
  }

  private mustBe(character: string): void {
    if (this.source[this.at] !== character) this.fail(character);
    this.at++;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (!found) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }

  private fail(expected: string): never {
    throw new BadFilter(expected, this.at);
  }
}

function substrings(attribute: string, parts: readonly Buffer[]): Filter {
  const last = parts.length - 1;
  const pieces = parts
    .map((part, place) => ({ part, tag: place === 0 ? 0x80 : place === last ? 0x82 : 0x81 }))
    .filter(({ part }) => part.length > 0)
    .map(({ part, tag }) => tlv(tag, part));
  return tlv(choices.substrings, octets(Buffer.from(attribute)), tlv(tags.sequence, ...pieces));
}

/** Escapes become the bytes they stand for; everything else is UTF-8. */
const bytesOf = (written: string): Buffer =>
  Buffer.concat(
    written
      .split(/(\\[0-9a-fA-F]{2})/)
      .map((part, place) => (place % 2 ? Buffer.from(part.slice(1), 'hex') : Buffer.from(part))),
  );
