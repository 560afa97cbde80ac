import type { Directory } from '../directory.js';
import { constraint, exists } from '../protocol/failure.js';
import type { AttributeType } from '../store/schema.js';
import type { Value } from '../store/attributes.js';
import type { Entry } from '../store/entry.js';

/**
 * Logins are one person's in the whole domain, in use or not; mail addresses need not be.
 * @throws Failure entryAlreadyExists for a sAMAccountName, constraintViolation for a UPN
 */
export function mustBeFree(
  { store }: Directory,
  type: AttributeType,
  values: readonly Value[],
  owner: Entry | null,
): void {
  if (type.name !== 'sAMAccountName' && type.name !== 'userPrincipalName') return;
  for (const value of values) {
    const others =
      store.lookUp(type.name.toLowerCase(), value)?.filter((entry) => entry !== owner && !entry.isDeleted) ?? [];
    if (others.length === 0) continue;
    throw type.name === 'sAMAccountName' ? exists() : constraint(type.name, '000021C8');
  }
}
