import { Button } from 'antd';
import { Mail, Network, Phone, Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { failureOf } from '../../api/errors';
import { useReachable } from '../../api/reachable';
import { useMe } from '../../api/session';
import type { PersonInFull } from '../../api/types';
import { useFailureWords } from '../../app/i18n/use-failure-words';
import { useFavorites, useToggleFavorite } from './people.api';

/** Call, write, keep at hand, find in the chart. */
export function ProfileActs({ person }: { readonly person: PersonInFull }) {
  const { t } = useTranslation('people');
  const me = useMe();
  const navigate = useNavigate();
  const words = useFailureWords();
  const isLost = useReachable((state) => state.isLost);
  const { data: favorites } = useFavorites();
  const { mutate: toggle, error } = useToggleFavorite();
  const { id, phone, mobile, email, isActive } = person;
  const number = phone ?? mobile;
  const isFavorite = favorites?.has(id) ?? false;
  const canKeep = id !== me.id && (isActive || isFavorite);
  const star = isFavorite ? t('removeFavorite') : t('addFavorite');
  const refusal = error && words(failureOf(error));
  return (
    <>
      <div className="mt-4 flex gap-2">
        {number && (
          <Button className="flex-1" href={`tel:${number}`} icon={<Phone size={16} aria-hidden="true" />}>
            {t('call')}
          </Button>
        )}
        {email && (
          <Button className="flex-1" href={`mailto:${email}`} icon={<Mail size={16} aria-hidden="true" />}>
            {t('mail')}
          </Button>
        )}
        {canKeep && (
          <Button
            aria-label={star}
            title={star}
            aria-pressed={isFavorite}
            disabled={isLost}
            icon={
              <Star
                size={16}
                aria-hidden="true"
                className={isFavorite ? 'fill-[#c58a35] text-[#c58a35]' : 'text-icon'}
              />
            }
            onClick={() => toggle({ id, isFavorite })}
          />
        )}
        <Button
          aria-label={t('inChart')}
          title={t('inChart')}
          icon={<Network size={16} aria-hidden="true" className="text-icon" />}
          onClick={() => void navigate(`/people/${id}?view=chart`)}
        />
      </div>
      {refusal && (
        <p role="alert" className="mt-2 text-sm text-error-text">
          {refusal.what} {refusal.next}
        </p>
      )}
    </>
  );
}
