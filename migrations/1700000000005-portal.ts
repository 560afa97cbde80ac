import { migration } from './migration.js';

/** The layers of the home page (requirements 4.1.1): the organisation's, a role's, and what a person changed. */
export const portalTables = migration('PortalTables1700000000005', [
  `CREATE TABLE portal_layouts (
    id uuid PRIMARY KEY,
    layer text NOT NULL CHECK (layer IN ('organisation', 'role', 'personal')),
    user_id uuid REFERENCES users (id) ON DELETE CASCADE,
    role_id uuid REFERENCES roles (id) ON DELETE CASCADE,
    breakpoint text NOT NULL CHECK (breakpoint IN ('desktop', 'tablet', 'phone')),
    portlet_id uuid NOT NULL,
    -- null in a personal row that only changes a portlet of a layer below
    portlet_type text,
    -- columns and rows of the breakpoint's grid; null where the layer below decides
    x smallint,
    y smallint,
    w smallint,
    h smallint,
    is_visible boolean,
    mandatory boolean NOT NULL DEFAULT false,
    locked boolean NOT NULL DEFAULT false,
    config jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((layer = 'personal') = (user_id IS NOT NULL)),
    CHECK ((layer = 'role') = (role_id IS NOT NULL))
  )`,
  // One place of a portlet in each layer and breakpoint; these also read a layer.
  `CREATE UNIQUE INDEX portal_layouts_organisation_key ON portal_layouts (breakpoint, portlet_id) WHERE layer = 'organisation'`,
  `CREATE UNIQUE INDEX portal_layouts_role_key ON portal_layouts (role_id, breakpoint, portlet_id) WHERE layer = 'role'`,
  `CREATE UNIQUE INDEX portal_layouts_personal_key ON portal_layouts (user_id, breakpoint, portlet_id) WHERE layer = 'personal'`,

  // Counts the saves of a person's layer, and is the row that a save locks.
  `CREATE TABLE portal_layout_versions (
    user_id uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    version integer NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
]);
