import { useTranslation } from 'react-i18next';
import { Lines } from './Lines';

interface Props {
  readonly bases: readonly string[];
  /** Places that the server refused. */
  readonly wrong?: readonly number[];
  readonly onChange: (bases: readonly string[]) => void;
}

/** Where in a directory people are looked for. */
export function Bases({ bases, wrong = [], onChange }: Props) {
  const { t } = useTranslation('console');
  return (
    <Lines
      name="base"
      label={t('setup.bases')}
      hint={t('setup.basesHint')}
      addLabel={t('setup.addBase')}
      placeholder="OU=People,DC=company,DC=com"
      lines={bases}
      wrong={wrong}
      onChange={onChange}
    />
  );
}
