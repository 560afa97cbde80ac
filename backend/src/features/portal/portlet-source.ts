import type { z } from 'zod';
import type { Schema } from '../../http/route.js';
import type { Actor, Permission } from '../../platform/actor.js';

export interface Size {
  readonly w: number;
  readonly h: number;
}

/** What a setting may be set to; a setting names it as its `source`. */
export interface ChoiceSource {
  readonly source: string;
  readonly permission: Permission;
  choices(me: Actor): Promise<Schema<'PortletChoice'>[]>;
}

export interface LoadOptions {
  /** `YYYY-MM` that a calendar shows; the present month where absent. */
  readonly month?: string | undefined;
}

/** A type of portlet, offered by the feature whose data it shows. Sizes in desktop columns and rows. */
export interface PortletSource<S extends z.ZodType = z.ZodType> {
  readonly type: string;
  readonly permission: Permission;
  readonly size: { readonly min: Size; readonly normal: Size; readonly max: Size };
  /** Every setting has a default; undefined where there is nothing to set. */
  readonly settings: S;
  load(me: Actor, settings: z.output<S>, options: LoadOptions): Promise<Schema<'PortletData'>>;
}

export const portletSource = <S extends z.ZodType>(source: PortletSource<S>): PortletSource<S> => source;
