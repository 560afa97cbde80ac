import type { console as korean } from '../../ko/console';
import type { Translated } from '../../translated';
import { conflicts } from './conflicts';
import { mapping } from './mapping';
import { setup } from './setup';
import { overview } from './overview';
import { fields, kinds, plan } from './plan';
import { shared } from './shared';

/** Words of the directory console, which are fetched with its pages. */
export const console: Translated<typeof korean> = {
  ...shared,
  kinds,
  fields,
  overview,
  plan,
  conflicts,
  mapping,
  setup,
};
