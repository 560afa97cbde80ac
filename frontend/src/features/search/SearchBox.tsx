import { UserX } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useBreakpoint } from '../../app/viewport';
import { Dialog } from '../../shared/ui/Dialog';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { Notice } from '../../shared/ui/Notice';
import { Foot } from './Foot';
import { Options } from './Options';
import { OtherReading } from './OtherReading';
import { usePalette } from './palette';
import { PhoneRows } from './PhoneRows';
import { Scopes } from './Scopes';
import { SearchField } from './SearchField';
import { useKeyboardHeight } from './use-keyboard-height';
import { useSearchBox, type SearchBoxState } from './use-search-box';

const SHEET =
  'fixed inset-x-0 top-5 bottom-0 h-auto max-h-none w-full max-w-none rounded-t-2xl open:animate-enter backdrop:bg-mask';
const PALETTE =
  'fixed top-16 left-1/2 w-[640px] max-w-[calc(100vw-32px)] -translate-x-1/2 rounded-2xl backdrop:bg-[rgba(17,22,32,.16)]';

function Nobody({ box }: { readonly box: SearchBoxState }) {
  const { t } = useTranslation('search');
  const { typed, triedReading } = box;
  const text = triedReading ? t('noneTried', { typed, other: triedReading }) : t('noneText');
  return (
    <div className="pt-8 pb-2">
      <Notice icon={UserX} title={t('none')} text={text} />
    </div>
  );
}

/** One box for people, pages and commands; on a phone a sheet that ends above the keyboard. */
export function SearchBox() {
  const { t } = useTranslation(['search', 'words']);
  const close = usePalette((state) => state.close);
  const listId = useId();
  const isPhone = useBreakpoint() === 'phone';
  const keyboard = useKeyboardHeight();
  const box = useSearchBox();
  return (
    <Dialog label={t('title')} onClose={close} className={isPhone ? SHEET : PALETTE}>
      <div className="flex h-full flex-col" style={{ paddingBottom: isPhone ? keyboard : 0 }}>
        {isPhone && <span aria-hidden="true" className="mx-auto mt-2 mb-1 h-1 w-9 flex-none rounded-xs bg-fill" />}
        <SearchField box={box} listId={listId} isPhone={isPhone} onClose={close} />
        {isPhone && <OtherReading box={box} />}
        <Scopes box={box} isPhone={isPhone} />
        <div
          className={`min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pt-1 pb-2 ${isPhone ? '' : 'max-h-[60vh]'}`}
        >
          {box.isNothing && <Nobody box={box} />}
          {isPhone ? <PhoneRows box={box} /> : <Options id={listId} box={box} />}
          {box.error && <FailureNotice title={t('failed')} error={box.error} onRetry={box.retry} />}
        </div>
        <p role="status" className="sr-only">
          {box.typed && !box.isNothing ? t('found', { count: box.hits.length }) : ''}
        </p>
        <Foot isDegraded={box.isDegraded} isPhone={isPhone} />
      </div>
    </Dialog>
  );
}
