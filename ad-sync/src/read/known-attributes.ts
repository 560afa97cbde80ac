import {
  fieldsWithout,
  unknownAttributes,
  type AttributeMapping,
  type LdapConnection,
  type RootDse,
} from '@maru/backend/directory';

/** A field is mapped to nothing the directory has: read as everybody's value being gone, it would be taken from all. */
export class AttributeUnknown extends Error {
  override readonly name = 'AttributeUnknown';

  constructor(
    readonly field: string,
    readonly attribute: string,
  ) {
    super(`the directory knows no attribute ${attribute}`);
  }
}

/** @throws AttributeUnknown @throws DirectoryUnreachable */
export async function mustKnowAttributes(
  connection: LdapConnection,
  root: RootDse,
  mapping: AttributeMapping,
): Promise<void> {
  const names = [...new Set(Object.values(mapping).flatMap(({ attributes }) => attributes))];
  const [first] = fieldsWithout(mapping, await unknownAttributes(connection, root, names));
  if (first) throw new AttributeUnknown(first.field, first.attribute);
}
