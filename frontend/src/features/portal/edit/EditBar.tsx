import { Button } from 'antd';
import { Check, Monitor, Plus, Redo2, RotateCcw, Smartphone, Tablet, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../../shared/ui/ActButton';
import { IconButton } from '../../../shared/ui/IconButton';
import { Segmented } from '../../../shared/ui/Segmented';
import type { Editor } from './use-editor';

interface Props {
  readonly editor: Editor;
  readonly isSaving: boolean;
  readonly hasGallery: boolean;
  readonly onGallery: () => void;
  readonly onDefault: () => void;
  readonly onCancel: () => void;
  readonly onSave: () => void;
}

export function EditBar(props: Props) {
  const { t } = useTranslation(['home', 'words']);
  const { editor, isSaving, hasGallery, onGallery, onDefault, onCancel, onSave } = props;
  const { at, step, changeCount, canUndo, canRedo } = editor;
  const line = <span className="mx-2 hidden h-5 w-px flex-none bg-primary-border desktop:block" />;
  return (
    <div
      role="toolbar"
      aria-label={t('editor.title')}
      className="flex items-center gap-2 border-b border-primary-border bg-primary-bg pr-4 pl-6"
    >
      <h1 className="mr-2 hidden text-lg font-bold whitespace-nowrap desktop:block">{t('editor.title')}</h1>
      <Segmented
        label={t('editor.breakpoint')}
        value={at}
        onChange={(to) => step({ kind: 'at', at: to })}
        ground="bg-primary-bg-hover"
        choices={[
          { value: 'desktop', label: t('editor.desktop'), icon: Monitor },
          { value: 'tablet', label: t('editor.tablet'), icon: Tablet },
          { value: 'phone', label: t('editor.phone'), icon: Smartphone },
        ]}
      />
      <span className="flex-1" />
      <span className="hidden text-sm whitespace-nowrap text-secondary desktop:inline" role="status">
        {changeCount > 0 && t('editor.changes', { count: changeCount })}
      </span>
      <IconButton
        icon={Undo2}
        size={28}
        label={t('editor.undo')}
        aria-keyshortcuts="Control+Z"
        disabled={!canUndo}
        onClick={() => step({ kind: 'undo' })}
      />
      <IconButton
        icon={Redo2}
        size={28}
        label={t('editor.redo')}
        aria-keyshortcuts="Control+Shift+Z"
        disabled={!canRedo}
        onClick={() => step({ kind: 'redo' })}
      />
      {line}
      {!hasGallery && (
        <Button icon={<Plus size={16} aria-hidden="true" />} onClick={onGallery}>
          {t('editor.gallery')}
        </Button>
      )}
      <Button type="text" icon={<RotateCcw size={16} aria-hidden="true" />} onClick={onDefault}>
        {t('editor.toDefault')}
      </Button>
      {line}
      <Button onClick={onCancel}>{t('words:cancel')}</Button>
      <ActButton type="primary" icon={<Check size={16} aria-hidden="true" />} isBusy={isSaving} onClick={onSave}>
        {t('words:save')}
      </ActButton>
    </div>
  );
}
