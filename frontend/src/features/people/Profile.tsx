import { ArrowLeft, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../app/PageTitle';
import { failureOf } from '../../api/errors';
import { useBreakpoint } from '../../app/viewport';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { IconButton } from '../../shared/ui/IconButton';
import { LeaveLine } from './LeaveLine';
import { Missing } from './Missing';
import { ProfileActs } from './ProfileActs';
import { ProfileFields } from './ProfileFields';
import { ProfileHead } from './ProfileHead';
import { usePerson } from './people.api';
import { ReportingLine } from './ReportingLine';
import { usePeopleQuery } from './use-people-query';

/** The card of one person: who, how to reach them, and whom they report to. */
export function Profile({ id }: { readonly id: string }) {
  const { t } = useTranslation('people');
  const { close } = usePeopleQuery();
  const { data: person, error, refetch } = usePerson(id);
  const isPhone = useBreakpoint() === 'phone';
  const failure = error && !person ? failureOf(error) : null;
  // An id that is none is nobody's, like one of somebody who is gone.
  const isMissing = failure?.code === 'USER_NOT_FOUND' || failure?.code === 'VALIDATION_FAILED';
  return (
    <div className={`relative min-h-full bg-container p-6 ${isPhone ? 'pt-14' : ''}`}>
      <span className={`absolute top-3 ${isPhone ? 'left-3' : 'right-3'}`}>
        <IconButton icon={isPhone ? ArrowLeft : X} size={isPhone ? 44 : 36} label={t('closeProfile')} onClick={close} />
      </span>
      {failure &&
        (isMissing ? (
          <Missing requestId={failure.requestId} />
        ) : (
          <FailureNotice title={t('profile')} error={failure} onRetry={() => void refetch()} />
        ))}
      {person && (
        <>
          <PageTitle>{person.name}</PageTitle>
          <ProfileHead person={person} />
          {!person.isActive && (
            <p className="mt-4 rounded-lg bg-fill-tertiary px-3 py-2.5 text-sm text-secondary">{t('inactive')}</p>
          )}
          <ProfileActs person={person} />
          {person.isActive && <LeaveLine id={id} />}
          <ProfileFields person={person} />
          <ReportingLine person={person} />
        </>
      )}
    </div>
  );
}
