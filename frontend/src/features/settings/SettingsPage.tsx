import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../app/PageTitle';
import { useBreakpoint } from '../../app/viewport';
import { useReachable } from '../../api/reachable';
import { Display } from './Display';
import { Notifications } from './Notifications';
import { OwnProfile } from './OwnProfile';
import { Password } from './Password';
import { SaveState } from './SaveState';
import { isSectionId } from './sections';
import { Sessions } from './Sessions';
import { SettingsMenu } from './SettingsMenu';
import { useCurrentSection } from './use-current-section';

/** One page of everything a person sets for themselves; the menu follows the scroll. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const isPhone = useBreakpoint() === 'phone';
  const isDisabled = useReachable(({ isLost }) => isLost);
  const { scroller, current, follow, enter } = useCurrentSection();
  const noteEntered = (target: EventTarget) => {
    const id = target instanceof Element ? target.closest('section')?.id : undefined;
    if (id && isSectionId(id)) enter(id);
  };
  return (
    <div className="flex h-full min-h-0">
      <PageTitle>{t('pageTitle')}</PageTitle>
      {!isPhone && <SettingsMenu current={current} />}
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="flex min-h-16 flex-none items-center gap-2 border-b border-card bg-container px-4 tablet:h-18 tablet:px-6">
          <div className="min-w-0 flex-1">
            <h1 className="text-xl font-bold tracking-[-0.01em]">{t('pageTitle')}</h1>
            <p className="text-sm text-tertiary">{t('pageHint')}</p>
          </div>
          <SaveState />
        </header>
        <div
          ref={scroller}
          onScroll={follow}
          onFocusCapture={({ target }) => noteEntered(target)}
          className="relative min-h-0 flex-1 overflow-y-auto p-3 tablet:px-6 tablet:py-4"
        >
          <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_440px]">
            <div className="flex min-w-0 flex-col gap-4">
              <OwnProfile isDisabled={isDisabled} />
              <Display isDisabled={isDisabled} />
              <Notifications isDisabled={isDisabled} />
            </div>
            <div className="flex min-w-0 flex-col gap-4">
              <Sessions isDisabled={isDisabled} />
              <Password isDisabled={isDisabled} />
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}
