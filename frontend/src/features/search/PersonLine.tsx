import { useTranslation } from 'react-i18next';
import type { Match, PersonHit } from '../../api/types';
import { Avatar } from '../../shared/ui/Avatar';
import { Highlighted } from './Highlighted';
import type { Recent } from './recent';
import { WhyChip } from './WhyChip';

interface Props {
  readonly person: PersonHit | Recent;
  readonly typed: string;
  readonly otherReading: string | null;
  /** A phone has the extension in the second line, where a wider box has it at the edge. */
  readonly isPhone: boolean;
}

/** What of a person's field to mark; nothing of one opened lately. */
export const rangesOf = (person: PersonHit | Recent, field: Match['field']) =>
  'matched' in person ? person.matched.find((match) => match.field === field)?.ranges : undefined;

/** Who was found, why, and where they work. */
export function PersonLine({ person, typed, otherReading, isPhone }: Props) {
  const { t } = useTranslation('search');
  const { name, position, department, extension } = person;
  return (
    <>
      <Avatar person={person} size={isPhone ? 40 : 36} />
      <span className="min-w-0 flex-1 leading-5">
        <span className="flex items-center gap-1.5 whitespace-nowrap">
          <span className={`flex-none font-medium ${isPhone ? 'text-[15px] leading-[22px]' : ''}`}>
            <Highlighted text={name} ranges={rangesOf(person, 'name')} />{' '}
            <span className="font-normal text-secondary">{position}</span>
          </span>
          {'matched' in person && <WhyChip hit={person} typed={typed} otherReading={otherReading} />}
        </span>
        <span className="block truncate text-sm text-tertiary">
          <Highlighted text={department?.name ?? ''} ranges={rangesOf(person, 'department')} />
          {isPhone && extension && (
            <>
              {department && ', '}
              {t('fields.extension')} <Highlighted text={extension} ranges={rangesOf(person, 'extension')} />
            </>
          )}
        </span>
      </span>
    </>
  );
}
