/** The mark: three posts on a floor. */
export function Logo({ size = 32 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-primary" />
      <path
        d="M8.5 20.5V12a2.5 2.5 0 0 1 2.5-2.5h10a2.5 2.5 0 0 1 2.5 2.5v8.5M16 9.5v11"
        fill="none"
        stroke="#fff"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <path d="M6.5 24.25h19" stroke="#fff" strokeWidth="2.5" strokeLinecap="round" opacity=".72" />
    </svg>
  );
}
