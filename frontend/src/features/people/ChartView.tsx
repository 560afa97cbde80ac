import { LocateFixed, Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { useBreakpoint } from '../../app/viewport';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { IconButton } from '../../shared/ui/IconButton';
import { Chart } from './Chart';
import { TOP, ZOOMS } from './people-query';
import { TopChart } from './TopChart';
import { usePeopleQuery } from './use-people-query';
import { useShownDepartment } from './use-shown-department';

export function ChartView() {
  const { t } = useTranslation('people');
  const me = useMe();
  const { query, personId, change } = usePeopleQuery();
  const size = useBreakpoint() === 'phone' ? 44 : 28;
  const { data: department, error, refetch } = useShownDepartment();
  const [centred, setCentred] = useState(0);
  const { zoom } = query;
  const step = ZOOMS.indexOf(zoom);
  return (
    <section aria-label={t('chartTitle')} className="relative min-h-0 flex-1">
      <div className="h-full overflow-auto bg-[radial-gradient(var(--ant-color-border-secondary)_1px,transparent_1px)] bg-[length:24px_24px]">
        {error && !department && <FailureNotice title={t('failed')} error={error} onRetry={() => void refetch()} />}
        <div style={{ zoom: zoom / 100 }}>
          {query.department === TOP ? (
            <TopChart />
          ) : (
            department && <Chart department={department} personId={personId} centred={centred} />
          )}
        </div>
      </div>
      <div className="absolute right-4 bottom-4 flex min-h-9 items-center gap-0.5 rounded-lg border border-card bg-container px-1">
        <IconButton
          icon={Minus}
          size={size}
          label={t('zoomOut')}
          disabled={step === 0}
          onClick={() => change({ zoom: ZOOMS[step - 1] ?? zoom, page: query.page }, true)}
        />
        <span className="tabular w-10 text-center text-xs">{zoom}%</span>
        <IconButton
          icon={Plus}
          size={size}
          label={t('zoomIn')}
          disabled={step === ZOOMS.length - 1}
          onClick={() => change({ zoom: ZOOMS[step + 1] ?? zoom, page: query.page }, true)}
        />
        {me.department && (
          <>
            <span className="mx-1 h-4 w-px bg-card" />
            <IconButton
              icon={LocateFixed}
              size={size}
              label={t('ownPlace')}
              onClick={() => {
                if (query.department !== me.department?.id) change({ department: me.department?.id ?? null });
                setCentred(centred + 1);
              }}
            />
          </>
        )}
      </div>
    </section>
  );
}
