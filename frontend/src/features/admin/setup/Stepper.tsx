import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export type StepName = 'server' | 'test' | 'scope' | 'mapping' | 'limits' | 'save';

interface Props {
  readonly steps: readonly StepName[];
  readonly current: number;
  readonly onGo: (step: number) => void;
}

/** Where one is in the wizard; steps that are done lead back to them. */
export function Stepper({ steps, current, onGo }: Props) {
  const { t } = useTranslation('console');
  return (
    <ol
      aria-label={t('setup.stepsLabel')}
      className="flex min-h-14 flex-none items-center gap-2 overflow-x-auto border-b border-card bg-container px-4 tablet:px-6"
    >
      {steps.map((step, index) => {
        const isDone = index < current;
        const isNow = index === current;
        const disc = isDone
          ? 'bg-success-bg text-success-text'
          : isNow
            ? 'bg-primary text-white'
            : 'border-[1.5px] border-dashed border-field';
        const content = (
          <>
            <span className={`grid size-5.5 flex-none place-items-center rounded-full text-xs font-semibold ${disc}`}>
              {isDone ? <Check size={12} strokeWidth={2.8} aria-hidden="true" /> : index + 1}
            </span>
            <span className={isNow ? '' : 'tablet:max-desktop:sr-only'}>{t(`setup.stepNames.${step}`)}</span>
          </>
        );
        const look = 'flex items-center gap-2 whitespace-nowrap';
        return (
          <li
            key={step}
            {...(isNow && { 'aria-current': 'step' as const })}
            className={`flex items-center gap-2 ${isNow ? 'font-semibold' : isDone ? 'text-secondary' : 'text-tertiary'}`}
          >
            {index > 0 && <span aria-hidden="true" className="mr-1 h-px w-3 bg-field desktop:w-6" />}
            {isDone ? (
              <button
                type="button"
                className={`${look} rounded-sm hover:text-text max-tablet:h-11`}
                onClick={() => onGo(index)}
              >
                {content}
              </button>
            ) : (
              <span className={look}>{content}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
