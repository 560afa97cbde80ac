import { Button } from 'antd';
import { Check, Laptop, Monitor, Smartphone, Tablet, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../api/errors';
import { useFailureWords } from '../../app/i18n/use-failure-words';
import { useFormats } from '../../app/i18n/use-formats';
import { ActButton } from '../../shared/ui/ActButton';
import { Confirm } from '../../shared/ui/Confirm';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { Pill } from '../../shared/ui/Pill';
import { Tag } from '../../shared/ui/Tag';
import { deviceOf, type Device } from './device';
import { noteSaved } from './saved';
import { Section } from './Section';
import { useEndSession, useSessions, type Session } from './sessions.api';

const ICONS: Record<Device['kind'], LucideIcon> = {
  phone: Smartphone,
  tablet: Tablet,
  laptop: Laptop,
  desktop: Monitor,
};

/** A session goes at once; what was ended by mistake is a login away. */
function SessionRow({ session, isDisabled }: { readonly session: Session; readonly isDisabled: boolean }) {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const words = useFailureWords();
  const { mutate: end, isPending, error } = useEndSession();
  const now = new Date();
  const { name, kind } = deviceOf(session.device);
  const Icon = ICONS[kind];
  const { since, lastSeenAt, address, current } = session;
  const isToday = formats.daysBetween(since, now) === 0;
  const reason = error && words(failureOf(error));
  const shown = name ?? t('sessions.unknownDevice');
  return (
    <li className="flex min-h-13 items-center gap-3 border-t border-split py-1.5 pr-3 pl-4 leading-5">
      <span className="grid size-8 flex-none place-items-center rounded-lg bg-fill-tertiary text-icon">
        <Icon size={16} strokeWidth={1.9} aria-hidden="true" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{shown}</p>
        <p className="dotted tabular text-xs text-tertiary">
          <span>{address}</span>
          <span>
            {t('sessions.since', {
              time: isToday ? formats.time(since) : `${formats.day(since, now)} ${formats.time(since)}`,
            })}
          </span>
          {!current && <span>{t('sessions.lastSeen', { time: formats.past(lastSeenAt, now) })}</span>}
        </p>
        {reason && (
          <p role="alert" className="text-xs text-error-text">
            {reason.what} {reason.next}
          </p>
        )}
      </div>
      {current ? (
        <Tag tone="green">
          <Check size={12} strokeWidth={2.1} aria-hidden="true" />
          {t('sessions.current')}
        </Tag>
      ) : (
        <ActButton
          size="small"
          className="max-tablet:h-11"
          isBusy={isPending}
          disabled={isDisabled}
          aria-label={t('sessions.endOne', { device: shown })}
          onClick={() => end(session.id, { onSuccess: noteSaved })}
        >
          {t('sessions.end')}
        </ActButton>
      )}
    </li>
  );
}

/** In the place of a session while they are read, after a moment. */
function Waiting() {
  return (
    <li
      aria-busy="true"
      className="flex h-13 animate-[enter_.16s_.2s_both] items-center gap-3 border-t border-split px-4"
    >
      <span className="size-8 flex-none rounded-lg bg-fill-tertiary" />
      <span className="flex flex-1 flex-col gap-2">
        <span className="h-2.5 w-2/5 animate-skeleton rounded-sm bg-fill-tertiary" />
        <span className="h-2 w-3/5 animate-skeleton rounded-sm bg-fill-tertiary" />
      </span>
    </li>
  );
}

/** Where one is signed in; this device is not ended here, as the way out is in the menu. */
export function Sessions({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation('settings');
  const words = useFailureWords();
  const { data, error, refetch } = useSessions();
  const others = useEndSession();
  const [asks, setAsks] = useState(false);
  const count = (data ?? []).filter(({ current }) => !current).length;
  const reason = others.error && words(failureOf(others.error));
  return (
    <Section
      id="sessions"
      badge={data && <Pill>{data.length}</Pill>}
      aside={
        count > 0 && (
          <Button
            type="text"
            size="small"
            className="max-tablet:h-11"
            disabled={isDisabled}
            onClick={() => setAsks(true)}
          >
            {t('sessions.endOthers')}
          </Button>
        )
      }
    >
      {reason && (
        <p role="alert" className="border-t border-split px-4 py-2 text-sm text-error-text">
          {reason.what} {reason.next}
        </p>
      )}
      {error && !data && (
        <div className="border-t border-split py-6">
          <FailureNotice title={t('sessions.failed')} error={error} onRetry={() => void refetch()} />
        </div>
      )}
      <ul>
        {!data && !error && <Waiting />}
        {data
          ?.toSorted((a, b) => Number(b.current) - Number(a.current))
          .map((session) => (
            <SessionRow key={session.id} session={session} isDisabled={isDisabled} />
          ))}
      </ul>
      {asks && (
        <Confirm
          title={t('sessions.endOthersAsk')}
          text={t('sessions.endOthersText', { count })}
          doLabel={t('sessions.endOthersDo')}
          isDanger
          onCancel={() => setAsks(false)}
          onDo={async () => {
            await others.mutateAsync('others').then(noteSaved, () => undefined);
            setAsks(false);
          }}
        />
      )}
    </Section>
  );
}
