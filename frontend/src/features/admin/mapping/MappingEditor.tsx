import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DirectoryFailure } from '../parts/DirectoryFailure';
import { Fields } from './Fields';
import { Groups } from './Groups';
import type { Edited, Previews } from './use-previews';

interface Props {
  readonly value: Edited;
  readonly onChange: (value: Edited) => void;
  readonly previews: Previews;
}

/** A mapping beside what it makes of real people, and the groups that give roles beside who is in them. */
export function MappingEditor({ value, onChange, previews }: Props) {
  const { t } = useTranslation('console');
  return (
    <>
      {previews.failure && (
        <DirectoryFailure failure={previews.failure}>
          <Button className="max-tablet:h-11" onClick={previews.tryAgain}>
            {t('mapping.again')}
          </Button>
        </DirectoryFailure>
      )}
      <Fields
        mapping={value.mapping}
        onChange={(mapping) => onChange({ ...value, mapping })}
        entries={previews.entries}
        server={previews.server}
        isReading={previews.isReading}
        onOthers={previews.showOthers}
      />
      <Groups groups={value.groups} onChange={(groups) => onChange({ ...value, groups })} shown={previews.groups} />
    </>
  );
}
