import type { ReactNode } from 'react';
import type { PortletType } from '../portlet';

const INK = 'currentColor';
const SOFT = 'var(--ant-color-primary-bg-hover)';

const line = (x: number, y: number, width: number, opacity = 0.3, height = 4) => (
  <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} rx="2" fill={INK} opacity={opacity} />
);

const rows = [34, 48, 62, 76].map((y, index) => [line(22, y, [70, 58, 76, 50][index] ?? 60), line(110, y, 10, 0.12)]);

const faces = [38, 56, 74].map((y) => (
  <g key={y}>
    <circle cx="28" cy={y} r="5" fill="var(--ant-color-fill)" />
    {line(38, y - 3, 44, 0.35, 3.5)}
    {line(38, y + 3, 26, 0.15, 2.5)}
  </g>
));

const tiles = [22, 56, 90].flatMap((x) =>
  [32, 58].map((y) => (
    <g key={`${x} ${y}`}>
      <rect x={x} y={y} width="14" height="14" rx="4" fill={SOFT} />
      {line(x, y + 17, 20, 0.2, 3)}
    </g>
  )),
);

const days = [0, 1, 2, 3, 4, 5, 6].flatMap((column) =>
  [0, 1, 2, 3].map((row) => (
    <circle
      key={`${column} ${row}`}
      cx={28 + column * 14}
      cy={38 + row * 13}
      r="3.5"
      fill={column === 4 && row === 2 ? 'var(--ant-color-primary)' : INK}
      opacity={column === 4 && row === 2 ? 1 : 0.14}
    />
  )),
);

const counts = (
  <>
    <rect x="22" y="32" width="98" height="18" rx="4" fill={SOFT} />
    {[34, 60, 86].map((x) => line(x, 39, 12, 0.5))}
    {[58, 72].map((y) => line(22, y, 64))}
    <rect x="22" y="65" width="30" height="3" rx="1.5" fill="var(--ant-color-success)" />
  </>
);

const tree = (
  <>
    <path d="M71 44v8M42 60v-8h58v8M71 52v8" stroke={INK} opacity=".25" fill="none" />
    <rect x="58" y="32" width="26" height="12" rx="3" fill={SOFT} />
    {[29, 58, 87].map((x) => (
      <rect key={x} x={x} y="60" width="26" height="12" rx="3" fill={INK} opacity=".1" />
    ))}
  </>
);

const search = (
  <>
    <rect x="22" y="32" width="98" height="14" rx="4" fill="none" stroke="var(--ant-color-primary-border-hover)" />
    {line(28, 37, 30)}
    {faces.slice(1)}
  </>
);

const standing = (
  <>
    <circle cx="27" cy="38" r="5" fill="var(--ant-color-success)" />
    {line(38, 36, 48, 0.35)}
    <rect x="22" y="50" width="98" height="5" rx="2.5" fill={INK} opacity=".1" />
    <rect x="22" y="50" width="64" height="5" rx="2.5" fill="var(--ant-color-success)" />
    {[64, 76].map((y) => [line(22, y, 40), line(88, y, 32, 0.12)])}
  </>
);

const PICTURES: Record<PortletType, ReactNode> = {
  approvals: faces,
  documents: counts,
  notices: rows,
  posts: faces,
  board: rows,
  calendar: days,
  'org-chart': tree,
  'people-search': search,
  favorites: faces,
  'quick-links': tiles,
  'sync-health': standing,
};

/** What a portlet will look like, in a few strokes. */
export function Preview({ type }: { readonly type: PortletType }) {
  return (
    <svg viewBox="0 0 142 88" aria-hidden="true" className="block size-full text-text">
      <rect
        x="14"
        y="12"
        width="114"
        height="90"
        rx="6"
        fill="var(--ant-color-bg-container)"
        stroke="var(--ant-color-border-secondary)"
      />
      {line(22, 20, 34, 0.5, 5)}
      {PICTURES[type]}
    </svg>
  );
}
