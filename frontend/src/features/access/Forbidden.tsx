import { Button } from 'antd';
import { ArrowLeft, House, LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PageTitle } from '../../app/PageTitle';
import type { Failure } from '../../api/errors';
import { useMe } from '../../api/session';
import { Avatar } from '../../shared/ui/Avatar';
import { Notice } from '../../shared/ui/Notice';
import { RequestId } from '../../shared/ui/RequestId';
import { isRole, wayOf } from './access.api';
import { RequestForm } from './RequestForm';

/** Grantors who are shown by name; all of them are told. */
const SHOWN = 5;

interface Props {
  /** What one may not see, such as `directory`; only pages whose existence is no secret are here. */
  readonly page: 'directory';
  readonly failure: Failure;
}

/** In place of a page one may not see: which role may, who can give it, and a request to them. */
export function Forbidden({ page, failure }: Props) {
  const { t } = useTranslation(['access', 'auth', 'shell']);
  const me = useMe();
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const { roles, grantors } = wayOf(failure);
  const named = (names: readonly string[]) =>
    names
      .filter(isRole)
      .map((role) => t(`auth:roles.${role}`))
      .join(', ');
  return (
    <>
      <PageTitle>{t(`pages.${page}.title`)}</PageTitle>
      <Notice
        icon={LockKeyhole}
        size="page"
        title={t(`pages.${page}.title`)}
        text={
          <>
            {t('who', { roles: named(roles) })}
            <br />
            {t('mine', { name: `${me.name} ${me.position ?? ''}`.trim(), roles: named(me.roles) })}
          </>
        }
      >
        {roles.length > 0 && grantors.length > 0 && (
          <section
            aria-labelledby="grantors"
            className="w-[min(440px,calc(100vw-48px))] overflow-hidden rounded-xl border border-card bg-container text-left"
          >
            <header className="flex items-center gap-2 py-2 pr-3 pl-4">
              <h2 id="grantors" className="flex-1 text-sm font-bold">
                {t('grantors')}
              </h2>
              {!asks && (
                <Button size="small" className="max-tablet:h-11" onClick={() => setAsks(true)}>
                  {t('ask')}
                </Button>
              )}
            </header>
            <ul>
              {grantors.slice(0, SHOWN).map((person) => (
                <li key={person.id} className="flex min-h-13 items-center gap-3 border-t border-split px-4 leading-5">
                  <Avatar person={person} />
                  <div className="min-w-0">
                    <p className="truncate font-medium">
                      {person.name} <span className="font-normal text-secondary">{person.position}</span>
                    </p>
                    {person.department && <p className="truncate text-xs text-tertiary">{person.department.name}</p>}
                  </div>
                </li>
              ))}
            </ul>
            {grantors.length > SHOWN && (
              <p className="border-t border-split px-4 py-2 text-xs text-tertiary">
                {t('more', { count: grantors.length - SHOWN })}
              </p>
            )}
            {asks && <RequestForm roles={roles} onClose={() => setAsks(false)} />}
          </section>
        )}
        <div className="mt-2 flex gap-2">
          <Button
            className="max-tablet:h-11"
            icon={<ArrowLeft size={16} aria-hidden="true" />}
            onClick={() => void navigate(-1)}
          >
            {t('shell:back')}
          </Button>
          <Button
            className="max-tablet:h-11"
            icon={<House size={16} aria-hidden="true" />}
            onClick={() => void navigate('/')}
          >
            {t('shell:notFound.home')}
          </Button>
        </div>
        {failure.requestId && <RequestId id={failure.requestId} />}
      </Notice>
    </>
  );
}
