/** Where the demo company's directory keeps what, and who looks after it. */
export const HANUL = {
  organisation: '한울물산',
  dnsDomain: 'hanul.example',
  netbios: 'HANUL',
  base: 'DC=hanul,DC=example',
  /** Base of everybody a synchronisation brings in. */
  peopleBase: 'OU=한울물산,DC=hanul,DC=example',
  groupBase: 'OU=Groups,DC=hanul,DC=example',
  /** There is such an OU, and nobody in it. */
  emptyBase: 'OU=Empty,DC=hanul,DC=example',
  externalBase: 'OU=External,DC=hanul,DC=example',
  administratorsGroup: 'CN=Maru Administrators,OU=Groups,DC=hanul,DC=example',
  controllerHost: 'dc1.hanul.example',
} as const;

/** The password of every person of the demo. */
export const DEMO_PASSWORD = 'Maru-demo-1';

/** The account with which Maru reads the directory; it may see deleted objects. */
export const SERVICE_ACCOUNT = {
  dn: 'CN=svc-maru,CN=Users,DC=hanul,DC=example',
  login: 'svc-maru',
  password: 'Hanul-Service-1',
} as const;

/** May change everything; for tests and for trying what a change in the directory does. */
export const ADMINISTRATOR_ACCOUNT = {
  dn: 'CN=Administrator,CN=Users,DC=hanul,DC=example',
  login: 'Administrator',
  password: 'Hanul-Admin-1',
} as const;
