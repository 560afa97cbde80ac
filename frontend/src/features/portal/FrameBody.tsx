import { Button } from 'antd';
import { Settings2, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PlacedPortlet } from '../../api/types';
import { useObject } from '../../app/i18n/use-object';
import { useFormats } from '../../app/i18n/use-formats';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { Notice } from '../../shared/ui/Notice';
import type { BodyProps, Portlet, PortletType } from './portlet';
import type { PortletState } from './portlet-state';
import { entryOf } from './registry';
import { Scroller } from './Scroller';
import { Skeleton } from './Skeleton';

interface Props {
  readonly portlet: Portlet<PortletType>;
  readonly placed: PlacedPortlet;
  readonly state: PortletState | undefined;
  readonly name: string;
  readonly isCompact: boolean;
  /** Only to be looked at, as where it is being arranged: nothing scrolls. */
  readonly isPicture: boolean;
  readonly onRetry: () => void;
}

function Stale({ asOf, isOffline }: { readonly asOf: string; readonly isOffline: boolean }) {
  const { t } = useTranslation('portlets');
  const formats = useFormats();
  return (
    <p
      role="status"
      className="mx-3 mb-1 flex flex-none items-center gap-2 rounded-lg bg-warning-bg px-3 py-2 text-xs font-medium text-warning-text"
    >
      <WifiOff size={14} strokeWidth={2} aria-hidden="true" className="flex-none" />
      {t(isOffline ? 'staleOffline' : 'stale', { time: formats.stamp(asOf, new Date()) })}
    </p>
  );
}

interface SetUpProps {
  readonly placed: PlacedPortlet;
  readonly type: PortletType;
  readonly isCompact: boolean;
  readonly height: string;
}

/** Nothing is chosen yet. Choosing is part of editing, which needs a wide window. */
function SetUp({ placed, type, isCompact, height }: SetUpProps) {
  const { t } = useTranslation('portlets');
  const navigate = useNavigate();
  return (
    <div className={height}>
      <Notice icon={entryOf(type).icon} title={t('setUp.title')} text={t(isCompact ? 'setUp.elsewhere' : 'setUp.text')}>
        {!isCompact && (
          <Button
            icon={<Settings2 size={16} aria-hidden="true" />}
            onClick={() => void navigate(`/?edit&settings=${placed.id}`)}
          >
            {t('setUp.do')}
          </Button>
        )}
      </Notice>
    </div>
  );
}

/** Loading, failed, empty, not set up, or the portlet's own body, with a strip above it where its data is old. */
export function FrameBody({ portlet, placed, state, name, isCompact, isPicture, onRetry }: Props) {
  const { t } = useTranslation('portlets');
  const what = useObject();
  const { type, isEmpty, needsSetUp, EmptyLink, Body, Foot } = portlet;
  const height = isCompact ? 'min-h-48' : 'min-h-0 flex-1';
  if (!state)
    return (
      <div className={`${height} overflow-hidden`} aria-busy="true">
        <Skeleton />
      </div>
    );
  if (state.status === 'failed')
    return (
      <div className={`${height} overflow-auto`} role="alert">
        <FailureNotice title={t('failed', { what: what(name) })} error={state.failure} onRetry={onRetry} />
      </div>
    );
  const data = state.data as BodyProps<PortletType>['data'];
  if (needsSetUp?.(data)) return <SetUp placed={placed} type={type} isCompact={isCompact} height={height} />;
  if (isEmpty(data))
    return (
      <div className={height}>
        <Notice icon={entryOf(type).icon} title={t(`empty.${type}.title`)} text={t(`empty.${type}.text`)}>
          {EmptyLink && <EmptyLink />}
        </Notice>
      </div>
    );
  const shown = { id: placed.id, data, isCompact };
  const body = <Body {...shown} />;
  return (
    <>
      {state.failure && <Stale asOf={state.asOf} isOffline={state.failure.code === 'NETWORK'} />}
      {isPicture ? (
        <div className="flex min-h-0 flex-1 flex-col overflow-clip">{body}</div>
      ) : isCompact ? (
        body
      ) : (
        <Scroller label={name}>{body}</Scroller>
      )}
      {Foot && <Foot {...shown} />}
    </>
  );
}
