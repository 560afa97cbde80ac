import { create } from 'zustand';

/** When something of the page was saved last, by this machine's clock; the head says so for a while. */
export const useSaved = create<{ readonly at: number | null }>(() => ({ at: null }));

export const noteSaved = (): void => useSaved.setState({ at: Date.now() });
