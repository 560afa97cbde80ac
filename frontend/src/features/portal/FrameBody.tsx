import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlacedPortlet } from '../../api/types';
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
  readonly onRetry: () => void;
}

function Stale({ asOf }: { readonly asOf: string }) {
  const { t } = useTranslation('portlets');
  const formats = useFormats();
  return (
    <p
      role="status"
      className="mx-3 mb-1 flex flex-none items-center gap-2 rounded-lg bg-warning-bg px-3 py-2 text-xs font-medium text-warning-text"
    >
      <WifiOff size={14} strokeWidth={2} aria-hidden="true" className="flex-none" />
      {t('stale', { time: formats.time(asOf) })}
    </p>
  );
}

/** Loading, failed, empty, or the portlet's own body, with a strip above it where its data is old. */
export function FrameBody({ portlet, placed, state, name, isCompact, onRetry }: Props) {
  const { t } = useTranslation('portlets');
  const { type, isEmpty, EmptyLink, Body } = portlet;
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
        <FailureNotice title={t('failed', { name })} error={state.failure} onRetry={onRetry} />
      </div>
    );
  const data = state.data as BodyProps<PortletType>['data'];
  if (isEmpty(data))
    return (
      <div className={height}>
        <Notice icon={entryOf(type).icon} title={t(`empty.${type}.title`)} text={t(`empty.${type}.text`)}>
          {EmptyLink && <EmptyLink />}
        </Notice>
      </div>
    );
  const body = <Body id={placed.id} data={data} isCompact={isCompact} />;
  return (
    <>
      {state.failure && <Stale asOf={state.asOf} />}
      {isCompact ? body : <Scroller label={name}>{body}</Scroller>}
    </>
  );
}
