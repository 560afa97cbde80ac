import { CornerDownLeft, History, Phone } from 'lucide-react';
import { useEffect, useRef, type PropsWithChildren } from 'react';
import { useTranslation } from 'react-i18next';
import { Key } from '../../shared/ui/Key';
import type { Entry } from './entries';
import { Highlighted } from './Highlighted';
import { PersonLine, rangesOf } from './PersonLine';
import type { SearchBoxState } from './use-search-box';

interface OptionProps {
  readonly id: string;
  readonly isChosen: boolean;
  readonly isPerson: boolean;
  readonly onChoose: () => void;
  readonly onHover: () => void;
}

function Option({ id, isChosen, isPerson, onChoose, onHover, children }: PropsWithChildren<OptionProps>) {
  const own = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) own.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li
      ref={own}
      id={id}
      role="option"
      data-hit={isPerson ? 'person' : 'other'}
      aria-selected={isChosen}
      onClick={onChoose}
      onMouseMove={onHover}
      className={`flex cursor-pointer items-center gap-3 rounded-lg px-3 aria-selected:bg-active ${isPerson ? 'h-14' : 'h-10'}`}
    >
      {children}
      {isChosen && (
        <span aria-hidden="true" className="flex-none">
          <Key>
            <CornerDownLeft size={12} className="my-[3px]" />
          </Key>
        </span>
      )}
    </li>
  );
}

function Line({ entry, box }: { readonly entry: Entry; readonly box: SearchBoxState }) {
  if (entry.kind === 'person') {
    const { person } = entry;
    return (
      <>
        <PersonLine person={person} typed={box.typed} otherReading={box.otherReading} isPhone={false} />
        {person.extension && (
          <span className="tabular inline-flex flex-none items-center gap-1 text-sm text-secondary">
            <Phone size={14} strokeWidth={2} aria-hidden="true" className="text-tertiary" />
            <Highlighted text={person.extension} ranges={rangesOf(person, 'extension')} />
          </span>
        )}
      </>
    );
  }
  const Icon = entry.kind === 'search' ? History : entry.command.icon;
  return (
    <>
      <span className="grid w-9 flex-none place-items-center text-icon">
        <Icon size={16} strokeWidth={1.9} aria-hidden="true" />
      </span>
      <span className="min-w-0 flex-1 truncate">{entry.kind === 'search' ? entry.text : entry.command.label}</span>
    </>
  );
}

/** What stands in the box, as the list of a combobox: the field keeps the focus, arrows move the choice. */
export function Options({ id, box }: { readonly id: string; readonly box: SearchBoxState }) {
  const { t } = useTranslation('search');
  return (
    <div id={id} role="listbox" aria-label={t('results')}>
      {box.groups.map(({ title, entries }) => (
        <ul key={title} role="group" aria-label={t(`groups.${title}`)}>
          <li role="presentation" aria-hidden="true" className="px-3 pt-2.5 pb-1.5 text-xs font-medium text-tertiary">
            {t(`groups.${title}`)}
          </li>
          {entries.map((entry) => {
            const index = box.entries.indexOf(entry);
            return (
              <Option
                key={entry.key}
                id={`${id}-${index}`}
                isChosen={index === box.current}
                isPerson={entry.kind === 'person'}
                onChoose={() => box.open(entry)}
                onHover={() => box.choose(index)}
              >
                <Line entry={entry} box={box} />
              </Option>
            );
          })}
        </ul>
      ))}
    </div>
  );
}
