import type { ComponentType } from 'react';
import type { PortletData } from '../../api/types';

export type PortletType = keyof PortletData;

export interface BodyProps<T extends PortletType> {
  readonly id: string;
  readonly data: PortletData[T];
  /** On a phone: only the first few, without a scroll of its own. */
  readonly isCompact: boolean;
}

/** The number in a header; one that waits for the reader is filled. */
export interface Count {
  readonly value: number;
  readonly waits: boolean;
}

export interface Portlet<T extends PortletType> {
  readonly type: T;
  /** Whether there is nothing to show, told from the data, so that the frame draws the empty state. */
  readonly isEmpty: (data: PortletData[T]) => boolean;
  /** Whether it shows nothing until somebody has chosen what; the frame offers its settings. */
  readonly needsSetUp?: (data: PortletData[T]) => boolean;
  /** What it shows, where that says more than the type's name. */
  readonly title?: (data: PortletData[T]) => string | null;
  readonly count?: (data: PortletData[T]) => Count | null;
  /** Beside the title, at the right: a link, or what steers the body. */
  readonly Aside?: ComponentType<BodyProps<T>>;
  /** Below the body, where it stays while that is scrolled. */
  readonly Foot?: ComponentType<BodyProps<T>>;
  /** Where an empty portlet leads. */
  readonly EmptyLink?: ComponentType;
  /** Draws data that is there; loading, empty, stale and error are the frame's work. */
  readonly Body: ComponentType<BodyProps<T>>;
}

export const portlet = <T extends PortletType>(p: Portlet<T>): Portlet<T> => p;
