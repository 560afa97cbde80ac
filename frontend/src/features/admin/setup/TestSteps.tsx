import { Button } from 'antd';
import { Check, Download, LoaderCircle, RefreshCw, TriangleAlert, Upload, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import type { TestSteps as Steps } from '../tries.api';
import { STEPS } from './steps';

type Step = Steps[number];

const DISCS = {
  ok: 'bg-success-bg text-success-text',
  failed: 'bg-error text-white',
  warning: 'bg-warning-bg text-warning-text',
  waiting: 'border-[1.5px] border-dashed border-field',
  running: 'bg-primary text-white',
} as const;
const ICONS = { ok: Check, failed: X, warning: TriangleAlert, running: LoaderCircle } as const;

/** Days before its end from which a certificate is worth a word. */
const SOON = 30;
const DAY = 86_400_000;

/** What a server showed, and what it was verified by. */
function Shown({
  certificate,
  authorities,
}: {
  readonly certificate: Certificate;
  readonly authorities: readonly Certificate[];
}) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const now = new Date();
  const days = Math.floor((Date.parse(certificate.validTo) - now.getTime()) / DAY);
  const look = days < 0 ? 'font-semibold text-error-text' : days < SOON ? 'text-warning-text' : 'text-success-text';
  return (
    <dl className="mt-2 grid grid-cols-[84px_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm [&_dt]:text-secondary">
      <dt>{t('setup.certificate.subject')}</dt>
      <dd>
        <span className="font-mono text-xs">{certificate.subject}</span>{' '}
        <span className="text-xs text-tertiary">{certificate.names.slice(0, 3).join(', ')}</span>
      </dd>
      <dt>{t('setup.certificate.issuer')}</dt>
      <dd className="font-mono text-xs leading-5">{certificate.issuer}</dd>
      <dt>{t('setup.certificate.ca')}</dt>
      <dd className="font-mono text-xs leading-5">
        {authorities.length === 0 ? (
          <span className="font-sans">{t('setup.systemCa')}</span>
        ) : (
          authorities.map(({ sha256, subject }) => (
            <span key={sha256} className="block">
              {subject}
            </span>
          ))
        )}
      </dd>
      <dt>{t('setup.certificate.validTo')}</dt>
      <dd>
        <span className="tabular">{formats.moment(certificate.validTo)}</span>{' '}
        <span className={`text-xs ${look}`}>
          {days < 0 ? t('setup.certificate.over') : t('setup.certificate.left', { count: days })}
        </span>
      </dd>
      <dt>SHA-256</dt>
      <dd className="font-mono text-xs leading-5 break-all" title={certificate.sha256}>
        {certificate.sha256.slice(0, 8)}…{certificate.sha256.slice(-5)}
      </dd>
    </dl>
  );
}

const isAboutCa = ({ adviceCode = '' }: Step): boolean => adviceCode.endsWith('_AUTHORITY');

function keep(certificate: Certificate): void {
  const address = URL.createObjectURL(new Blob([certificate.pem], { type: 'application/x-pem-file' }));
  Object.assign(document.createElement('a'), { href: address, download: 'server-certificate.pem' }).click();
  URL.revokeObjectURL(address);
}

interface AdviceProps {
  readonly step: Step;
  readonly onAgain: () => void;
}

/** What to do, numbered, with one way on. */
function Advice({ step, onAgain }: AdviceProps) {
  const { t } = useTranslation('console');
  const { advice = '', certificate } = step;
  const steps = advice.split(/(?<=\.)\s+/);
  return (
    <div className="mt-3 border-t border-error-border pt-2.5">
      <p className="text-sm font-semibold">{t('setup.solution')}</p>
      <ol className="list-decimal pl-4.5 text-sm leading-[22px]">
        {steps.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {isAboutCa(step) && <li>{t('setup.noSwitch')}</li>}
      </ol>
      <div className="mt-2.5 flex flex-wrap gap-2">
        {isAboutCa(step) ? (
          <Button
            type="primary"
            className="max-tablet:h-11"
            icon={<Upload size={16} aria-hidden="true" />}
            onClick={() => document.getElementById('ca-file')?.click()}
          >
            {t('setup.changeCa')}
          </Button>
        ) : (
          <Button
            type="primary"
            className="max-tablet:h-11"
            icon={<RefreshCw size={16} aria-hidden="true" />}
            onClick={onAgain}
          >
            {t('setup.again')}
          </Button>
        )}
        {certificate && isAboutCa(step) && (
          <Button
            className="max-tablet:h-11"
            icon={<Download size={16} aria-hidden="true" />}
            onClick={() => keep(certificate)}
          >
            {t('setup.keepCertificate')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface RowProps extends AdviceProps {
  readonly isRunning: boolean;
}

function Row({ step, isRunning, onAgain }: RowProps) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const { step: name, state: told, detail, advice, certificate, authorities = [], ms } = step;
  const state = isRunning ? 'running' : told;
  const Icon = state === 'waiting' ? null : ICONS[state];
  const isFailed = state === 'failed';
  const isWaiting = state === 'waiting';
  return (
    <li
      data-step={name}
      data-state={state}
      className={`grid grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-x-3 border-t border-card px-4 py-2.5 first:border-t-0 tablet:grid-cols-[20px_128px_minmax(0,1fr)_auto] ${isFailed ? 'bg-error-bg' : ''}`}
    >
      <span className={`mt-px grid size-5 place-items-center rounded-full ${DISCS[state]}`}>
        {Icon && (
          <Icon size={12} strokeWidth={2.8} aria-hidden="true" className={state === 'running' ? 'animate-spin' : ''} />
        )}
      </span>
      <b className={`font-semibold ${isFailed ? 'text-error-text' : isWaiting ? 'font-medium text-tertiary' : ''}`}>
        {t(`setup.steps.${name}`)}
        <span className="sr-only"> {t(`setup.stepStates.${state}`)}</span>
      </b>
      <div className="min-w-0 text-sm leading-[22px] max-tablet:order-last max-tablet:col-span-full">
        {isFailed ? (
          <b className="font-semibold text-error-text">{detail}</b>
        ) : (
          <span className={isWaiting ? 'text-tertiary' : ''}>
            {isWaiting || isRunning ? t(`setup.willTry.${name}`) : certificate ? t('setup.verified') : detail}
          </span>
        )}
        {certificate && name === 'tls' && <Shown certificate={certificate} authorities={authorities} />}
        {isFailed && <Advice step={step} onAgain={onAgain} />}
        {state === 'warning' && advice && <p className="text-warning-text">{advice}</p>}
      </div>
      <span className="tabular text-xs leading-[22px] text-tertiary">
        {isWaiting ? t('setup.waits') : isRunning ? '' : t('setup.ms', { value: formats.number(ms) })}
      </span>
    </li>
  );
}

interface Props {
  /** Of one server; none before anything was tried. */
  readonly steps: readonly Step[];
  readonly isRunning: boolean;
  readonly onAgain: () => void;
}

/** Each step of the connection test on its own; the first that fails opens, and stops the rest. */
export function TestSteps({ steps, isRunning, onAgain }: Props) {
  const shown: readonly Step[] =
    steps.length > 0 && !isRunning
      ? steps
      : STEPS.map((step) => ({ server: '', step, state: 'waiting', detail: '', detailCode: 'WAITING', ms: 0 }));
  return (
    <ol className="border-t border-card" aria-busy={isRunning}>
      {shown.map((step, index) => (
        <Row key={`${step.step} ${index}`} step={step} isRunning={isRunning && index === 0} onAgain={onAgain} />
      ))}
    </ol>
  );
}
