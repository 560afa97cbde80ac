import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { components } from './components';
import { contrast } from './contrast';
import { dark } from './dark';
import { light } from './light';
import { avatars, own } from './own';

const themes = { light: { ...light, own: own.light }, dark: { ...dark, own: own.dark } };
type Theme = (typeof themes)[keyof typeof themes];

/** Text on ground, and what it measures in the light and in the dark theme. */
const table: readonly [what: string, text: (t: Theme) => string, ground: (t: Theme) => string, number, number][] = [
  ['text on container', (t) => t.colorText, (t) => t.colorBgContainer, 16.7, 14.6],
  ['secondary text on layout', (t) => t.colorTextSecondary, (t) => t.colorBgLayout, 7.17, 10.0],
  ['tertiary text on container', (t) => t.colorTextTertiary, (t) => t.colorBgContainer, 5.24, 6.22],
  ['tertiary text on layout', (t) => t.colorTextTertiary, (t) => t.colorBgLayout, 4.84, 6.74],
  ['tertiary text on a selected row', (t) => t.colorTextTertiary, (t) => t.colorPrimaryBg, 4.75, 5.47],
  ['primary text on container', (t) => t.colorPrimaryText, (t) => t.colorBgContainer, 6.89, 8.25],
  ['primary text on its ground', (t) => t.colorPrimaryText, (t) => t.colorPrimaryBg, 6.25, 7.25],
  ['white on primary', (t) => t.colorTextLightSolid, (t) => t.colorPrimary, 5.95, 4.99],
  ['white on hovered primary', (t) => t.colorTextLightSolid, (t) => t.colorPrimaryHover, 7.92, 5.73],
  ['white on error', (t) => t.colorTextLightSolid, (t) => t.colorError, 5.13, 4.64],
  ['success text on its ground', (t) => t.colorSuccessText, (t) => t.colorSuccessBg, 5.92, 8.0],
  ['warning text on its ground', (t) => t.colorWarningText, (t) => t.colorWarningBg, 6.4, 8.23],
  ['error text on its ground', (t) => t.colorErrorText, (t) => t.colorErrorBg, 5.87, 7.59],
  ['violet on its ground', (t) => t.own['violet-text'] ?? '', (t) => t.own['violet-bg'] ?? '', 7.27, 7.84],
  ['seal on paper', (t) => t.own.seal ?? '', (t) => t.colorBgContainer, 5.73, 7.28],
];

describe('the contrast of text', () => {
  for (const [what, text, ground, inLight, inDark] of table) {
    it(`of ${what} is ${inLight} in light and ${inDark} in dark`, () => {
      const measured = Object.values(themes).map((theme) => contrast(text(theme), ground(theme)));
      assert.deepEqual(measured, [inLight, inDark]);
    });
  }

  it('of avatars is 6.28 in light and 7.06 in dark at the lowest', () => {
    const lowest = [avatars.light, avatars.dark].map((pairs) => Math.min(...pairs.map(([g, t]) => contrast(t, g))));
    assert.deepEqual(lowest, [6.28, 7.06]);
  });

  it('of a dark danger button is 8.14', () => {
    const { dangerColor = '', colorError = '' } = components(dark, 'dark', false).Button ?? {};
    assert.equal(contrast(dangerColor, colorError), 8.14);
  });

  it('of what is disabled is 2.6 in light and 3.2 in dark', () => {
    const measured = Object.values(themes).map((t) => contrast(t.colorTextQuaternary, t.colorBgContainer));
    assert.deepEqual(measured, [2.61, 3.19]);
  });

  it('of the border of a field, which has a label too, is 1.5, and 3.8 for whoever asks for more', () => {
    const css = readFileSync(new URL('global.css', import.meta.url), 'utf8').split('(prefers-contrast: more)')[1] ?? '';
    const more = [...css.matchAll(/--ant-color-border: (#[0-9a-f]{6})/g)].map(([, colour = '']) => colour);
    const measured = Object.values(themes).map((t, index) =>
      [t.colorBorder, more[index] ?? ''].map((border) => contrast(border, t.colorBgContainer)),
    );
    assert.deepEqual(measured, [
      [1.51, 3.78],
      [1.72, 3.91],
    ]);
  });

  it('reaches AA wherever text is drawn', () => {
    for (const theme of Object.values(themes))
      for (const [what, text, ground] of table) assert.ok(contrast(text(theme), ground(theme)) >= 4.5, what);
  });
});
