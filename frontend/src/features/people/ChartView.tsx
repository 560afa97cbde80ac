import { LocateFixed, Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { IconButton } from '../../shared/ui/IconButton';
import { Chart } from './Chart';
import { usePeopleQuery } from './use-people-query';
import { useShownDepartment } from './use-shown-department';

const LEAST = 50;
const MOST = 150;
const STEP = 25;

export function ChartView() {
  const { t } = useTranslation('people');
  const me = useMe();
  const { personId, change } = usePeopleQuery();
  const { data: department, error, refetch } = useShownDepartment();
  const [zoom, setZoom] = useState(100);
  return (
    <section aria-label={t('chartTitle')} className="relative min-h-0 flex-1">
      <div className="h-full overflow-auto bg-[radial-gradient(var(--ant-color-border-secondary)_1px,transparent_1px)] bg-[length:24px_24px]">
        {error && !department && <FailureNotice title={t('failed')} error={error} onRetry={() => void refetch()} />}
        {department && (
          <div style={{ zoom: zoom / 100 }}>
            <Chart department={department} personId={personId} />
          </div>
        )}
      </div>
      <div className="absolute right-4 bottom-4 flex h-9 items-center gap-0.5 rounded-lg border border-card bg-container px-1">
        <IconButton
          icon={Minus}
          size={28}
          label={t('zoomOut')}
          disabled={zoom <= LEAST}
          onClick={() => setZoom(zoom - STEP)}
        />
        <span className="tabular w-10 text-center text-xs">{zoom}%</span>
        <IconButton
          icon={Plus}
          size={28}
          label={t('zoomIn')}
          disabled={zoom >= MOST}
          onClick={() => setZoom(zoom + STEP)}
        />
        {me.department && (
          <>
            <span className="mx-1 h-4 w-px bg-card" />
            <IconButton
              icon={LocateFixed}
              size={28}
              label={t('ownPlace')}
              onClick={() => change({ department: me.department?.id ?? null })}
            />
          </>
        )}
      </div>
    </section>
  );
}
