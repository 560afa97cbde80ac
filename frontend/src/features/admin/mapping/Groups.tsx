import { Button, Input, Select } from 'antd';
import { Plus, RefreshCw, Trash2, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PreviewGroup } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { useBreakpoint } from '../../../app/viewport';
import { IconButton } from '../../../shared/ui/IconButton';
import { Notice } from '../../../shared/ui/Notice';
import { Pill } from '../../../shared/ui/Pill';
import { Card } from '../parts/Card';
import { partsOfDn, type GroupRole } from './mapping';

const ROLES = ['employee', 'department_manager', 'system_admin'] as const satisfies readonly GroupRole['role'][];

interface Props {
  readonly groups: readonly GroupRole[];
  readonly onChange: (groups: GroupRole[]) => void;
  /** What the directory says of them; fewer than there are while it is being asked. */
  readonly shown: readonly PreviewGroup[];
}

/** What saving would change of who has the role. */
function Change({ change: { added, removed } }: Pick<PreviewGroup, 'change'>) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  if (added === 0 && removed === 0) return <span className="text-tertiary">{t('mapping.unchanged')}</span>;
  return (
    <span className="dotted">
      {added > 0 && <span>{t('mapping.added', { count: added, value: formats.number(added) })}</span>}
      {removed > 0 && (
        <span className="font-medium text-error-text">
          {t('mapping.removed', { count: removed, value: formats.number(removed) })}
        </span>
      )}
    </span>
  );
}

/** How many are in a group, directly and through others. */
function Members({ group }: { readonly group: PreviewGroup | undefined }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  if (!group) return <span className="text-tertiary">…</span>;
  if (!group.isFound) return <span className="font-medium text-error-text">{t('mapping.groupNotFound')}</span>;
  return (
    <span className="dotted tabular">
      <span>{t('mapping.direct', { value: formats.number(group.direct) })}</span>
      <span className="font-semibold">{t('mapping.nested', { value: formats.number(group.nested) })}</span>
      {group.groups > 0 && <span className="text-tertiary">{t('mapping.groupsWithin', { count: group.groups })}</span>}
      {group.cycle && (
        <span className="text-warning-text">
          <RefreshCw size={12} aria-hidden="true" className="mr-1 inline-block align-[-1px]" />
          {t('mapping.cycle')}
        </span>
      )}
    </span>
  );
}

interface RowProps {
  readonly value: GroupRole;
  readonly shown: PreviewGroup | undefined;
  readonly onChange: (value: GroupRole) => void;
  readonly onRemove: () => void;
}

function Row({ value, shown, onChange, onRemove }: RowProps) {
  const { t } = useTranslation(['console', 'auth']);
  const size = useBreakpoint() === 'phone' ? 44 : 28;
  const { name } = partsOfDn(value.group);
  return (
    <li className="grid items-center gap-x-3 gap-y-1.5 border-t border-split px-4 py-2 text-sm first:border-t-0 tablet:grid-cols-[minmax(0,1fr)_150px_28px] desktop:grid-cols-[minmax(0,1fr)_minmax(0,280px)_150px_minmax(0,150px)_28px]">
      <Input
        aria-label={t('mapping.groupDn')}
        placeholder="CN=GW-admins,OU=Groups,DC=company,DC=com"
        className="h-8 font-mono text-xs max-tablet:h-11"
        maxLength={1000}
        status={shown && !shown.isFound ? 'error' : ''}
        value={value.group}
        onChange={(event) => onChange({ ...value, group: event.target.value })}
      />
      <div className="desktop:order-none max-desktop:order-last max-desktop:col-span-full">
        <Members group={value.group.trim() === '' ? undefined : shown} />
      </div>
      <Select
        aria-label={t('mapping.roleOf', { group: name })}
        className="max-tablet:h-11"
        value={value.role}
        options={ROLES.map((role) => ({ value: role, label: t(`auth:roles.${role}`) }))}
        onChange={(role) => onChange({ ...value, role })}
      />
      <div className="max-desktop:order-last max-desktop:col-span-full">
        {shown && <Change change={shown.change} />}
      </div>
      <IconButton icon={Trash2} size={size} label={t('mapping.removeGroup', { group: name })} onClick={onRemove} />
    </li>
  );
}

/** Which groups of the directory give which role: whoever is in one, directly or through others, has it. */
export function Groups({ groups, onChange, shown }: Props) {
  const { t } = useTranslation(['console', 'auth']);
  const gone = shown.filter(({ isMapped }) => !isMapped);
  const of = ({ group, role }: GroupRole) => shown.find((one) => one.isMapped && one.dn === group && one.role === role);
  return (
    <Card
      title={t('mapping.groups')}
      badge={<Pill>{groups.length}</Pill>}
      aside={
        <>
          <span className="text-sm text-tertiary max-tablet:hidden">{t('mapping.nestedCounted')}</span>
          <Button
            className="max-tablet:h-11"
            icon={<Plus size={14} aria-hidden="true" />}
            onClick={() => onChange([...groups, { group: '', role: 'department_manager' }])}
          >
            {t('mapping.addGroup')}
          </Button>
        </>
      }
    >
      {groups.length === 0 && (
        <div className="border-t border-card pt-6 pb-2">
          <Notice icon={UsersRound} title={t('mapping.noGroups')} text={t('mapping.noGroupsText')} />
        </div>
      )}
      {groups.length > 0 && (
        <ul className="border-t border-card">
          {groups.map((value, index) => (
            <Row
              key={index}
              value={value}
              shown={of(value)}
              onChange={(next) => onChange(groups.map((one, other) => (other === index ? next : one)))}
              onRemove={() => onChange(groups.filter((_, other) => other !== index))}
            />
          ))}
        </ul>
      )}
      {gone.map((group) => (
        <p key={`${group.dn} ${group.role}`} className="border-t border-split px-4 py-2 text-sm">
          <s className="font-mono text-xs text-tertiary">{partsOfDn(group.dn).name}</s> {t(`auth:roles.${group.role}`)}{' '}
          <Change change={group.change} />
        </p>
      ))}
    </Card>
  );
}
