import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider, theme } from 'antd';
import type { Locale } from 'antd/es/locale';
import { useLayoutEffect, type PropsWithChildren } from 'react';
import { useBreakpoint } from '../viewport';
import { useMode } from './mode';
import { ownVariables } from './own';
import { themeFor, tokens, VARIABLES } from './theme';

/** Carries Ant Design's variables and Maru's own, so that plain elements inherit them. */
function Variables({ children }: PropsWithChildren) {
  // Registers the variables, before any component of Ant Design is drawn.
  theme.useToken();
  return <div className={`${VARIABLES} isolate min-h-dvh bg-layout font-sans text-base text-text`}>{children}</div>;
}

export function ThemeRoot({ locale, children }: PropsWithChildren<{ locale: Locale }>) {
  const mode = useMode();
  const breakpoint = useBreakpoint();
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = mode;
    root.style.colorScheme = mode;
    root.style.backgroundColor = tokens[mode].colorBgLayout;
    // The bar of an installed Maru, too, follows the person and not the device.
    for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]'))
      bar.content = tokens[mode].colorBgLayout;
    // On the root, as what Ant Design puts at the end of <body> needs them too.
    for (const [name, value] of Object.entries(ownVariables(mode))) root.style.setProperty(name, value);
  }, [mode]);
  return (
    <StyleProvider layer>
      <ConfigProvider
        theme={themeFor(mode, breakpoint)}
        locale={locale}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <Variables>{children}</Variables>
      </ConfigProvider>
    </StyleProvider>
  );
}
