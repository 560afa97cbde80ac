import type { ko } from './ko.js';

type SameKeys<T> = T extends string ? string : { readonly [K in keyof T]: SameKeys<T[K]> };

/** What each language must have: no text may be missing, none be left over. */
export type Texts = SameKeys<typeof ko>;
