const out = process.stdout;
// A terminal that was closed must not keep the rest from being stopped.
for (const stream of [out, process.stderr]) stream.on('error', () => undefined);

const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Where nothing can be rewritten, what takes longer than this is told before it has ended. */
const SECONDS_UNTOLD = 2;

/** What a person watching reads: one line a step, with the time it took. Rewritten in place on a terminal. */
export const screen = {
  /** @param {string} text */
  say(text) {
    out.write(`${text}\n`);
  },

  /** @param {string} text */
  complain(text) {
    process.stderr.write(`${text}\n`);
  },

  /**
   * Shows a step while it runs.
   * @template T
   * @param {string} title
   * @param {(progress: (detail: string) => void) => Promise<T>} work `progress` shows how far it is, on a terminal
   * @returns {Promise<T>}
   */
  async step(title, work) {
    const since = Date.now();
    let detail = '';
    const draw = () => out.write(`\r\x1b[2K  … ${title}${detail === '' ? '' : `: ${detail}`} (${seconds(since)})`);
    const timer = out.isTTY
      ? setInterval(draw, 200)
      : setTimeout(() => out.write(`  … ${title}\n`), SECONDS_UNTOLD * 1_000);
    if (out.isTTY) draw();
    const clear = () => {
      clearInterval(timer);
      if (out.isTTY) out.write('\r\x1b[2K');
    };
    try {
      const result = await work((text) => {
        detail = text;
      });
      clear();
      out.write(`  ✓ ${title}${detail === '' ? '' : `: ${detail}`} (${seconds(since)})\n`);
      return result;
    } catch (error) {
      clear();
      out.write(`  ✗ ${title}\n`);
      throw error;
    }
  },
};
