/** How the browsers say that a part of the application could not be fetched; Vite, that its style could not. */
const WORDS =
  /dynamically imported module|importing a module script failed|unable to preload css|failed to load module script/i;

/** Whether a page failed as its file could not be had: it is gone with the old version, or nobody answers. */
export const isMissingFile = (error: unknown): boolean => error instanceof Error && WORDS.test(error.message);
