import type { Directory } from '../directory.js';
import { MalformedName } from '../names/dn.js';
import { Failure, noSuchObject, unknownAttribute } from '../protocol/failure.js';
import { attributeType, type AttributeType } from '../store/schema.js';
import type { Value } from '../store/attributes.js';
import type { Entry } from '../store/entry.js';
import { findByName } from '../search/find-by-name.js';

/** @throws Failure noSuchAttribute */
export function mustKnow(name: string): AttributeType {
  const type = attributeType(name.replace(/;binary$/i, ''));
  if (!type) throw unknownAttribute(name);
  return type;
}

const invalid = (name: string) =>
  new Failure(
    'invalidAttributeSyntax',
    `0000200B: AtrErr: DSID-031903A8, #1:\n\t0: 0000200B: problem 1000 (ATT_OR_VALUE_SYNTAX), data 0 (${name})\n`,
  );

/** Bytes; `rangeUpper` of thumbnailPhoto in Active Directory's schema. */
const LARGEST_PHOTO = 102_400;

/** A value as it is kept. @throws Failure invalidAttributeSyntax */
export function storedValue(type: AttributeType, bytes: Buffer): Value {
  if (type.name === 'thumbnailPhoto' && bytes.length > LARGEST_PHOTO) throw invalid(type.name);
  // The bytes belong to the message; what is kept must not hold on to all of it.
  if (type.syntax === 'octets') return Buffer.from(bytes);
  const text = bytes.toString('utf8');
  if (text === '') throw invalid(type.name);
  if (type.syntax === 'integer' && !/^-?\d{1,19}$/.test(text)) throw invalid(type.name);
  if (type.syntax === 'boolean' && text !== 'TRUE' && text !== 'FALSE') throw invalid(type.name);
  return text;
}

/** @throws Failure noSuchObject for a link to nothing, as Active Directory refuses one */
export function linkTarget(directory: Directory, bytes: Buffer): Entry {
  const name = bytes.toString('utf8');
  try {
    const { entry, nearest } = findByName(directory, name);
    if (entry) return entry;
    throw noSuchObject(nearest?.dn ?? '');
  } catch (error) {
    if (error instanceof MalformedName) throw invalid('distinguishedName');
    throw error;
  }
}
