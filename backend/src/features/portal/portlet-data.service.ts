import type { Schema } from '../../http/route.js';
import type { Actor } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import { Failure, NotFound, Unavailable } from '../../platform/errors.js';
import type { Logger } from '../../platform/logger.js';
import type { Settings } from './layout.js';
import type { PortalService } from './portal.service.js';
import type { LoadOptions, PortletSource } from './portlet-source.js';

/** Milliseconds a portlet's data may take; the others do not wait for it. */
const PATIENCE = 2_000;

export interface LoadedPortlet {
  readonly data: Schema<'PortletData'>;
  readonly asOf: Date;
}

export type PortletResult = ({ readonly ok: true } & LoadedPortlet) | { readonly ok: false; readonly code: string };

export class PortletDataService {
  constructor(
    private readonly portal: PortalService,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** By the portlet's id, each visible one, or of them those asked for; one that fails never fails the others. */
  async all(me: Actor, ids?: readonly string[]): Promise<Record<string, PortletResult>> {
    const { portlets } = await this.portal.layout(me);
    const wanted = portlets.filter(({ id, isVisible }) => (ids ? ids.includes(id) : isVisible));
    const results = wanted.map(async ({ id, type, settings }): Promise<[string, PortletResult]> => {
      const source = this.portal.sourceFor(me, type);
      return [id, source ? await this.load(me, source, settings) : { ok: false, code: 'PORTLET_NOT_FOUND' }];
    });
    return Object.fromEntries(await Promise.all(results));
  }

  /**
   * @param id the portlet whose settings count; the type's own where absent
   * @throws NotFound PORTLET_NOT_FOUND for what is not built, not permitted or not on the person's page
   * @throws what kept the data from being loaded
   */
  async one(me: Actor, type: string, id: string | undefined, options: LoadOptions): Promise<LoadedPortlet> {
    const source = this.portal.sourceFor(me, type);
    if (!source) throw new NotFound('PORTLET_NOT_FOUND');
    const settings = id === undefined ? {} : await this.settingsOf(me, type, id);
    return { data: await this.bounded(source, me, settings, options), asOf: this.clock.now() };
  }

  private async settingsOf(me: Actor, type: string, id: string): Promise<Settings> {
    const { portlets } = await this.portal.layout(me);
    const portlet = portlets.find((candidate) => candidate.id === id && candidate.type === type);
    if (!portlet) throw new NotFound('PORTLET_NOT_FOUND');
    return portlet.settings;
  }

  private async load(me: Actor, source: PortletSource, settings: Settings): Promise<PortletResult> {
    try {
      const data = await this.bounded(source, me, settings, {});
      return { ok: true, data, asOf: this.clock.now() };
    } catch (error) {
      if (error instanceof Failure) return { ok: false, code: error.code };
      this.logger.error({ portlet: source.type, error: (error as Error).stack }, 'a portlet failed');
      return { ok: false, code: 'INTERNAL_ERROR' };
    }
  }

  /** Settings that an older version kept and this one does not know give way to the type's own. */
  private async bounded(
    source: PortletSource,
    me: Actor,
    stored: Settings,
    options: LoadOptions,
  ): Promise<Schema<'PortletData'>> {
    const parsed = source.settings.safeParse(stored);
    const settings = parsed.success ? parsed.data : source.settings.parse({});
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Unavailable('PORTLET_UNAVAILABLE'));
      }, PATIENCE);
    });
    return Promise.race([source.load(me, settings, options), late]).finally(() => {
      clearTimeout(timer);
    });
  }
}
