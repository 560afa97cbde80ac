import type { TFunction } from 'i18next';
import { memo, type Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedPortlet } from '../../../api/types';
import { Frame } from '../Frame';
import { isKnown } from '../registry';
import { useDrag } from './drag';
import { editChrome } from './edit-chrome';
import type { Step } from './editing';

interface Props {
  readonly portlet: PlacedPortlet;
  readonly isSettable: boolean;
  readonly isCompact: boolean;
  /** Its size in columns and rows while the keyboard holds it. */
  readonly liftedSize: string | null;
  readonly step: Dispatch<Step>;
  readonly onSettings: (id: string) => void;
}

/** A blue label at the corner of what is held: 3 × 8. */
function SizeLabel({ id, liftedSize }: { readonly id: string; readonly liftedSize: string | null }) {
  const { t } = useTranslation('home');
  const dragged = useDrag(({ drag }) => (drag?.id === id ? t('editor.size', { w: drag.w, h: drag.h }) : null));
  const size = dragged ?? liftedSize;
  return (
    size && (
      <span
        aria-hidden="true"
        className="tabular absolute -right-px -bottom-[30px] z-6 rounded-sm bg-primary px-[7px] py-[3px] text-xs font-semibold text-white"
      >
        {size}
      </span>
    )
  );
}

const nameOf = ({ type }: PlacedPortlet, t: TFunction<['home', 'portlets']>): string =>
  t(`portlets:names.${isKnown(type) ? type : 'unknown'}`);

/** A portlet that can be moved; drawn anew only when it is another, not when its neighbours move. */
export const EditCard = memo(function EditCard(props: Props) {
  const { portlet, isSettable, isCompact, liftedSize, step, onSettings } = props;
  const { t } = useTranslation(['home', 'portlets']);
  return (
    <>
      <Frame
        placed={portlet}
        isCompact={isCompact}
        chrome={editChrome({
          portlet,
          name: nameOf(portlet, t),
          isLifted: liftedSize !== null,
          t,
          step,
          onSettings: isSettable ? onSettings : undefined,
        })}
      />
      {/* On a phone every portlet is as high as what it shows. */}
      {!isCompact && <SizeLabel id={portlet.id} liftedSize={liftedSize} />}
    </>
  );
});
