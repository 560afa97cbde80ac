import { useTranslation } from 'react-i18next';
import { endsInConsonant } from './hangul';

/** A name as the object of a sentence; Korean marks it by how the name ends. */
export function useObject(): (name: string) => string {
  const { t } = useTranslation('words');
  return (name) => t(endsInConsonant(name) ? 'objectAfterConsonant' : 'objectAfterVowel', { name });
}
