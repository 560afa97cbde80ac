import { branch, widthOf } from './chart-lines';

const HEIGHT = 72;

/** From the department above to those below it; the way to the one looked at in colour. */
export function ChartLines({ count, at }: { readonly count: number; readonly at: number }) {
  return (
    <svg width={widthOf(count)} height={HEIGHT} aria-hidden="true" className="flex-none overflow-visible" fill="none">
      {Array.from({ length: count }, (_, index) => (
        <path key={index} d={branch(count, index, HEIGHT)} stroke="var(--ant-color-border)" strokeWidth="1.5" />
      ))}
      <path d={branch(count, at, HEIGHT)} stroke="var(--ant-color-primary)" strokeWidth="2" />
    </svg>
  );
}
