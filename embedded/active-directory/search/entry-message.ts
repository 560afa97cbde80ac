import type { Directory } from '../directory.js';
import { TAG } from '../protocol/ber-reader.js';
import type { BerWriter } from '../protocol/ber-writer.js';
import type { Entry } from '../store/entry.js';
import { typesOf, valuesOf } from '../store/values.js';
import { cut, type Selection, type Wanted } from './selection.js';

const SEARCH_RESULT_ENTRY = 0x64;

/** Writes one SearchResultEntry message (RFC 4511 4.5.2) in front of what the writer holds. */
export function writeEntry(
  writer: BerWriter,
  directory: Directory,
  entry: Entry,
  { messageId, selection, typesOnly }: { messageId: number; selection: Selection; typesOnly: boolean },
): void {
  const message = writer.mark();
  const result = writer.mark();
  const list = writer.mark();
  for (const wanted of selection.named.toReversed()) writeAttribute(writer, directory, entry, wanted, typesOnly);
  if (selection.all) {
    for (const type of typesOf(entry).reverse())
      writeAttribute(writer, directory, entry, { type, name: type.name, range: null }, typesOnly);
  }
  writer.close(TAG.sequence, list);
  writer.octets(TAG.octets, entry.dn);
  writer.close(SEARCH_RESULT_ENTRY, result);
  writer.integer(TAG.integer, messageId);
  writer.close(TAG.sequence, message);
}

/** An attribute without values is left out. */
function writeAttribute(
  writer: BerWriter,
  directory: Directory,
  entry: Entry,
  wanted: Wanted,
  typesOnly: boolean,
): void {
  const all = valuesOf(directory, entry, wanted.type);
  if (all.length === 0) return;
  const { name, values } = cut(wanted, all);
  const attribute = writer.mark();
  const set = writer.mark();
  if (!typesOnly) for (let at = values.length - 1; at >= 0; at -= 1) writer.octets(TAG.octets, values[at] ?? '');
  writer.close(TAG.set, set);
  writer.octets(TAG.octets, name);
  writer.close(TAG.sequence, attribute);
}
