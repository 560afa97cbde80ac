import { theme, type ThemeConfig } from 'antd';
import { components } from './components';
import { dark } from './dark';
import { light } from './light';
import type { Breakpoint } from '../viewport';
import type { Mode } from './mode';

const SEEDS = ['colorPrimary', 'colorInfo', 'colorSuccess', 'colorWarning', 'colorError', 'colorLink'] as const;

type Algorithm = typeof theme.darkAlgorithm;

/** The dark algorithm shifts every seed colour it is given (#4068DA becomes #395BBC); this puts the seeds back. */
const keepSeeds: Algorithm = (seed, map) => {
  const base = map ?? theme.defaultAlgorithm(seed);
  return { ...base, ...Object.fromEntries(SEEDS.map((name) => [name, seed[name]])) };
};

/** The class that carries Ant Design's variables. */
export const VARIABLES = 'maru';

export const tokens = { light, dark };

/** A finger needs 44 px, and iOS zooms into a field of less than 16. */
const touch = { controlHeight: 44, controlHeightSM: 44, controlHeightLG: 48 };

const configOf = (mode: Mode, isPhone: boolean): ThemeConfig => ({
  algorithm: [mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm, keepSeeds],
  cssVar: { key: VARIABLES },
  hashed: false,
  token: { ...tokens[mode], ...(isPhone && touch) },
  components: components(tokens[mode], mode, isPhone),
});

/** What ConfigProvider receives; one object per theme and kind of screen, so that switching back finds its styles cached. */
const themes = {
  pointer: { light: configOf('light', false), dark: configOf('dark', false) },
  touch: { light: configOf('light', true), dark: configOf('dark', true) },
} satisfies Record<string, Record<Mode, ThemeConfig>>;

export const themeFor = (mode: Mode, breakpoint: Breakpoint): ThemeConfig =>
  themes[breakpoint === 'phone' ? 'touch' : 'pointer'][mode];
