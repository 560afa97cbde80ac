import { conflicts } from './conflicts';
import { mapping } from './mapping';
import { setup } from './setup';
import { overview } from './overview';
import { fields, kinds, plan } from './plan';
import { shared } from './shared';

/** Words of the directory console, which are fetched with its pages. */
export const console = { ...shared, kinds, fields, overview, plan, conflicts, mapping, setup };
