const WIDTHS = [
  ['60%', '42%'],
  ['48%', '52%'],
  ['68%', '38%'],
  ['54%', '44%'],
  ['62%', '48%'],
  ['50%', '40%'],
];

/** Rows at their true height, after 200 ms, so that a quick answer does not flicker. */
export function Skeleton() {
  return (
    <div aria-hidden="true" className="animate-[enter_.08s_.2s_both] overflow-hidden">
      {WIDTHS.map(([title, meta]) => (
        <div key={title} className="flex h-14 animate-skeleton items-center gap-3 px-4">
          <span className="size-8 flex-none rounded-full bg-fill-secondary" />
          <span className="flex-1">
            <span className="block h-2.5 rounded-[5px] bg-fill-secondary" style={{ width: title }} />
            <span className="mt-2.5 block h-2 rounded-[5px] bg-fill-tertiary" style={{ width: meta }} />
          </span>
        </div>
      ))}
    </div>
  );
}
