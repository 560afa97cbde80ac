import assert from 'node:assert/strict';
import { assetsIn, hasOtherAssets } from './assets';

const page = (entry: string) =>
  `<script src="/first-paint.js"></script><script type="module" crossorigin src="/assets/${entry}.js"></script>
   <link rel="modulepreload" href="/assets/icons-1.js"><link rel="stylesheet" href="/assets/index-1.css">`;

describe('a new version', () => {
  const own = assetsIn(page('index-1'));
  it('is there when a reload would bring other files', () => {
    assert.equal(hasOtherAssets(own, page('index-2')), true);
    assert.equal(hasOtherAssets(own, page('index-1').replace('index-1.css', 'index-2.css')), true);
  });
  it('is not there when it would bring the same', () => {
    assert.equal(hasOtherAssets(own, page('index-1')), false);
  });
  it('is not told by a page that is none of Maru’s', () => {
    assert.equal(hasOtherAssets(own, '<h1>502 Bad Gateway</h1>'), false);
    assert.equal(hasOtherAssets(own, '<script type="module" src="/src/main.tsx"></script>'), false);
  });
  it('is not told by the files fetched since', () => {
    const later = assetsIn(`${page('index-1')}<link rel="stylesheet" href="/assets/Editor-9.css">`);
    assert.equal(hasOtherAssets(later, page('index-1')), false);
  });
});
