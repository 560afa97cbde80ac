import { ArrowUpRight, BookOpen, Car, DoorOpen, Landmark, LifeBuoy, Link2, Mail, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PortletData } from '../../../api/types';
import { isBuilt } from '../../../app/built';
import { portlet } from '../portlet';

type QuickLink = PortletData['quick-links']['links'][number];

/** The icons there are to choose from; the server names them. */
const ICONS: Record<string, LucideIcon> = {
  mail: Mail,
  book: BookOpen,
  door: DoorOpen,
  bank: Landmark,
  car: Car,
  support: LifeBuoy,
  link: Link2,
};

/** Grounds in the order of the avatars' pairs that are told apart best side by side. */
const TINTS = [0, 1, 5, 2, 3, 6];

/** A page of Maru itself, rather than an address. */
const isPage = (url: string) => url.startsWith('/');

function Row({ link, index }: { readonly link: QuickLink; readonly index: number }) {
  const { t } = useTranslation('portlets');
  const Icon = ICONS[link.icon] ?? Link2;
  const tint = TINTS[index % TINTS.length];
  const look = 'flex h-11 items-center gap-2.5 tablet:h-10 rounded-md px-2 hover:bg-fill-tertiary';
  const content = (
    <>
      <span
        className="grid size-7 flex-none place-items-center rounded-lg"
        style={{ background: `var(--maru-avatar-${tint}-bg)`, color: `var(--maru-avatar-${tint}-text)` }}
      >
        <Icon size={16} strokeWidth={1.9} aria-hidden="true" />
      </span>
      <span className="min-w-0 flex-1 truncate">{link.title}</span>
      {link.external && (
        <ArrowUpRight size={14} strokeWidth={2} aria-label={t('newWindow')} className="flex-none text-tertiary" />
      )}
    </>
  );
  return (
    <li>
      {isPage(link.url) ? (
        <Link to={link.url} className={look}>
          {content}
        </Link>
      ) : (
        <a href={link.url} target="_blank" rel="noreferrer" className={look}>
          {content}
        </a>
      )}
    </li>
  );
}

/** What leads nowhere yet is left out. */
const reachable = (links: readonly QuickLink[]) => links.filter(({ url }) => !isPage(url) || isBuilt(url));

export default portlet({
  type: 'quick-links',
  isEmpty: ({ links }) => reachable(links).length === 0,
  Body: ({ data }) => (
    <ul className="px-2 pb-2">
      {reachable(data.links).map((link, index) => (
        <Row key={link.url} link={link} index={index} />
      ))}
    </ul>
  ),
});
