import { Button } from 'antd';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedPortlet, PortalLayout } from '../../../../api/types';
import { isKnown } from '../../registry';
import { isSame } from '../../same';
import { Panel } from '../Panel';
import { fieldsOf, problemsOf, valuesOf, type Settings } from './fields';
import { Fields } from './Fields';

interface Props {
  readonly portlet: PlacedPortlet;
  readonly available: PortalLayout['available'];
  readonly onChange: (settings: Settings) => void;
  readonly onClose: () => void;
}

/** The form of a portlet's settings, out of their schema. What is taken over shows at once and is kept with the page. */
export function SettingsPanel({ portlet, available, onChange, onClose }: Props) {
  const { t } = useTranslation(['portlets', 'words']);
  const { type, settings } = portlet;
  const schema = available.find((own) => own.type === type)?.settingsSchema ?? {};
  const fields = fieldsOf(schema);
  const [values, setValues] = useState(() => valuesOf(schema, settings));
  const [isTold, tell] = useState(false);
  const problems = problemsOf(fields, values);
  const name = t(`names.${isKnown(type) ? type : 'unknown'}`);

  const take = (event: SyntheticEvent) => {
    event.preventDefault();
    if (problems.size > 0) tell(true);
    else if (isSame(values, valuesOf(schema, settings))) onClose();
    else onChange(values);
  };
  return (
    <Panel
      title={t('settings.of', { name })}
      onClose={onClose}
      foot={
        <footer className="flex flex-none justify-end gap-2 border-t border-split px-5 py-3">
          <Button onClick={onClose}>{t('words:close')}</Button>
          <Button type="primary" form="portlet-settings" htmlType="submit">
            {t('settings.apply')}
          </Button>
        </footer>
      }
    >
      <form id="portlet-settings" noValidate onSubmit={take} className="flex flex-col gap-5">
        <Fields fields={fields} values={values} problems={isTold ? problems : new Map()} onChange={setValues} />
        <p className="text-xs text-tertiary">{t('settings.hint')}</p>
      </form>
    </Panel>
  );
}
