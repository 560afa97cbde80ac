import type { Actor } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';
import type { Queries, Tx } from '../../platform/transaction.js';
import { breakpoints, type Breakpoint, type Layer, type LayerPortlet, type Place, type Settings } from './layout.js';
import type { LayerContent } from './merge.js';

interface Row {
  layer: Layer;
  role: string | null;
  breakpoint: Breakpoint;
  id: string;
  type: string | null;
  x: number | null;
  y: number | null;
  w: number | null;
  h: number | null;
  isVisible: boolean | null;
  mandatory: boolean;
  locked: boolean;
  config: Settings | null;
}

/** The one row of somebody for whom no layer holds anything. */
interface Empty {
  layer: null;
}

export interface StoredLayers {
  /** Of the personal layer; 0 before the first save. */
  readonly version: number;
  /** The organisation's, the roles' by name, the person's. */
  readonly layers: readonly LayerContent[];
}

export class PortalRepository {
  /** One statement, whatever the layers. */
  async layersOf(queries: Queries, me: Pick<Actor, 'id' | 'roles'>): Promise<StoredLayers> {
    const rows = await queries.prepared<(Row | Empty) & { version: number }>(
      `SELECT p.layer, r.name AS role, p.breakpoint, p.portlet_id AS id, p.portlet_type AS type, p.x, p.y, p.w, p.h,
              p.is_visible AS "isVisible", p.mandatory, p.locked, p.config, coalesce(v.version, 0) AS version
       FROM (SELECT $1::uuid AS user_id) me
       LEFT JOIN portal_layout_versions v ON v.user_id = me.user_id
       LEFT JOIN portal_layouts p
         ON p.layer = 'organisation'
         OR (p.layer = 'role' AND p.role_id IN (SELECT id FROM roles WHERE name = ANY($2)))
         OR (p.layer = 'personal' AND p.user_id = me.user_id)
       LEFT JOIN roles r ON r.id = p.role_id
       ORDER BY array_position(ARRAY['organisation', 'role', 'personal'], p.layer), r.name, p.created_at, p.portlet_id`,
      [me.id, me.roles],
    );
    return { version: rows[0]?.version ?? 0, layers: contents(rows.filter((row) => row.layer !== null)) };
  }

  /** Holds the person's layer until the transaction ends. @returns its version */
  async lockVersion(tx: Tx, userId: string): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      `INSERT INTO portal_layout_versions (user_id, version) VALUES ($1, 0)
       ON CONFLICT (user_id) DO UPDATE SET version = portal_layout_versions.version RETURNING version`,
      [userId],
    );
    return row?.version ?? 0;
  }

  /** Puts the layer in the place of the one before and counts the save. */
  async replacePersonal(tx: Tx, userId: string, portlets: readonly LayerPortlet[], now: Date): Promise<void> {
    await tx.query(`DELETE FROM portal_layouts WHERE layer = 'personal' AND user_id = $1`, [userId]);
    const rows = portlets.flatMap((portlet) => rowsOf(portlet));
    await tx.query(
      `INSERT INTO portal_layouts (id, layer, user_id, breakpoint, portlet_id, portlet_type, x, y, w, h, is_visible, config,
                                   created_at, updated_at)
       SELECT r.id, 'personal', $1, r.breakpoint, r.portlet_id, r.portlet_type, r.x, r.y, r.w, r.h, r.is_visible, r.config, $3, $3
       FROM jsonb_to_recordset($2) AS r (id uuid, breakpoint text, portlet_id uuid, portlet_type text, x smallint, y smallint,
                                         w smallint, h smallint, is_visible boolean, config jsonb)`,
      [userId, JSON.stringify(rows), now],
    );
    await tx.query('UPDATE portal_layout_versions SET version = version + 1, updated_at = $2 WHERE user_id = $1', [
      userId,
      now,
    ]);
  }
}

/** A portlet that is only hidden or set up has no place, but rows all the same: one for each breakpoint. */
function rowsOf({ id, type, isVisible, settings, places }: LayerPortlet): object[] {
  return breakpoints.map((breakpoint) => ({
    id: newId(),
    breakpoint,
    portlet_id: id,
    portlet_type: type ?? null,
    is_visible: isVisible ?? null,
    config: settings ?? null,
    ...places[breakpoint],
  }));
}

function contents(rows: readonly Row[]): LayerContent[] {
  const layers = new Map<string, { layer: Layer; portlets: Map<string, Mutable> }>();
  for (const row of rows) {
    const key = `${row.layer}:${row.role ?? ''}`;
    const content = layers.get(key) ?? { layer: row.layer, portlets: new Map<string, Mutable>() };
    layers.set(key, content);
    const portlet: Mutable = content.portlets.get(row.id) ?? {
      id: row.id,
      type: row.type ?? undefined,
      settings: row.config ?? undefined,
      isVisible: row.isVisible ?? undefined,
      mandatory: row.mandatory,
      locked: row.locked,
      places: {},
    };
    content.portlets.set(row.id, portlet);
    const place = placeOf(row);
    if (place) portlet.places[row.breakpoint] = place;
  }
  return [...layers.values()].map(({ layer, portlets }) => ({ layer, portlets: [...portlets.values()] }));
}

type Mutable = Omit<LayerPortlet, 'places'> & { places: Partial<Record<Breakpoint, Place>> };

const placeOf = ({ x, y, w, h }: Row): Place | undefined =>
  x === null || y === null || w === null || h === null ? undefined : { x, y, w, h };
