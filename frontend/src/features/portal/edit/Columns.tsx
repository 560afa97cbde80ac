/** The columns behind the portlets. */
export function Columns({ count }: { readonly count: number }) {
  return (
    <div
      aria-hidden="true"
      className="absolute inset-0 grid gap-4"
      style={{ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` }}
    >
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className="rounded-sm bg-fill-quaternary" />
      ))}
    </div>
  );
}
