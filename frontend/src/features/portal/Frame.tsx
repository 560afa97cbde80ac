import { Button } from 'antd';
import { CloudOff, PackageX, RefreshCw } from 'lucide-react';
import { Suspense, use, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedPortlet } from '../../api/types';
import { Notice } from '../../shared/ui/Notice';
import { Pill } from '../../shared/ui/Pill';
import { Boundary } from './Boundary';
import { Card } from './Card';
import { FrameBody } from './FrameBody';
import { FrameMenu } from './FrameMenu';
import { usePortlet } from './portal.api';
import type { PortletType } from './portlet';
import { isKnown, loadPortlet } from './registry';
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

function Loaded({ placed, type, isCompact = false, chrome }: Props & { readonly type: PortletType }) {
  const { t } = useTranslation('portlets');
  const portlet = use(loadPortlet(type));
  const { state, isRefreshing, refresh } = usePortlet(placed);
  const name = t(`names.${type}`);
  // The contract says that data of a type has that type's form; openapi.yaml, PortletDataByType.
  const data = (state?.status === 'ready' ? state.data : undefined) as
    Parameters<typeof portlet.isEmpty>[0] | undefined;
  const count = data === undefined ? null : (portlet.count?.(data) ?? null);
  const { Aside } = portlet;
  const asides = (
    <>
      {Aside && data !== undefined && <Aside id={placed.id} data={data} isCompact={isCompact} />}
      {!isCompact && <FrameMenu name={name} isRefreshing={isRefreshing} onRefresh={refresh} />}
    </>
  );
  const badge = count && count.value > 0 && (
    <Pill waits={count.waits} {...(count.waits && { label: t('waitForMe', { count: count.value }) })}>
      {count.value}
    </Pill>
  );
  return (
    <Card title={name} badge={badge} aside={asides} {...chrome}>
      <FrameBody portlet={portlet} placed={placed} state={state} name={name} isCompact={isCompact} onRetry={refresh} />
      {chrome?.foot}
    </Card>
  );
}

/** A portlet of the home page, in whatever state it is. */
export function Frame(props: Props) {
  const { t } = useTranslation(['portlets', 'words']);
  const { placed, chrome } = props;
  const { type } = placed;
  if (!isKnown(type))
    return (
      <Card title={t('names.unknown')} {...chrome}>
        <Notice icon={PackageX} title={t('names.unknown')} text={t('unknownText')} />
      </Card>
    );
  const name = t(`names.${type}`);
  return (
    <Boundary
      fallback={(retry) => (
        <Card title={name} {...chrome}>
          <Notice icon={CloudOff} tone="error" title={t('broke', { name })} text={t('brokeText')}>
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
