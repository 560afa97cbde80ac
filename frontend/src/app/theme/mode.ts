import { create } from 'zustand';

export type Mode = 'light' | 'dark';
/** What a person may choose; `system` follows the device. */
export type ThemeChoice = Mode | 'system';

const KEY = 'maru.theme';

function chosenBefore(): ThemeChoice {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

interface ThemeState {
  readonly choice: ThemeChoice;
  readonly systemIsDark: boolean;
  readonly choose: (choice: ThemeChoice) => void;
}

/** The theme of this browser; first-paint.js reads the same key before anything is drawn. */
export const useTheme = create<ThemeState>((set) => ({
  choice: chosenBefore(),
  systemIsDark: prefersDark.matches,
  choose: (choice) => {
    localStorage.setItem(KEY, choice);
    set({ choice });
  },
}));

prefersDark.addEventListener('change', (event) => useTheme.setState({ systemIsDark: event.matches }));

export function useMode(): Mode {
  return useTheme(({ choice, systemIsDark }) => (choice === 'system' ? (systemIsDark ? 'dark' : 'light') : choice));
}
