/** Where a portlet lies: columns and rows of 24 px, from 0. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const breakpoints = ['desktop', 'tablet', 'phone'] as const;
export type Breakpoint = (typeof breakpoints)[number];

/** Columns of each breakpoint's grid. */
export const columns: Readonly<Record<Breakpoint, number>> = { desktop: 12, tablet: 6, phone: 1 };

export const layers = ['organisation', 'role', 'personal'] as const;
export type Layer = (typeof layers)[number];

export type Settings = Readonly<Record<string, unknown>>;

/** What one layer says of one portlet; what it does not say, the layers below do. */
export interface LayerPortlet {
  readonly id: string;
  /** Absent in a layer that only changes a portlet of another. */
  readonly type?: string | undefined;
  /** Each setting for itself: what is absent the layers below decide. */
  readonly settings?: Settings | undefined;
  readonly isVisible?: boolean | undefined;
  readonly mandatory?: boolean | undefined;
  readonly locked?: boolean | undefined;
  readonly places: Readonly<Partial<Record<Breakpoint, Place>>>;
}

/** A portlet after merging, as `GET /portal/layout` answers it. */
export interface PlacedPortlet {
  readonly id: string;
  readonly type: string;
  readonly layer: Layer;
  readonly settings: Settings;
  readonly isVisible: boolean;
  readonly mandatory: boolean;
  readonly locked: boolean;
  readonly places: Readonly<Record<Breakpoint, Place>>;
}
