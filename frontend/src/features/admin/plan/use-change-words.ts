import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SyncChange } from '../../../api/types';
import type { console as messages } from '../../../app/i18n/ko/console';
import { isRole } from '../../access/access.api';

/** One field of a change, in words. */
export interface Line {
  readonly key: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string | null;
  /** Whether somebody or something loses by it. */
  readonly isLoss: boolean;
}

type Field = keyof typeof messages.fields;
const isField = (field: string): field is Field => i18next.exists(`console:fields.${field}`);

/** A change as the lines of a table; one at least. */
export function useChangeWords(): (change: SyncChange) => readonly Line[] {
  const { t } = useTranslation(['console', 'auth']);
  const role = (name: string) => (isRole(name) ? t(`auth:roles.${name}`) : name);
  const shown = (field: string, value: string | null) => {
    if (value === null) return '–';
    if (field === 'isActive') return t(value === 'true' ? 'plan.active' : 'plan.disabled');
    return value;
  };
  return ({ kind, fields, reason }) => {
    if (kind === 'role')
      return fields.map(({ field, before, after }) => ({
        key: field,
        field: t('plan.role'),
        before: before === null ? '–' : role(field),
        after: after === null ? t('plan.roleRemoved') : role(field),
        reason: null,
        isLoss: after === null,
      }));
    const lines = fields.map(({ field, before, after }, index) => ({
      key: field,
      field: isField(field) ? t(`fields.${field}`) : field,
      before: shown(field, before),
      after: shown(field, after),
      reason: index === 0 ? reason : null,
      isLoss: field === 'isActive' && after === 'false',
    }));
    if (lines.length > 0) return lines;
    const isLoss = kind === 'missing' || kind === 'disable';
    return [
      {
        key: kind,
        field: t('plan.state'),
        before: isLoss ? t('plan.active') : '',
        after: t(`plan.turns.${kind}`),
        reason,
        isLoss,
      },
    ];
  };
}
