import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/client';
import { replaceMe } from '../../api/session';
import type { Locale } from '../../api/types';
import { speak } from '../i18n';
import { rememberLocale } from '../i18n/locale';
import { useTheme, type ThemeChoice } from '../theme/mode';

/** Changes language and theme at once in this browser, and keeps them for the person's other ones. */
export function useOwnChoices() {
  const { mutate, isError } = useMutation({
    mutationFn: (settings: { readonly locale?: Locale; readonly theme?: ThemeChoice }) =>
      call<'updateMe'>('put', '/users/me', { body: { settings } }),
    onSuccess: ({ answer }) => replaceMe(answer.data),
  });
  return {
    chooseLocale: (locale: Locale) => {
      rememberLocale(locale);
      void speak(locale);
      mutate({ locale });
    },
    chooseTheme: (theme: ThemeChoice) => {
      useTheme.getState().choose(theme);
      mutate({ theme });
    },
    isUnsaved: isError,
  };
}
