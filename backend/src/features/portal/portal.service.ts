import { z } from 'zod';
import type { Schema } from '../../http/route.js';
import { may, type Actor } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import { Invalid, NotFound, VersionConflict } from '../../platform/errors.js';
import type { Queries, Transaction, Tx } from '../../platform/transaction.js';
import { difference, type ArrangedPortlet } from './difference.js';
import type { LayerPortlet, PlacedPortlet, Settings } from './layout.js';
import { merge, type NormalSize } from './merge.js';
import type { PortalRepository, StoredLayers } from './portal.repository.js';
import type { ChoiceSource, PortletSource } from './portlet-source.js';

/** A type a person may choose; sizes in desktop columns and rows. */
export interface AvailablePortlet {
  readonly type: string;
  readonly minW: number;
  readonly minH: number;
  readonly maxW: number;
  readonly maxH: number;
  readonly settingsSchema: Record<string, unknown> | null;
}

export interface PortalLayout {
  readonly version: number;
  readonly portlets: PlacedPortlet[];
  readonly available: AvailablePortlet[];
}

export class PortalService {
  private readonly schemas: ReadonlyMap<string, Record<string, unknown> | null>;

  constructor(
    private readonly transaction: Transaction,
    private readonly queries: Queries,
    private readonly repository: PortalRepository,
    private readonly sources: readonly PortletSource[],
    private readonly choiceSources: readonly ChoiceSource[],
    private readonly clock: Clock,
  ) {
    this.schemas = new Map(sources.map(({ type, settings }) => [type, settingsSchema(settings)]));
  }

  async layout(me: Actor): Promise<PortalLayout> {
    return this.shown(me, await this.repository.layersOf(this.queries, me));
  }

  /**
   * Keeps what differs from the layers below, and answers the merged result.
   * @throws VersionConflict where another tab has saved since `version`
   * @throws Invalid VALIDATION_FAILED for settings their type does not know
   * @throws RuleBroken PORTLET_LOCKED, PORTLET_TYPE_UNKNOWN
   */
  save(me: Actor, version: number, arranged: readonly ArrangedPortlet[]): Promise<PortalLayout> {
    return this.replace(me, version, (stored) => {
      const below = merge(
        stored.layers.filter(({ layer }) => layer !== 'personal'),
        this.normalSize,
      );
      const mine = stored.layers.find(({ layer }) => layer === 'personal')?.portlets ?? [];
      return difference(
        below,
        mine,
        arranged.map((portlet) => this.checked(portlet)),
        (type) => this.sourceFor(me, type) !== undefined,
      );
    });
  }

  /** Back to the default. Safe to repeat. */
  reset(me: Actor): Promise<PortalLayout> {
    return this.replace(me, undefined, () => []);
  }

  /**
   * What a setting may be set to.
   * @throws NotFound PORTLET_NOT_FOUND for a source that is not there or not permitted
   */
  choices(me: Actor, source: string): Promise<Schema<'PortletChoice'>[]> {
    const found = this.choiceSources.find((candidate) => candidate.source === source && may(me, candidate.permission));
    if (!found) throw new NotFound('PORTLET_NOT_FOUND');
    return found.choices(me);
  }

  /** @returns undefined for a type that is not built or not permitted to the person */
  sourceFor(me: Actor, type: string): PortletSource | undefined {
    return this.sources.find((source) => source.type === type && may(me, source.permission));
  }

  private replace(
    me: Actor,
    version: number | undefined,
    decide: (stored: StoredLayers) => LayerPortlet[],
  ): Promise<PortalLayout> {
    return this.transaction(async (tx: Tx) => {
      const current = await this.repository.lockVersion(tx, me.id);
      const stored = await this.repository.layersOf(tx, me);
      if (version !== undefined && version !== current) throw new VersionConflict(this.shown(me, stored));
      await this.repository.replacePersonal(tx, me.id, decide(stored), this.clock.now());
      return this.shown(me, await this.repository.layersOf(tx, me));
    });
  }

  private shown(me: Actor, { version, layers }: StoredLayers): PortalLayout {
    const available = this.sources
      .filter((source) => may(me, source.permission))
      .map(({ type, size: { min, max } }) => ({
        type,
        minW: min.w,
        minH: min.h,
        maxW: max.w,
        maxH: max.h,
        settingsSchema: this.schemas.get(type) ?? null,
      }));
    return { version, portlets: merge(layers, this.normalSize), available };
  }

  private readonly normalSize: NormalSize = (type) =>
    this.sources.find((source) => source.type === type)?.size.normal ?? { w: 3, h: 8 };

  private checked(portlet: ArrangedPortlet): ArrangedPortlet {
    const source = this.sources.find(({ type }) => type === portlet.type);
    if (!source || portlet.settings === undefined) return portlet;
    return { ...portlet, settings: checkedSettings(source, portlet.settings) };
  }
}

/**
 * What was said, once checked and as it was said: defaults are the type's to change later, and what only a newer version
 * knows is kept.
 * @throws Invalid VALIDATION_FAILED
 */
export function checkedSettings(source: PortletSource, settings: Settings): Settings {
  const result = source.settings.safeParse(settings);
  if (result.success) return settings;
  throw new Invalid('VALIDATION_FAILED', {
    fields: result.error.issues.map(({ path, message }) => ({ path: `settings.${path.join('.')}`, message })),
  });
}

/** What a settings form is drawn from; null where there is nothing to set. */
function settingsSchema(settings: z.ZodType): Record<string, unknown> | null {
  const schema = z.toJSONSchema(settings, { io: 'input' });
  return Object.keys(schema.properties ?? {}).length === 0 ? null : schema;
}
