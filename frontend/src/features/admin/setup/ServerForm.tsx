import { Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../shared/ui/Field';
import { PasswordField } from '../../../shared/ui/PasswordField';
import { Segmented } from '../../../shared/ui/Segmented';
import { Bases } from './Bases';
import { CaField } from './CaField';
import { withEncryption, type Draft } from './draft';
import { Lines } from './Lines';

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Whether a password is kept that may stay. */
  readonly isKept: boolean;
  readonly isCaWrong: boolean;
  /** The field the server refused, such as `baseDns.0`. */
  readonly refused: string | null;
}

/** Servers, encryption, authority, account and bases: with what a directory is asked. */
export function ServerForm({ draft, onChange, isKept, isCaWrong, refused }: Props) {
  const { t } = useTranslation('console');
  const edit = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  const wrongBase = /^baseDns\.(\d+)$/.exec(refused ?? '')?.[1];
  return (
    <div className="px-4 pb-4">
      <Lines
        name="server"
        label={t('setup.servers')}
        hint={t('setup.serversHint')}
        addLabel={t('setup.addServer')}
        placeholder="dc1.company.com"
        lines={draft.servers}
        onChange={(servers) => edit({ servers })}
      />
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <div>
          <p className="mb-1 text-sm font-medium text-secondary">{t('setup.encryption')}</p>
          <Segmented
            label={t('setup.encryption')}
            value={draft.encryption}
            choices={[
              { value: 'ldaps', label: 'LDAPS' },
              { value: 'starttls', label: 'StartTLS' },
            ]}
            onChange={(encryption) => onChange(withEncryption(draft, encryption))}
          />
        </div>
        <Field label={t('setup.port')} className="">
          {(wiring) => (
            <InputNumber
              {...wiring}
              name="port"
              className="w-24 max-tablet:h-11.5"
              min={1}
              max={65_535}
              precision={0}
              controls={false}
              value={draft.port}
              onChange={(port) => {
                if (port !== null) edit({ port });
              }}
            />
          )}
        </Field>
      </div>
      <CaField ca={draft.ca} isWrong={isCaWrong} onChange={(ca) => edit({ ca })} />
      <Field label={t('setup.account')} hint={t('setup.accountHint')} className="mt-3">
        {(wiring) => (
          <Input
            {...wiring}
            name="bind-dn"
            className="max-tablet:h-11"
            autoComplete="off"
            spellCheck={false}
            maxLength={1000}
            status={refused === 'bindDn' ? 'error' : ''}
            value={draft.bindDn}
            onChange={(event) => edit({ bindDn: event.target.value })}
          />
        )}
      </Field>
      <PasswordField
        label={t('setup.password')}
        hint={t(isKept ? 'setup.passwordKept' : 'setup.passwordHint')}
        className="mt-3"
        autoComplete="new-password"
        value={draft.bindPassword}
        onChange={(bindPassword) => edit({ bindPassword })}
      />
      <Bases
        bases={draft.baseDns}
        wrong={wrongBase === undefined ? [] : [Number(wrongBase)]}
        onChange={(baseDns) => edit({ baseDns })}
      />
    </div>
  );
}
