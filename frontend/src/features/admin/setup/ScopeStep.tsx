import { Input } from 'antd';
import { RefreshCw, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../api/errors';
import type { SyncTest } from '../../../api/types';
import { ActButton } from '../../../shared/ui/ActButton';
import { Field } from '../../../shared/ui/Field';
import { Card } from '../parts/Card';
import { DirectoryFailure } from '../parts/DirectoryFailure';
import { Bases } from './Bases';
import type { Draft } from './draft';

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Of what is on the page; null where it was changed since. */
  readonly result: SyncTest | null;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
  readonly onTry: () => void;
}

/** Whom a run brings in: where they are, and which of the entries there are people and groups. */
export function ScopeStep({ draft, onChange, result, isRunning, failure, onTry }: Props) {
  const { t } = useTranslation('console');
  const refused = failure?.details.field;
  const edit = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  const counts = result?.steps.filter(({ step }) => step === 'base' || step === 'count') ?? [];
  const [first] = counts;
  return (
    <Card title={t('setup.scope')}>
      <div className="border-t border-card px-4 pb-4">
        <Bases bases={draft.baseDns} onChange={(baseDns) => edit({ baseDns })} />
        {(['userFilter', 'groupFilter'] as const).map((name) => (
          <Field
            key={name}
            label={t(`setup.${name}`)}
            hint={t(`setup.${name}Hint`)}
            error={refused === name ? failure?.message : undefined}
            className="mt-3"
          >
            {(wiring) => (
              <Input.TextArea
                {...wiring}
                name={name}
                autoSize
                className="font-mono text-xs"
                spellCheck={false}
                maxLength={2000}
                status={refused === name ? 'error' : ''}
                value={draft[name]}
                onChange={(event) => edit({ [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <div className="mt-4 flex flex-wrap items-start gap-3 rounded-lg bg-fill-alter px-3 py-2.5">
          <UsersRound size={20} strokeWidth={1.75} aria-hidden="true" className="mt-1 flex-none text-icon" />
          <ul role="status" className="min-w-[min(220px,100%)] flex-1 py-1 text-sm">
            {counts.length === 0 && <li className="text-tertiary">{t('setup.countHint')}</li>}
            {counts
              .filter(({ server }) => server === first?.server)
              .map(({ step, detail, advice, state }, index) => (
                <li key={`${step} ${index}`} className={state === 'failed' ? 'text-error-text' : ''}>
                  {detail} {state === 'failed' && advice}
                </li>
              ))}
          </ul>
          <ActButton
            className="max-tablet:h-11"
            icon={<RefreshCw size={14} aria-hidden="true" />}
            isBusy={isRunning}
            onClick={onTry}
          >
            {t('setup.count')}
          </ActButton>
        </div>
        {failure && (
          <div className="mt-3">
            <DirectoryFailure failure={failure} />
          </div>
        )}
      </div>
    </Card>
  );
}
