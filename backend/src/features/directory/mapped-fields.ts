/** What a directory's entry can say of a person (requirements 4.1.1, users): the fields a mapping has. */
export const mappedFields = [
  'username',
  'upn',
  'name',
  'latinName',
  'email',
  'employeeNumber',
  'phone',
  'extension',
  'mobile',
  'location',
  'position',
  'title',
  'department',
  'manager',
] as const;
export type MappedField = (typeof mappedFields)[number];
