/** Waits until it holds, looking every 20 ms. @throws after `ms` */
export async function eventually<T>(look: () => Promise<T | undefined | false>, ms = 10_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`did not come about within ${String(ms)} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
