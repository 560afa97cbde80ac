import { useTranslation } from 'react-i18next';

/** The boards of a 우물마루: narrow beams, and between them short boards of slightly different tone. */
const BEAMS = [24, 250, 476];
const BOARD = 56;
const tone = (column: number, row: number) => 0.015 + (((column * 7 + row * 13 + column * row * 5) % 23) / 23) * 0.045;

function Floor() {
  return (
    <svg
      className="absolute inset-0 size-full"
      viewBox="0 0 640 900"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <defs>
        <filter id="maru-soft" x="-20%" y="-20%" width="140%" height="140%">
          <feGaussianBlur stdDeviation="5" />
        </filter>
        <linearGradient id="maru-fade" x1="1" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#fff" />
          <stop offset=".85" stopColor="#fff" stopOpacity=".15" />
        </linearGradient>
        <mask id="maru-window">
          <rect x="-50" y="-50" width="520" height="640" fill="url(#maru-fade)" />
        </mask>
      </defs>
      {[-202, ...BEAMS].map((x, column) => (
        <g key={x} fill="#fff">
          <rect x={x} width="28.5" height="900" opacity={0.075 + (column % 2) * 0.012} />
          {Array.from({ length: 17 }, (_, row) => (
            <rect
              key={row}
              x={x + 30}
              y={row * BOARD - (column % 2) * (BOARD / 2)}
              width="194.5"
              height="54.5"
              opacity={tone(column, row)}
            />
          ))}
        </g>
      ))}
      <g transform="translate(360 268) skewX(-24) rotate(4)" opacity=".2">
        <g mask="url(#maru-window)" filter="url(#maru-soft)" fill="#FFE9C4">
          {[0, 1, 2].flatMap((x) =>
            [0, 1, 2, 3].map((y) => <rect key={`${x}${y}`} x={x * 104} y={y * 124} width="92" height="112" />),
          )}
        </g>
      </g>
    </svg>
  );
}

/** The one page with a picture. On narrow screens it would push the form away and is left out. */
export function LoginArt({ organisation }: { readonly organisation: string }) {
  const { t } = useTranslation('auth');
  return (
    <section className="relative hidden overflow-hidden bg-[linear-gradient(168deg,#1c2f6b_0%,#22408f_55%,#2b52b8_100%)] text-white desktop:block">
      <Floor />
      <div className="absolute top-18 left-16">
        <p className="min-h-6 text-lg font-semibold opacity-86">{organisation}</p>
        <p className="mt-4 text-[40px] leading-14 font-bold tracking-[-0.02em] whitespace-pre-line">{t('slogan')}</p>
      </div>
    </section>
  );
}
