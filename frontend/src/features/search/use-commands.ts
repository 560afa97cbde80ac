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
import { footNavigation, isOpenTo, navigation } from '../../app/shell/navigation';
import { useShortcutsList } from '../../app/shell/shortcuts';
import type { ThemeChoice } from '../../app/theme/mode';
import { useBreakpoint } from '../../app/viewport';
import { useOwnLocale, useOwnTheme } from '../settings/own-look';
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
  const locale = useOwnLocale();
  const theme = useOwnTheme();
  const go = (to: string) => () => void navigate(to);
  const otherLocale = locale.value === 'ko' ? 'en' : 'ko';
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
  const pages = [...navigation, ...footNavigation.filter(isOpenTo(me))];
  return [
    ...pages.map(({ to, label, icon }) => page(`go:${to}`, icon, t(`shell:${label}`), t(`synonyms.${label}`), to)),
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
      () => locale.choose(otherLocale),
    ),
    ...THEMES.filter(([choice]) => choice !== theme.value).map(([choice, icon]) =>
      act(`theme:${choice}`, icon, t(`commands.theme.${choice}`), t(`synonyms.theme.${choice}`), () =>
        theme.choose(choice),
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
