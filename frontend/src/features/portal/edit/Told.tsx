import { useTranslation } from 'react-i18next';
import { useObject } from '../../../app/i18n/use-object';
import { isKnown } from '../registry';
import { useDrag } from './drag';
import type { Said } from './editing';

const CAP = 'ml-1.5 inline-block h-5 rounded-sm bg-white/15 px-[5px] font-sans text-xs leading-5 font-medium';

function Keys({ hasEnter }: { readonly hasEnter: boolean }) {
  const { t } = useTranslation('home');
  return (
    <span className="ml-1.5 whitespace-nowrap">
      {hasEnter && (
        <>
          <kbd className={CAP}>Enter</kbd> {t('editor.keyPlace')}
        </>
      )}
      <kbd className={CAP}>Esc</kbd> {t('editor.keyBack')}
    </span>
  );
}

function useWords(): (said: Said) => string {
  const { t } = useTranslation(['home', 'portlets']);
  const object = useObject();
  return (said) => {
    const type = 'type' in said ? said.type : '';
    const what = object(t(`portlets:names.${isKnown(type) ? type : 'unknown'}`));
    return t(`home:said.${said.what}`, { x: 0, y: 0, w: 0, h: 0, ...said, what });
  };
}

/** What just happened, in sight and read out; while something is held, how to put it down. */
export function Told({ said, isLifted }: { readonly said: Said | null; readonly isLifted: boolean }) {
  const drag = useDrag((held) => held.drag);
  const words = useWords();
  const shown: Said | null = drag
    ? drag.by === 'move'
      ? { what: 'moving', type: drag.type, x: drag.x + 1, y: drag.y + 1 }
      : { what: 'resizing', type: drag.type, w: drag.w, h: drag.h }
    : said;
  return (
    <p
      role="status"
      data-told
      className="pointer-events-none absolute bottom-4 left-6 z-8 w-fit max-w-[calc(100%-48px)] rounded-md bg-spotlight px-2.5 py-1.5 text-sm text-white shadow-[0_4px_12px_rgba(10,14,22,.2)] empty:hidden"
    >
      {shown && (
        <>
          {words(shown)}
          {(drag !== null || isLifted) && <Keys hasEnter={drag === null} />}
        </>
      )}
    </p>
  );
}
