import { History, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from './entries';
import { PersonLine } from './PersonLine';
import type { SearchBoxState } from './use-search-box';

/** A phone's keys are covered by its keyboard: a row is a button to tap, and beside a person one to call. */
function Row({ entry, box }: { readonly entry: Entry; readonly box: SearchBoxState }) {
  const { t } = useTranslation('words');
  const tap = 'flex min-w-0 flex-1 items-center gap-3 rounded-xl pl-2 text-left';
  if (entry.kind === 'person') {
    const { person } = entry;
    const phone = 'phone' in person ? person.phone : null;
    return (
      <li data-hit="person" className="flex items-center">
        <button type="button" className={`h-16 ${tap}`} onClick={() => box.open(entry)}>
          <PersonLine person={person} typed={box.typed} otherReading={box.otherReading} isPhone />
        </button>
        {phone && (
          <a
            href={`tel:${phone}`}
            aria-label={t('phoneTo', { name: person.name, extension: person.extension ?? phone })}
            className="grid size-11 flex-none place-items-center rounded-lg text-icon"
          >
            <Phone size={20} strokeWidth={1.75} aria-hidden="true" />
          </a>
        )}
      </li>
    );
  }
  const Icon = entry.kind === 'search' ? History : entry.command.icon;
  return (
    <li data-hit="other" className="flex">
      <button type="button" className={`h-14 ${tap}`} onClick={() => box.open(entry)}>
        <span className="grid w-10 flex-none place-items-center text-icon">
          <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
        </span>
        <span className="truncate">{entry.kind === 'search' ? entry.text : entry.command.label}</span>
      </button>
    </li>
  );
}

export function PhoneRows({ box }: { readonly box: SearchBoxState }) {
  const { t } = useTranslation('search');
  return box.groups.map(({ title, entries }) => (
    <section key={title} aria-label={t(`groups.${title}`)}>
      <h2 aria-hidden="true" className="px-2 pt-3 pb-1 text-xs font-medium text-tertiary">
        {t(`groups.${title}`)}
      </h2>
      <ul>
        {entries.map((entry) => (
          <Row key={entry.key} entry={entry} box={box} />
        ))}
      </ul>
    </section>
  ));
}
