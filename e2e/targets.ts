import type { Page } from 'playwright-core';

/** Pixels of what a finger has to hit. */
const TARGET = 44;

/**
 * What can be tapped and is smaller than that, told with its size. A link stretched over its row is as big as the row,
 * an input in a label as big as the label; what lies in running text is as high as its line.
 */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const layer = document.querySelector('dialog[open], [popover]:popover-open') ?? document;
    return [...layer.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [role=button]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => {
        const isStretched = getComputedStyle(element, '::after').inset === '0px';
        const target = isStretched
          ? element.offsetParent
          : (element.closest('label, .ant-input-affix-wrapper, .ant-select') ?? element);
        const { width, height, bottom } = (target ?? element).getBoundingClientRect();
        if (bottom < 0 || width === 0 || height === 0) return [];
        if (Math.round(width) >= least && Math.round(height) >= least) return [];
        const words = element.getAttribute('aria-label') ?? element.textContent;
        return [`${element.tagName} ${words.trim().slice(0, 40)}: ${Math.round(width)} × ${Math.round(height)}`];
      });
  }, TARGET);
