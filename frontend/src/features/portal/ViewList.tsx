import { itemsAt, type Draft } from './draft';
import { Frame } from './Frame';
import { inReadingOrder } from './layout';

/** On a phone: one below the other, each as high as its first few rows. */
export function ViewList({ portlets }: { readonly portlets: Draft }) {
  return (
    <div className="flex flex-col gap-3 px-3 pb-3">
      {inReadingOrder(itemsAt(portlets, 'phone')).map(({ id }) => {
        const placed = portlets.find((portlet) => portlet.id === id);
        return (
          placed && (
            <div key={id} data-portlet={placed.type}>
              <Frame placed={placed} isCompact />
            </div>
          )
        );
      })}
    </div>
  );
}
