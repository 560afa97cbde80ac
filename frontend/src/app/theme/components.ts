import type { ThemeConfig } from 'antd';
import type { dark } from './dark';
import type { light } from './light';
import type { Mode } from './mode';

/**
 * Component tokens exist for two reasons: measure, and text that Ant Design takes from a fill colour. The second kind is
 * what makes the dark theme legible.
 */
export const components = (
  t: typeof light | typeof dark,
  mode: Mode,
  isPhone: boolean,
): NonNullable<ThemeConfig['components']> => ({
  Button: {
    fontWeight: 500,
    primaryShadow: 'none',
    defaultShadow: 'none',
    dangerShadow: 'none',
    paddingInline: 12,
    paddingInlineSM: 10,
    paddingInlineLG: 20,
    contentFontSizeSM: 13,
    contentFontSizeLG: 14,
    borderRadiusLG: t.borderRadius,
    defaultHoverColor: t.colorText,
    defaultHoverBorderColor: t.colorTextQuaternary,
    defaultActiveColor: t.colorText,
    defaultActiveBorderColor: t.colorTextTertiary,
    ...(mode === 'dark' && {
      colorError: '#FF958D',
      colorErrorHover: '#FFADA6',
      colorErrorActive: '#F27F77',
      dangerColor: '#33100E',
    }),
  },
  Input: {
    borderRadiusLG: t.borderRadius,
    activeShadow: `0 0 0 3px ${t.controlOutline}`,
    ...(isPhone && { inputFontSize: 16, inputFontSizeLG: 16 }),
  },
  Select: { optionSelectedBg: t.controlItemBgActive, optionSelectedColor: t.colorPrimaryText },
  Pagination: { colorPrimary: t.colorPrimaryText, colorPrimaryHover: t.colorPrimaryTextHover },
  Tree: {
    titleHeight: 32,
    indentSize: 20,
    nodeSelectedBg: t.controlItemBgActive,
    nodeSelectedColor: t.colorPrimaryText,
  },
});
