import { theme, type ThemeConfig } from 'antd';
import { components } from './components';
import { dark } from './dark';
import { light } from './light';
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

const configOf = (mode: Mode): ThemeConfig => ({
  algorithm: [mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm, keepSeeds],
  cssVar: { key: VARIABLES },
  hashed: false,
  token: tokens[mode],
  components: components(tokens[mode], mode),
});

/** What ConfigProvider receives; one object per theme, so that switching back finds its styles cached. */
export const themes: Record<Mode, ThemeConfig> = { light: configOf('light'), dark: configOf('dark') };
