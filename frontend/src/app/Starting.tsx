import { Logo } from '../shared/ui/Logo';

/** While it is found out who is there: the mark alone, after a moment, so that a quick start does not flicker. */
export function Starting() {
  return (
    <div className="grid min-h-dvh place-items-center">
      <div className="animate-[enter_.16s_.4s_both]">
        <Logo size={40} />
      </div>
    </div>
  );
}
