import { Button, Input } from 'antd';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { failureOf } from '../../../api/errors';
import type { SyncConfig } from '../../../api/types';
import { useLeaving } from '../../../shared/hooks/use-leaving';
import { ActButton } from '../../../shared/ui/ActButton';
import { Field } from '../../../shared/ui/Field';
import { Tag } from '../../../shared/ui/Tag';
import { MappingEditor } from '../mapping/MappingEditor';
import { usePreviews } from '../mapping/use-previews';
import { Card } from '../parts/Card';
import { DirectoryFailure } from '../parts/DirectoryFailure';
import { LeaveDialog } from '../parts/LeaveDialog';
import { LimitFields } from '../parts/LimitFields';
import { Columns, Page } from '../parts/Page';
import { ScheduleField } from '../parts/ScheduleField';
import { reachOf, type Draft } from './draft';
import { ScopeStep } from './ScopeStep';
import { ServerForm } from './ServerForm';
import { Stepper, type StepName } from './Stepper';
import { TestStep } from './TestStep';
import { useKeep } from './use-keep';
import { useSetup, type Setup } from './use-setup';

/** A kept directory has its mapping, limits and schedule on pages of their own. */
const OF_NEW: readonly StepName[] = ['server', 'test', 'scope', 'mapping', 'limits', 'save'];
const OF_KEPT: readonly StepName[] = ['server', 'test', 'scope', 'save'];

interface Props {
  readonly initial: Draft;
  /** The directory that is changed; none for a new one. */
  readonly kept: SyncConfig | null;
}

const isCaRefused = ({ result }: Setup): boolean =>
  result?.steps.some(({ state, adviceCode }) => state === 'failed' && adviceCode === 'CHANGE_AUTHORITY') ?? false;

function Server({ setup }: { readonly setup: Setup }) {
  const { t } = useTranslation('console');
  const refused = setup.failure?.details.field;
  return (
    <Card title={t('setup.stepNames.server')}>
      <ServerForm
        draft={setup.draft}
        onChange={setup.change}
        isKept={setup.isKept}
        isCaWrong={isCaRefused(setup)}
        refused={typeof refused === 'string' ? refused : null}
      />
    </Card>
  );
}

/** The last step: what it is called, when it runs, and that a dry run comes first. */
function Save({ setup: { draft, change }, isNew }: { readonly setup: Setup; readonly isNew: boolean }) {
  const { t } = useTranslation('console');
  return (
    <div className="grid max-w-3xl gap-4">
      <Card title={t('setup.stepNames.save')}>
        <div className="border-t border-card px-4 pb-2">
          <Field label={t('settings.name')} hint={t('setup.nameHint')} className="my-3">
            {(wiring) => (
              <Input
                {...wiring}
                name="directory-name"
                className="max-tablet:h-11"
                maxLength={200}
                placeholder={draft.servers[0]}
                value={draft.name}
                onChange={(event) => change({ ...draft, name: event.target.value })}
              />
            )}
          </Field>
          {isNew &&
            (['delta', 'full'] as const).map((mode) => (
              <ScheduleField
                key={mode}
                mode={mode}
                value={draft.schedule[mode]}
                onChange={(value) => change({ ...draft, schedule: { ...draft.schedule, [mode]: value } })}
              />
            ))}
          <p className="border-t border-split py-3 text-sm text-secondary">{t('setup.thenDryRun')}</p>
        </div>
      </Card>
    </div>
  );
}

/** The steps of connecting a directory, or of changing how a kept one is reached. */
export function Wizard({ initial, kept }: Props) {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const setup = useSetup(initial, kept);
  const { draft, change, result, isTesting, failure, test } = setup;
  const [at, go] = useState(0);
  const leaving = useLeaving(JSON.stringify(draft) !== JSON.stringify(initial));
  const keep = useKeep(kept, leaving.allow);
  const steps = kept ? OF_KEPT : OF_NEW;
  const step = steps[at] ?? 'server';
  const edited = { mapping: draft.mapping, groups: draft.groups };
  const tried = step === 'mapping' ? { directory: kept?.id, body: reachOf(draft) } : null;
  const previews = usePreviews(edited, tried);
  const canGoOn = {
    server: setup.canTest,
    test: result?.ok === true,
    scope: result?.ok === true,
    mapping: !previews.blocks,
    limits: true,
    save: true,
  }[step];
  const next = steps[at + 1];
  const goOn = () => {
    if (step === 'server' && !result) test();
    go(at + 1);
  };
  return (
    <Page
      title={kept ? t('setup.titleOf', { name: kept.name }) : t('setup.title')}
      badge={
        <Tag tone="neutral">
          <Pencil size={12} strokeWidth={2.1} aria-hidden="true" />
          {t('setup.unsaved')}
        </Tag>
      }
      hint={t('setup.hint')}
      acts={
        <Button type="text" className="max-tablet:h-11" onClick={() => void navigate('/admin/directory')}>
          {t('setup.leave')}
        </Button>
      }
      strip={<Stepper steps={steps} current={at} onGo={go} />}
      foot={
        <footer className="flex min-h-16 flex-none flex-wrap items-center justify-end gap-2 border-t border-card bg-container px-4 py-2 tablet:px-6">
          <p className="min-w-[min(240px,100%)] flex-1 text-sm text-tertiary">{t(`setup.foot.${step}`)}</p>
          <span className="flex gap-2">
            {at > 0 && (
              <Button className="max-tablet:h-11" onClick={() => go(at - 1)}>
                {t('setup.back')}
              </Button>
            )}
            {next ? (
              <Button
                type={canGoOn ? 'primary' : 'default'}
                className="max-tablet:h-11"
                disabled={!canGoOn}
                onClick={goOn}
              >
                {t('setup.next', { step: t(`setup.stepNames.${next}`) })}
              </Button>
            ) : (
              <ActButton
                type="primary"
                className="max-tablet:h-11"
                isBusy={keep.isBusy}
                onClick={() => void keep.keepAndTry(draft)}
              >
                {t('setup.save')}
              </ActButton>
            )}
          </span>
        </footer>
      }
    >
      {step === 'server' && (
        <div className="max-w-2xl">
          <Server setup={setup} />
        </div>
      )}
      {step === 'test' && (
        <Columns width={336}>
          <TestStep result={result} isRunning={isTesting} failure={failure} onAgain={test} />
          <Server setup={setup} />
        </Columns>
      )}
      {step === 'scope' && (
        <div className="max-w-3xl">
          <ScopeStep
            draft={draft}
            onChange={change}
            result={result}
            isRunning={isTesting}
            failure={failure}
            onTry={test}
          />
        </div>
      )}
      {step === 'mapping' && (
        <MappingEditor
          value={edited}
          previews={previews}
          onChange={({ mapping, groups }) => change({ ...draft, mapping, groups })}
        />
      )}
      {step === 'limits' && (
        <div className="max-w-3xl">
          <Card
            title={t('limits.title')}
            aside={<span className="pr-2 text-sm text-tertiary">{t('limits.hint')}</span>}
          >
            <div className="border-t border-card px-4 py-2">
              <LimitFields value={draft.limits} onChange={(limits) => change({ ...draft, limits })} />
            </div>
          </Card>
        </div>
      )}
      {step === 'save' && <Save setup={setup} isNew={!kept} />}
      {keep.error && <DirectoryFailure failure={failureOf(keep.error)} />}
      <LeaveDialog leaving={leaving} />
    </Page>
  );
}
