import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../api/errors';
import type { PortalLayout } from '../../../api/types';
import type { Breakpoint } from '../../../app/viewport';
import { Confirm } from '../../../shared/ui/Confirm';
import { itemsAt } from '../draft';
import { bottom } from '../layout';
import { useLayout, useResetLayout, useSaveLayout } from '../portal.api';
import { isKnown } from '../registry';
import { Canvas } from './Canvas';
import { EditBar } from './EditBar';
import { Gallery } from './Gallery';
import { Problem } from './Problem';
import { useEditor } from './use-editor';
import { useLeaving } from './use-leaving';

interface Props {
  readonly layout: PortalLayout;
  /** What this window is; where editing begins. */
  readonly at: Breakpoint;
  readonly onClose: () => void;
}

/** Arranges the home page: a draft until it is saved over the version it began with. */
export function Editor({ layout, at: window, onClose }: Props) {
  const { t } = useTranslation(['home', 'portlets']);
  const editor = useEditor(layout);
  const [at, setAt] = useState(window);
  const [hasGallery, setGallery] = useState(window === 'desktop');
  const [told, tell] = useState('');
  const [asksDefault, askDefault] = useState(false);
  const { refetch } = useLayout();
  const save = useSaveLayout();
  const reset = useResetLayout();
  const leaving = useLeaving(editor.changeCount > 0);
  const nameOf = (type: string) => t(`portlets:names.${isKnown(type) ? type : 'unknown'}`);

  const store = async (version: number) => {
    await save.mutateAsync({ draft: editor.draft, version });
    leaving.allow();
    onClose();
  };
  const isConflict = save.isError && failureOf(save.error).code === 'VERSION_CONFLICT';
  const readAnew = async () => (await refetch()).data ?? layout;

  return (
    <div className="grid h-full grid-rows-[56px_minmax(0,1fr)]">
      <EditBar
        editor={editor}
        at={at}
        onAt={setAt}
        isSaving={save.isPending}
        hasGallery={hasGallery}
        onGallery={() => setGallery(!hasGallery)}
        onDefault={() => askDefault(true)}
        onCancel={onClose}
        onSave={() => void store(layout.version).catch(() => undefined)}
      />
      <div className="relative flex min-h-0">
        <Canvas
          draft={editor.draft}
          available={layout.available}
          at={at}
          told={told}
          onArrange={(items) => editor.arrange(at, items)}
          onRemove={({ id, type }) => {
            editor.remove(id);
            tell(t('editor.removed', { name: nameOf(type) }));
          }}
          onTell={tell}
        />
        {hasGallery && (
          <Gallery
            draft={editor.draft}
            available={layout.available}
            onClose={() => setGallery(false)}
            onAdd={(type, normal) => {
              editor.add(type, normal);
              tell(t('editor.added', { name: nameOf(type) }));
              const row = bottom(itemsAt(editor.draft, at));
              requestAnimationFrame(() =>
                document.getElementById('edit-canvas')?.scrollTo({ top: row * 40, behavior: 'smooth' }),
              );
            }}
          />
        )}
        {save.isError && (
          <Problem
            error={save.error}
            onTheirs={
              isConflict
                ? () => {
                    save.reset();
                    void readAnew().then(({ portlets }) => editor.restart(portlets));
                  }
                : undefined
            }
            onMine={() =>
              void readAnew().then(
                ({ version }) => store(version),
                () => undefined,
              )
            }
            onClose={save.reset}
          />
        )}
      </div>
      {asksDefault && (
        <Confirm
          title={t('editor.toDefaultAsk')}
          text={t('editor.toDefaultText')}
          doLabel={t('editor.toDefaultDo')}
          isDanger
          onCancel={() => askDefault(false)}
          onDo={async () => {
            const fresh = await reset.mutateAsync();
            editor.restart(fresh.portlets);
            askDefault(false);
          }}
        />
      )}
      {leaving.asks && (
        <Confirm
          title={t('editor.leave')}
          text={t('editor.leaveText')}
          doLabel={t('editor.leaveDo')}
          cancelLabel={t('editor.stay')}
          isDanger
          onCancel={leaving.stay}
          onDo={leaving.leave}
        />
      )}
    </div>
  );
}
