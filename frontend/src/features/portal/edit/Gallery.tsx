import { Input } from 'antd';
import { Check, Lock, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalLayout } from '../../../api/types';
import { Tag } from '../../../shared/ui/Tag';
import { visible, type Draft } from '../draft';
import type { PortletType } from '../portlet';
import { entryOf, isKnown } from '../registry';
import { Panel } from './Panel';
import { Preview } from './Preview';

interface Props {
  readonly draft: Draft;
  readonly available: PortalLayout['available'];
  readonly onAdd: (type: string, normal: { w: number; h: number }) => void;
  readonly onClose: () => void;
}

function Label({ text, count }: { readonly text: string; readonly count: number }) {
  return (
    <h3 className="mt-4 mb-2 flex justify-between text-xs font-medium text-tertiary">
      {text}
      <span className="tabular">{count}</span>
    </h3>
  );
}

/** What can be put on the page, with a picture of each, and what is there already. */
export function Gallery({ draft, available, onAdd, onClose }: Props) {
  const { t } = useTranslation(['home', 'portlets']);
  const [typed, setTyped] = useState('');
  const placed = visible(draft).filter(({ type }) => isKnown(type));
  const choices = available.flatMap(({ type }): PortletType[] =>
    isKnown(type) && (entryOf(type).isRepeatable || !placed.some((portlet) => portlet.type === type)) ? [type] : [],
  );
  const isFound = (type: PortletType) => t(`portlets:names.${type}`).toLowerCase().includes(typed.trim().toLowerCase());
  const found = choices.filter(isFound);
  return (
    <Panel title={t('editor.gallery')} onClose={onClose}>
      <Input
        aria-label={t('gallery.search')}
        placeholder={t('gallery.search')}
        prefix={<Search size={16} strokeWidth={1.9} aria-hidden="true" className="text-icon" />}
        value={typed}
        allowClear
        onChange={(event) => setTyped(event.target.value)}
      />
      <Label text={t('gallery.available')} count={found.length} />
      {found.length === 0 && (
        <p className="text-sm text-tertiary">{choices.length === 0 ? t('gallery.allPlaced') : t('gallery.none')}</p>
      )}
      <ul className="grid grid-cols-2 gap-x-3 gap-y-4">
        {found.map((type) => {
          const name = t(`portlets:names.${type}`);
          const { audience, normal } = entryOf(type);
          return (
            <li key={type}>
              <button
                type="button"
                data-add={type}
                title={t('gallery.add', { name })}
                className="group/card relative block w-full rounded-lg text-left"
                onClick={() => onAdd(type, normal)}
              >
                <span className="block h-22 overflow-hidden rounded-lg border border-card bg-layout group-hover/card:border-primary group-hover/card:shadow-[0_0_0_1px_var(--ant-color-primary)] group-focus-visible/card:border-primary">
                  <Preview type={type} />
                </span>
                <span className="mt-1.5 flex items-center gap-1.5 text-sm font-medium">
                  <span className="truncate">{name}</span>
                  {audience && <Tag tone="neutral">{t(`gallery.audiences.${audience}`)}</Tag>}
                </span>
                <span className="block text-xs text-tertiary">{t(`portlets:about.${type}`)}</span>
                <span className="absolute top-2 right-2 grid size-6 place-items-center rounded-md bg-primary text-white opacity-0 group-hover/card:opacity-100 group-focus-visible/card:opacity-100 touch:opacity-100">
                  <Plus size={16} strokeWidth={2} aria-hidden="true" />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <Label text={t('gallery.placed')} count={placed.length} />
      <ul>
        {placed.map(({ id, type, mandatory }) => {
          if (!isKnown(type)) return null;
          const Icon = entryOf(type).icon;
          const Mark = mandatory ? Lock : Check;
          return (
            <li key={id} className="flex h-9 items-center gap-2.5 text-sm">
              <Icon size={16} strokeWidth={1.9} aria-hidden="true" className="text-icon" />
              {t(`portlets:names.${type}`)}
              <span className="ml-auto inline-flex items-center gap-1 text-xs text-tertiary">
                <Mark size={14} strokeWidth={2} aria-hidden="true" />
                {mandatory ? t('editor.mandatory') : t('gallery.isPlaced')}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
