import type { Schema } from '../../http/route.js';
import type { Actor } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import { Failure, Invalid, NotFound, Unavailable } from '../../platform/errors.js';
import type { Logger } from '../../platform/logger.js';
import type { Settings } from './layout.js';
import { checkedSettings, type PortalService } from './portal.service.js';
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

  /**
   * By the portlet's id, each visible one, or of them those asked for; one that fails never fails the others.
   * @param patience milliseconds after which one is left out, so that its slowness stays its own; undefined to wait its
   *   two seconds and answer that it failed
   */
  async all(me: Actor, ids?: readonly string[], patience?: number): Promise<Record<string, PortletResult>> {
    const { portlets } = await this.portal.layout(me);
    const wanted = portlets.filter(({ id, isVisible }) => (ids ? ids.includes(id) : isVisible));
    const results = wanted.map(async ({ id, type, settings }): Promise<[string, PortletResult] | undefined> => {
      const source = this.portal.sourceFor(me, type);
      if (!source) return [id, { ok: false, code: 'PORTLET_NOT_FOUND' }];
      const result = await within(patience, this.load(me, source, settings));
      return result && [id, result];
    });
    return Object.fromEntries((await Promise.all(results)).filter((result) => result !== undefined));
  }

  /**
   * @param id the portlet whose settings count; the type's own where absent
   * @param tried settings to go over them, as JSON
   * @throws NotFound PORTLET_NOT_FOUND for what is not built, not permitted or not on the person's page
   * @throws Invalid VALIDATION_FAILED for settings the type does not know
   * @throws what kept the data from being loaded
   */
  async one(
    me: Actor,
    type: string,
    { id, tried, ...options }: LoadOptions & { readonly id?: string | undefined; readonly tried?: string | undefined },
  ): Promise<LoadedPortlet> {
    const source = this.portal.sourceFor(me, type);
    if (!source) throw new NotFound('PORTLET_NOT_FOUND');
    const kept = id === undefined ? {} : await this.settingsOf(me, type, id);
    const settings = tried === undefined ? kept : { ...kept, ...checkedSettings(source, settingsOutOf(tried)) };
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

/** @returns undefined where it takes longer than so many milliseconds */
async function within<T>(patience: number | undefined, work: Promise<T>): Promise<T | undefined> {
  if (patience === undefined) return work;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** @throws Invalid VALIDATION_FAILED for what is no object of JSON */
function settingsOutOf(text: string): Settings {
  try {
    const settings: unknown = JSON.parse(text);
    if (typeof settings === 'object' && settings !== null && !Array.isArray(settings)) return settings as Settings;
  } catch {
    // Told below, as what is JSON but no object.
  }
  throw new Invalid('VALIDATION_FAILED', { fields: [{ path: 'settings', message: 'must be an object of JSON' }] });
}
