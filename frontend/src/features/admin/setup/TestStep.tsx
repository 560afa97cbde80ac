import { CircleCheck, CircleX, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../api/errors';
import type { SyncTest } from '../../../api/types';
import { ActButton } from '../../../shared/ui/ActButton';
import { Segmented } from '../../../shared/ui/Segmented';
import { Tag } from '../../../shared/ui/Tag';
import { Card } from '../parts/Card';
import { DirectoryFailure } from '../parts/DirectoryFailure';
import { byServer, tallyOf } from './steps';
import { TestSteps } from './TestSteps';

interface Props {
  readonly result: SyncTest | null;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
  readonly onAgain: () => void;
}

/** The connection test: each server on its own, the first that fails in sight. */
export function TestStep({ result, isRunning, failure, onAgain }: Props) {
  const { t } = useTranslation('console');
  const [chosen, choose] = useState<string>();
  const servers = byServer(result?.steps ?? []);
  const names = [...servers.keys()];
  const failing = names.find((name) => tallyOf(servers.get(name) ?? []).stoppedAt !== null);
  const shown = chosen !== undefined && servers.has(chosen) ? chosen : (failing ?? names[0]);
  const steps = shown === undefined ? [] : (servers.get(shown) ?? []);
  const { passed, failed, left, stoppedAt } = tallyOf(steps);
  return (
    <Card
      title={t('setup.test')}
      badge={
        result &&
        !isRunning && (
          <>
            {stoppedAt ? (
              <Tag tone="red">
                <CircleX size={12} strokeWidth={2.1} aria-hidden="true" />
                {t('setup.stoppedAt', { step: t(`setup.steps.${stoppedAt}`) })}
              </Tag>
            ) : (
              <Tag tone="green">
                <CircleCheck size={12} strokeWidth={2.1} aria-hidden="true" />
                {t('setup.allPassed')}
              </Tag>
            )}
            <span className="tabular text-sm text-tertiary">{t('setup.tally', { passed, failed, left })}</span>
          </>
        )
      }
      aside={
        <>
          {names.length > 1 && (
            <Segmented
              label={t('setup.servers')}
              value={shown ?? ''}
              choices={names.map((name) => ({
                value: name,
                label: name.split(/[.:]/)[0] ?? name,
                ...(tallyOf(servers.get(name) ?? []).stoppedAt !== null && { icon: CircleX }),
              }))}
              onChange={choose}
            />
          )}
          <ActButton
            className="max-tablet:h-11"
            icon={<RefreshCw size={14} aria-hidden="true" />}
            isBusy={isRunning}
            onClick={onAgain}
          >
            {t('setup.again')}
          </ActButton>
        </>
      }
    >
      <p role="status" className="sr-only">
        {isRunning
          ? t('setup.running')
          : result && (stoppedAt ? t('setup.tally', { passed, failed, left }) : t('setup.allPassed'))}
      </p>
      {failure && (
        <div className="px-4 pb-3">
          <DirectoryFailure failure={failure} />
        </div>
      )}
      <TestSteps steps={steps} isRunning={isRunning} onAgain={onAgain} />
    </Card>
  );
}
