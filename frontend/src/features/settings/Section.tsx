import type { PropsWithChildren, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionId } from './sections';

interface Props {
  readonly id: SectionId;
  readonly badge?: ReactNode;
  readonly aside?: ReactNode;
}

/** One card of the page; the menu leads to it by its id. */
export function Section({ id, badge, aside, children }: PropsWithChildren<Props>) {
  const { t } = useTranslation('settings');
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className="min-w-0 scroll-mt-4 overflow-hidden rounded-xl border border-card bg-container shadow-card"
    >
      <header className="flex h-12 items-center gap-2 pr-2 pl-4">
        <h2 id={`${id}-title`} className="font-bold">
          {t(`sections.${id}`)}
        </h2>
        {badge}
        <span className="flex-1" />
        {aside}
      </header>
      {children}
    </section>
  );
}
