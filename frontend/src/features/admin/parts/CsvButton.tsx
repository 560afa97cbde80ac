import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../api/errors';
import { ActButton } from '../../../shared/ui/ActButton';
import { FailureAlert } from '../../../shared/ui/FailureAlert';
import { download } from '../runs.api';

interface Props {
  readonly path: string;
  readonly params: Record<string, string | undefined>;
  /** Of the file. */
  readonly name: string;
  readonly type?: 'text' | 'default';
}

/** All of a table as a file, by the filters that are set. */
export function CsvButton({ path, params, name, type = 'default' }: Props) {
  const { t } = useTranslation('console');
  const csv = useMutation({ mutationFn: () => download(path, params, name) });
  return (
    <>
      <ActButton
        type={type}
        className="max-tablet:h-11"
        icon={<Download size={16} aria-hidden="true" />}
        isBusy={csv.isPending}
        onClick={() => csv.mutate()}
      >
        {t('csv')}
      </ActButton>
      {csv.error && <FailureAlert failure={failureOf(csv.error)} />}
    </>
  );
}
