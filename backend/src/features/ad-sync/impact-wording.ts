import type { Schema } from '../../http/route.js';
import type { Locale } from '../../platform/actor.js';
import { word } from '../../platform/messages/index.js';
import type { Impact } from './sync-impact.service.js';

/** Items told at most; their number stands in no bound. */
const MOST = 5_000;

export const toldImpact = ({ leavers, departments, items }: Impact, locale: Locale): Schema<'SyncImpact'> => ({
  leavers,
  departments,
  items: items.slice(0, MOST).map(({ examples, ...item }) => ({
    ...item,
    text: word(locale, 'syncImpacts', item.kind, { count: item.count }),
    examples: examples.slice(0, 5).map(({ id, title }) => ({ id, title })),
  })),
});
