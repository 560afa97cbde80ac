import { Button } from 'antd';
import { CloudOff, PackageX, RefreshCw } from 'lucide-react';
import { Suspense, use, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedPortlet } from '../../api/types';
import { useObject } from '../../app/i18n/use-object';
import { Notice } from '../../shared/ui/Notice';
import { Pill } from '../../shared/ui/Pill';
import { Boundary } from './Boundary';
import { Card } from './Card';
import { FrameBody } from './FrameBody';
import { FrameMenu } from './FrameMenu';
import { usePortlet } from './portal.api';
import type { PortletType } from './portlet';
import { isKnown, loadedPortlet, loadPortlet } from './registry';
import { Skeleton } from './Skeleton';

/** What edit mode puts into the header in place of links and menu. */
export interface Chrome {
  readonly lead: ReactNode;
  readonly aside: ReactNode;
  readonly foot?: ReactNode;
  readonly className: string;
  readonly headerClassName: string;
}

interface Props {
  readonly placed: PlacedPortlet;
  readonly isCompact?: boolean;
  readonly chrome?: Chrome;
}

/** Of a newer version, or no longer permitted: it keeps its place and its settings, and says so quietly. */
function Unavailable({ title, chrome }: { readonly title: string; readonly chrome: Chrome | undefined }) {
  const { t } = useTranslation('portlets');
  return (
    <Card title={title} {...chrome}>
      <Notice icon={PackageX} title={t('unknown.title')} text={t('unknown.text')} />
      {chrome?.foot}
    </Card>
  );
}

function Loaded({ placed, type, isCompact = false, chrome }: Props & { readonly type: PortletType }) {
  const { t } = useTranslation('portlets');
  const portlet = loadedPortlet(type) ?? use(loadPortlet(type));
  const { state, isRefreshing, refresh } = usePortlet(placed);
  const name = t(`names.${type}`);
  // The contract says that data of a type has that type's form; openapi.yaml, PortletDataByType.
  const data = (state?.status === 'ready' ? state.data : undefined) as
    Parameters<typeof portlet.isEmpty>[0] | undefined;
  const count = data === undefined ? null : (portlet.count?.(data) ?? null);
  const { Aside } = portlet;
  const title = (data === undefined ? null : portlet.title?.(data)) ?? name;
  if (state?.status === 'failed' && state.failure.code === 'PORTLET_NOT_FOUND')
    return <Unavailable title={name} chrome={chrome} />;
  const asides = (
    <>
      {Aside && data !== undefined && <Aside id={placed.id} data={data} isCompact={isCompact} />}
      {!isCompact && (
        <FrameMenu placed={placed} name={name} state={state} isRefreshing={isRefreshing} onRefresh={refresh} />
      )}
    </>
  );
  const badge = count && count.value > 0 && (
    <Pill waits={count.waits} {...(count.waits && { label: t('waitForMe', { count: count.value }) })}>
      {count.value}
    </Pill>
  );
  const body = (
    <FrameBody
      portlet={portlet}
      placed={placed}
      state={state}
      name={name}
      isCompact={isCompact}
      isPicture={chrome !== undefined}
      onRetry={refresh}
    />
  );
  return (
    <Card title={title} badge={badge} aside={asides} {...chrome}>
      {chrome ? (
        <div inert className="flex min-h-0 flex-1 flex-col contain-strict">
          {body}
        </div>
      ) : (
        body
      )}
      {chrome?.foot}
    </Card>
  );
}

/** A portlet of the home page, in whatever state it is. */
export function Frame(props: Props) {
  const { t } = useTranslation(['portlets', 'words']);
  const what = useObject();
  const { placed, chrome } = props;
  const { type } = placed;
  if (!isKnown(type)) return <Unavailable title={t('names.unknown')} chrome={chrome} />;
  const name = t(`names.${type}`);
  return (
    <Boundary
      fallback={(retry) => (
        <Card title={name} {...chrome}>
          <Notice icon={CloudOff} tone="error" title={t('broke', { what: what(name) })} text={t('brokeText')}>
            <Button icon={<RefreshCw size={16} aria-hidden="true" />} onClick={retry}>
              {t('words:retry')}
            </Button>
          </Notice>
        </Card>
      )}
    >
      <Suspense
        fallback={
          <Card title={name} {...chrome}>
            <Skeleton />
          </Card>
        }
      >
        <Loaded {...props} type={type} />
      </Suspense>
    </Boundary>
  );
}
