import { EntitySchema } from 'typeorm';
import type { Breakpoint, Layer, Settings } from './layout.js';

/** One place of a portlet in one layer and breakpoint. */
export interface PortalLayoutRow {
  id: string;
  layer: Layer;
  user_id: string | null;
  role_id: string | null;
  breakpoint: Breakpoint;
  portlet_id: string;
  portlet_type: string | null;
  x: number | null;
  y: number | null;
  w: number | null;
  h: number | null;
  is_visible: boolean | null;
  mandatory: boolean;
  locked: boolean;
  config: Settings | null;
  created_at: Date;
  updated_at: Date;
}

const portalLayouts = new EntitySchema<PortalLayoutRow>({
  name: 'portal_layouts',
  columns: {
    id: { type: 'uuid', primary: true },
    layer: { type: 'text' },
    user_id: { type: 'uuid', nullable: true },
    role_id: { type: 'uuid', nullable: true },
    breakpoint: { type: 'text' },
    portlet_id: { type: 'uuid' },
    portlet_type: { type: 'text', nullable: true },
    x: { type: 'smallint', nullable: true },
    y: { type: 'smallint', nullable: true },
    w: { type: 'smallint', nullable: true },
    h: { type: 'smallint', nullable: true },
    is_visible: { type: 'boolean', nullable: true },
    mandatory: { type: 'boolean', default: false },
    locked: { type: 'boolean', default: false },
    config: { type: 'jsonb', nullable: true },
    created_at: { type: 'timestamptz' },
    updated_at: { type: 'timestamptz' },
  },
});

/** How often a person's own layer has been saved. */
export interface PortalLayoutVersionRow {
  user_id: string;
  version: number;
  updated_at: Date;
}

const portalLayoutVersions = new EntitySchema<PortalLayoutVersionRow>({
  name: 'portal_layout_versions',
  columns: {
    user_id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    updated_at: { type: 'timestamptz' },
  },
});

export const portalEntities = [portalLayouts, portalLayoutVersions];
