import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { PortalLayout } from '../../../api/types';
import { newId } from '../../../api/ids';
import type { Breakpoint } from '../../../app/viewport';
import { useLeaving } from '../../../shared/hooks/use-leaving';
import { Confirm } from '../../../shared/ui/Confirm';
import { isSettable } from '../draft';
import { useLayout, useResetLayout, useSaveLayout } from '../portal.api';
import { Canvas } from './Canvas';
import { EditBar } from './EditBar';
import { Gallery } from './Gallery';
import { Problem } from './Problem';
import { SettingsPanel } from './settings/SettingsPanel';
import { useEditor } from './use-editor';

interface Props {
  readonly layout: PortalLayout;
  /** What this window is; where editing begins. */
  readonly at: Breakpoint;
  readonly onClose: () => void;
}

/** Ctrl-Z and Ctrl-Shift-Z (or Ctrl-Y), but where they belong to a field. */
function useUndoKeys(step: ReturnType<typeof useEditor>['step']): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      const isField = target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
      if (!(event.ctrlKey || event.metaKey) || isField || !['z', 'y'].includes(key.toLowerCase())) return;
      event.preventDefault();
      step({ kind: key.toLowerCase() === 'y' || event.shiftKey ? 'redo' : 'undo' });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [step]);
}

/** Scrolls to what was added, once the grid has made room for it: it does so a frame after it is told. */
function showBottom(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const canvas = document.getElementById('edit-canvas');
      canvas?.scrollTo({ top: canvas.scrollHeight, behavior: 'smooth' });
    }),
  );
}

/** Arranges the home page: a draft until it is saved over the version it began with. */
export function Editor({ layout, at: window, onClose }: Props) {
  const { t } = useTranslation('home');
  const editor = useEditor(layout, window);
  const { draft, base, step } = editor;
  const [params] = useSearchParams();
  const [side, setSide] = useState<'gallery' | 'settings' | null>(window === 'desktop' ? 'gallery' : null);
  const [settingsOf, setSettingsOf] = useState(params.get('settings'));
  const [asksDefault, askDefault] = useState(false);
  const { refetch } = useLayout();
  const save = useSaveLayout();
  const reset = useResetLayout();
  const leaving = useLeaving(editor.changeCount > 0);
  useUndoKeys(step);

  const setUp = draft.find(({ id, isVisible }) => id === settingsOf && isVisible);
  const isSettingUp = setUp !== undefined && isSettable(base.available, setUp);
  const [openSettings] = useState(() => (id: string) => setSettingsOf(id));
  // Somebody else's window saved since; the answer to our own save and reset is no news.
  const isOutrun = layout.version !== base.version && !save.isSuccess && !reset.isPending && !asksDefault;

  const store = async () => {
    await save.mutateAsync({ draft, version: base.version });
    leaving.allow();
    onClose();
  };
  const rebase = async (keep: 'mine' | 'theirs') => {
    const { data } = await refetch();
    if (!data) return;
    save.reset();
    step({ kind: 'rebase', base: data, keep });
  };

  return (
    <div className="grid h-full grid-rows-[56px_minmax(0,1fr)]">
      <EditBar
        editor={editor}
        isSaving={save.isPending}
        hasGallery={side === 'gallery' && !isSettingUp}
        onGallery={() => {
          setSettingsOf(null);
          setSide('gallery');
        }}
        onDefault={() => askDefault(true)}
        onCancel={onClose}
        onSave={() => void store().catch(() => undefined)}
      />
      <div className="relative flex min-h-0">
        <Canvas editor={editor} onSettings={openSettings} />
        {isSettingUp ? (
          <SettingsPanel
            key={setUp.id}
            portlet={setUp}
            available={base.available}
            onChange={(settings) => step({ kind: 'configure', id: setUp.id, settings })}
            onClose={() => setSettingsOf(null)}
          />
        ) : (
          side === 'gallery' && (
            <Gallery
              draft={draft}
              available={base.available}
              onClose={() => setSide(null)}
              onAdd={(type, normal) => {
                step({ kind: 'add', type, normal, id: newId() });
                showBottom();
              }}
            />
          )
        )}
        {(save.isError || isOutrun) && (
          <Problem
            error={save.error}
            isOutrun={isOutrun}
            onTheirs={() => void rebase('theirs')}
            onMine={() => void rebase('mine')}
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
            step({ kind: 'rebase', base: await reset.mutateAsync(), keep: 'default' });
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
