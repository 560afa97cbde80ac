import type { Directory } from '../directory.js';
import { parseDn } from '../names/dn.js';
import { guidBytes } from '../names/guid.js';
import type { Entry } from '../store/entry.js';

const BY_GUID = /^<GUID=([0-9a-f-]+)>$/i;

/**
 * The entry of a name, which may be `<GUID=…>` with dashes or as 32 digits of the raw bytes (MS-ADTS 3.1.1.3.1.2.4),
 * and the nearest existing one above it.
 * @throws MalformedName
 */
export function findByName(directory: Directory, name: string): { entry: Entry | null; nearest: Entry | null } {
  const guid = BY_GUID.exec(name.trim())?.[1];
  if (guid === undefined) return directory.store.locate(parseDn(name));
  const bytes = readGuid(guid);
  const entry = (bytes && directory.store.byGuid(bytes)) ?? null;
  return { entry, nearest: entry };
}

function readGuid(text: string): Buffer | null {
  if (/^[0-9a-f]{32}$/i.test(text)) return Buffer.from(text, 'hex');
  try {
    return guidBytes(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
