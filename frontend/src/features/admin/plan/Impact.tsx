import { Button, Select } from 'antd';
import { Building2, Hourglass, ShieldCheck, UserX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, ImpactItem } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { Avatar } from '../../../shared/ui/Avatar';
import { Pill } from '../../../shared/ui/Pill';
import { useSettled, useSuggestions } from '../../search/search.api';
import type { Deputy, StandIns } from './use-stand-ins';

/** Rows of a kind that are told before the rest is asked for. */
const SHOWN = 8;

interface ChooseProps {
  readonly item: ImpactItem;
  readonly onChoose: (deputy: Deputy | null) => void;
}

/** Looks for somebody by name, as everywhere people are looked for. */
function Choose({ item, onChoose }: ChooseProps) {
  const { t } = useTranslation('console');
  const [typed, type] = useState('');
  const { data } = useSuggestions(useSettled(typed.trim()), 8);
  const hits = typed.trim() === '' ? [] : (data?.hits ?? []).filter(({ id }) => id !== item.id);
  return (
    <Select<string>
      autoFocus
      defaultOpen
      aria-label={t('plan.standInFor', { name: item.person?.name ?? '' })}
      className="mt-1 w-full max-tablet:h-11"
      placeholder={t('plan.whoStandsIn')}
      showSearch={{ filterOption: false, onSearch: type }}
      notFoundContent={typed ? t('plan.nobodyFound') : t('plan.typeName')}
      options={[
        ...hits.map(({ id, name, position, department }) => ({
          value: id,
          label: [name, position, department?.name].filter(Boolean).join(' '),
        })),
        { value: '', label: t('plan.nobody') },
      ]}
      onChange={(id) => {
        const person = hits.find((hit) => hit.id === id);
        onChoose(person ? { id: person.id, name: person.name } : null);
      }}
    />
  );
}

function Leaver({
  item,
  standIns,
  canDecide,
}: {
  readonly item: ImpactItem;
  readonly standIns: StandIns;
  readonly canDecide: boolean;
}) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const [isChoosing, setChoosing] = useState(false);
  const deputy = standIns.of(item);
  return (
    <li className="border-t border-split py-2 text-sm" data-leaver={item.id}>
      <div className="flex items-center gap-2">
        {item.person && <Avatar person={item.person} size={24} />}
        <div className="min-w-0 flex-1 leading-[18px]">
          <p className="flex items-center gap-1.5">
            <span className="truncate font-medium">{item.person?.name}</span>
            <Pill label={item.text}>{formats.number(item.count)}</Pill>
          </p>
          <p className="truncate text-xs text-tertiary">
            {deputy ? t('plan.standsIn', { name: deputy.name }) : t('plan.nobodyStandsIn')}
          </p>
        </div>
        {canDecide && !isChoosing ? (
          <Button type="link" size="small" className="max-tablet:h-11" onClick={() => setChoosing(true)}>
            {t(deputy ? 'plan.changeStandIn' : 'plan.chooseStandIn')}
          </Button>
        ) : (
          <span className="text-xs text-tertiary">{t(standIns.isChosen(item) ? 'plan.chosen' : 'plan.proposed')}</span>
        )}
      </div>
      {isChoosing && (
        <Choose
          item={item}
          onChoose={(next) => {
            standIns.choose(item, next);
            setChoosing(false);
          }}
        />
      )}
    </li>
  );
}

interface Props {
  readonly impact: Answer<'getSyncImpact'>['data'];
  readonly standIns: StandIns;
  /** Whether who stands in can be chosen here: a dry run only tells. */
  readonly canDecide: boolean;
}

/** What a plan would break, and who would take over what. */
export function Impact({ impact, standIns, canDecide }: Props) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const [showsAll, setShowsAll] = useState(false);
  const waiting = impact.items.filter(({ needsStandIn }) => needsStandIn);
  const rest = impact.items.filter(({ needsStandIn }) => !needsStandIn);
  const count = impact.totals.reduce((sum, total) => sum + (total.needsStandIn ? total.count : 0), 0);
  const subjects = impact.totals.reduce((sum, total) => sum + (total.needsStandIn ? 0 : total.subjects), 0);
  const shown = showsAll ? waiting : waiting.slice(0, SHOWN);
  const hidden = waiting.length - shown.length;
  const isHarmless = impact.items.length === 0;
  return (
    <section
      aria-labelledby="impact"
      className="self-start rounded-xl border border-card bg-container px-4 pt-3 pb-2 shadow-card"
    >
      <h2 id="impact" className="font-bold">
        {t('plan.impact')}
      </h2>
      {isHarmless && (
        <p className="flex items-center gap-2.5 py-3 text-sm text-secondary">
          <ShieldCheck size={16} strokeWidth={1.9} aria-hidden="true" className="flex-none text-success-text" />
          {t(impact.leavers > 0 ? 'plan.harmlessLeavers' : 'plan.harmless', { count: impact.leavers })}
        </p>
      )}
      {waiting.length > 0 && (
        <div className="py-2">
          <p className="flex items-start gap-2.5">
            <span className="grid size-7 flex-none place-items-center rounded-lg bg-error-bg text-error-text">
              <Hourglass size={16} strokeWidth={1.9} aria-hidden="true" />
            </span>
            <span className="pt-0.5 font-semibold text-error-text">
              {t('plan.documentsWait', { count, value: formats.number(count) })}
            </span>
          </p>
          <ul className="mt-2 wide:ml-9.5">
            {shown.map((item) => (
              <Leaver key={`${item.kind} ${item.id}`} item={item} standIns={standIns} canDecide={canDecide} />
            ))}
          </ul>
          {hidden > 0 && (
            <Button type="link" size="small" onClick={() => setShowsAll(true)}>
              {t('plan.more', { count: hidden })}
            </Button>
          )}
          {hidden === 0 && standIns.others > 0 && (
            <p className="border-t border-split pt-2 text-sm text-tertiary wide:ml-9.5">
              {t('plan.others', { count: standIns.others })}
            </p>
          )}
        </div>
      )}
      {rest.map((item) => (
        <div
          key={`${item.kind} ${item.id}`}
          className="flex min-h-12 items-center gap-2.5 border-t border-split py-1.5 text-sm leading-[18px] text-secondary"
        >
          <span className="grid size-7 flex-none place-items-center rounded-lg bg-warning-bg text-warning-text">
            {item.department ? <Building2 size={16} aria-hidden="true" /> : <UserX size={16} aria-hidden="true" />}
          </span>
          <span className="min-w-0 flex-1">
            <b className="font-semibold text-text">{item.department?.name ?? item.person?.name}</b> {item.text}
            {item.examples.length > 0 && (
              <span className="block truncate text-xs text-tertiary">
                {item.examples.map(({ title }) => title).join(', ')}
              </span>
            )}
          </span>
        </div>
      ))}
      {subjects > rest.length && (
        <p className="border-t border-split py-2 text-sm text-tertiary">
          {t('plan.moreBreaks', { count: subjects - rest.length })}
        </p>
      )}
    </section>
  );
}
