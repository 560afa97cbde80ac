import type { ComponentType } from 'react';
import { create } from 'zustand';
import { useLanguage } from './i18n';
import { formatsOf } from './i18n/format';

/** What comes after the login page, once it was fetched. */
export const useApplication = create<{ readonly SignedIn: ComponentType | null }>(() => ({ SignedIn: null }));

async function fetchPortlets(): Promise<void> {
  const { preloadPortlets } = await import('../features/portal/registry');
  await preloadPortlets();
}

/** A page or a portlet that did not come is told in its own place. */
async function fetchAll(): Promise<void> {
  const home = Promise.allSettled([import('../features/portal/HomePage'), fetchPortlets()]);
  const { SignedIn } = await import('./SignedIn');
  await home;
  warmUp();
  useApplication.setState({ SignedIn });
}

/** The first of the browser's formats opens its tables, which takes forty milliseconds and more. */
function warmUp(): void {
  formatsOf(useLanguage.getState().locale ?? 'ko', undefined);
}

let running: Promise<void> | null = null;

/**
 * Fetches the shell and the home page with its portlets: all of it before any of it is drawn, as React would show what
 * stands in for a part that is missing for 300 ms at least.
 * @throws Error where it did not come; asked again it tries again
 */
export function fetchApplication(): Promise<void> {
  running ??= fetchAll().catch((error: unknown) => {
    running = null;
    throw error;
  });
  return running;
}
