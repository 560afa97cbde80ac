import type { Schema } from '../../http/route.js';
import type { Locale } from '../../platform/actor.js';
import { word } from '../../platform/messages/index.js';
import type { Impact } from './sync-impact.service.js';

export const toldImpact = ({ items, totals, ...figures }: Impact, locale: Locale): Schema<'SyncImpact'> => ({
  ...figures,
  totals: [...totals],
  items: items.map(({ examples, ...item }) => ({
    ...item,
    text: word(locale, 'syncImpacts', item.kind, { count: item.count }),
    examples: examples.slice(0, 5).map(({ id, title }) => ({ id, title })),
  })),
});
