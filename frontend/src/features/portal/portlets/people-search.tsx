import { Input } from 'antd';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettled, useSuggestions } from '../../search/search.api';
import { PersonRow } from '../PersonRow';
import { portlet } from '../portlet';

export default portlet({
  type: 'people-search',
  isEmpty: () => false,
  Body: function PeopleSearch({ data, isCompact }) {
    const { t } = useTranslation(['portlets', 'search']);
    const [typed, setTyped] = useState('');
    const q = useSettled(typed.trim());
    const { data: found } = useSuggestions(q, 8);
    const isSearching = typed.trim() !== '';
    const people = isSearching ? (found?.hits ?? []) : data.colleagues;
    const isNone = isSearching && q === typed.trim() && found?.hits.length === 0;
    return (
      <>
        <div className="flex-none px-4 pb-2">
          <Input
            aria-label={t('peopleSearch')}
            placeholder={t('peopleSearch')}
            prefix={<Search size={16} strokeWidth={1.9} aria-hidden="true" className="text-icon" />}
            value={typed}
            maxLength={100}
            allowClear
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        {!isSearching && people.length > 0 && (
          <h3 className="px-4 pb-1 text-xs font-medium text-tertiary">{t('colleagues')}</h3>
        )}
        {isNone && (
          <p role="status" className="px-4 py-2 text-sm text-tertiary">
            {t('search:none')}
          </p>
        )}
        <ul className="pb-2">
          {(isCompact ? people.slice(0, 4) : people).map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </ul>
      </>
    );
  },
});
