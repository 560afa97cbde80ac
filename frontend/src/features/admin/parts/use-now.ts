import { useEffect, useState } from 'react';

/** The time, told anew each second while that matters. */
export function useNow(ticks: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!ticks) return undefined;
    const timer = setInterval(() => setNow(new Date()), 1_000);
    return () => clearInterval(timer);
  }, [ticks]);
  return ticks ? now : new Date();
}
