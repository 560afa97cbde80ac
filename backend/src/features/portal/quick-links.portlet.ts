import { z } from 'zod';
import { portletSource } from './portlet-source.js';

const link = z.object({
  title: z.string().min(1).max(60),
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  icon: z.enum(['mail', 'book', 'door', 'bank', 'car', 'support', 'link']).default('link'),
  /** Whether it leads out of the company's own systems. */
  external: z.boolean().default(false),
});

const links = z.array(link).max(15).default([]);

/** Those of the organisation, then a person's own: each keeps its own list, so that neither hides a change of the other. */
export const quickLinks = portletSource({
  type: 'quick-links',
  permission: 'portal:use',
  size: { min: { w: 2, h: 4 }, normal: { w: 2, h: 8 }, max: { w: 6, h: 16 } },
  settings: z.object({ links: links.meta({ layer: 'organisation' }), own: links }),
  load: (_me, settings) => Promise.resolve({ links: [...settings.links, ...settings.own] }),
});
