import { Button } from 'antd';
import { FileKey, Upload, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/ui/IconButton';
import { certificateOf } from './certificate-file';
import type { Draft } from './draft';

interface Props {
  readonly ca: Draft['ca'];
  /** Whether the server's certificate was not issued by it. */
  readonly isWrong: boolean;
  readonly onChange: (ca: Draft['ca']) => void;
}

/** The authority a server's certificate is verified by; without a file, the system's. */
export function CaField({ ca, isWrong, onChange }: Props) {
  const { t } = useTranslation('console');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isNone, setNone] = useState(false);
  const read = async (file: File) => {
    const pem = certificateOf(new Uint8Array(await file.arrayBuffer()));
    setNone(pem === null);
    if (pem !== null) onChange({ name: file.name, pem });
  };
  const problem = isNone ? t('setup.noCertificate') : isWrong ? t('setup.caWrong') : null;
  return (
    <div className="mt-3">
      <p id={`${id}-label`} className="mb-1 text-sm font-medium text-secondary">
        {t('setup.ca')}
      </p>
      <div
        className={`flex min-h-8 items-center gap-2 rounded-md border bg-container pr-1 pl-3 ${problem ? 'border-error' : 'border-field'}`}
      >
        <FileKey size={16} strokeWidth={1.9} aria-hidden="true" className="flex-none text-icon" />
        <span className={`min-w-0 flex-1 truncate ${ca ? '' : 'text-tertiary'}`}>
          {ca?.name ?? t('setup.systemCa')}
        </span>
        {ca && <IconButton icon={X} size={28} label={t('setup.removeCa')} onClick={() => onChange(null)} />}
        <Button
          type="link"
          size="small"
          className="max-tablet:h-11"
          icon={<Upload size={14} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          {t(ca ? 'setup.change' : 'setup.choose')}
        </Button>
      </div>
      <input
        ref={input}
        id="ca-file"
        type="file"
        accept=".pem,.crt,.cer,.der"
        aria-labelledby={`${id}-label`}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void read(file);
          target.value = '';
        }}
      />
      <p className={`mt-1 text-xs ${problem ? 'text-error-text' : 'text-tertiary'}`}>{problem ?? t('setup.caHint')}</p>
    </div>
  );
}
