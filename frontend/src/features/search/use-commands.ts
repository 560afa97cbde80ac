import {
  Keyboard,
  Languages,
  LayoutDashboard,
  LogOut,
  Monitor,
  Moon,
  Network,
  Sun,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { signOut, useMe } from '../../api/session';
import { useLanguage } from '../../app/i18n';
import { navigation } from '../../app/shell/navigation';
import { useOwnChoices } from '../../app/shell/own-choices';
import { useShortcutsList } from '../../app/shell/shortcuts';
import { useTheme, type ThemeChoice } from '../../app/theme/mode';
import { useBreakpoint } from '../../app/viewport';
import type { Command } from './entries';

const THEMES: readonly (readonly [ThemeChoice, LucideIcon])[] = [
  ['light', Sun],
  ['dark', Moon],
  ['system', Monitor],
];

/** The pages one may go to and what can be done from anywhere; what would change nothing is left out. */
export function useCommands(): readonly Command[] {
  const { t } = useTranslation(['search', 'shell', 'words']);
  const me = useMe();
  const navigate = useNavigate();
  const breakpoint = useBreakpoint();
  const locale = useLanguage((language) => language.locale) ?? 'ko';
  const theme = useTheme((state) => state.choice);
  const { chooseLocale, chooseTheme } = useOwnChoices();
  const go = (to: string) => () => void navigate(to);
  const otherLocale = locale === 'ko' ? 'en' : 'ko';
  const isPhone = breakpoint === 'phone';

  const page = (id: string, icon: LucideIcon, label: string, words: string, to: string): Command => ({
    ...{ id, icon, label, words },
    area: 'pages',
    run: go(to),
  });
  const act = (id: string, icon: LucideIcon, label: string, words: string, run: () => void): Command => ({
    ...{ id, icon, label, words, run },
    area: 'acts',
  });
  return [
    ...navigation.map(({ to, label, icon }) => page(`go:${to}`, icon, t(`shell:${label}`), t(`synonyms.${label}`), to)),
    page('org-chart', Network, t('commands.orgChart'), t('synonyms.orgChart'), '/people?view=chart'),
    page('profile', UserRound, t('shell:account.profile'), t('synonyms.profile'), `/people/${me.id}`),
    ...(isPhone
      ? []
      : [act('edit-home', LayoutDashboard, t('commands.editHome'), t('synonyms.editHome'), go('/?edit'))]),
    act(
      'language',
      Languages,
      t('commands.language', { language: t(`words:languages.${otherLocale}`) }),
      t('synonyms.language'),
      () => chooseLocale(otherLocale),
    ),
    ...THEMES.filter(([choice]) => choice !== theme).map(([choice, icon]) =>
      act(`theme:${choice}`, icon, t(`commands.theme.${choice}`), t(`synonyms.theme.${choice}`), () =>
        chooseTheme(choice),
      ),
    ),
    ...(isPhone
      ? []
      : [
          act('shortcuts', Keyboard, t('shell:shortcuts'), t('synonyms.shortcuts'), () =>
            useShortcutsList.getState().show(true),
          ),
        ]),
    act('sign-out', LogOut, t('shell:account.signOut'), t('synonyms.signOut'), () => void signOut()),
  ];
}
