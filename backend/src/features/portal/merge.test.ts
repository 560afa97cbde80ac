import assert from 'node:assert/strict';
import fc from 'fast-check';
import { difference } from './difference.js';
import type { LayerPortlet, Place } from './layout.js';
import { merge } from './merge.js';

const at = (x: number, y: number, w = 4, h = 4): Place => ({ x, y, w, h });
const everywhere = (place: Place) => ({
  desktop: place,
  tablet: { ...place, x: 0, w: 3 },
  phone: { ...place, x: 0, w: 1 },
});
const normal = () => ({ w: 3, h: 8 });

const notices: LayerPortlet = { id: 'notices', type: 'notices', settings: { limit: 6 }, places: everywhere(at(0, 0)) };
const calendar: LayerPortlet = { id: 'calendar', type: 'calendar', places: everywhere(at(4, 0)) };
const organisation = (...portlets: LayerPortlet[]) => ({ layer: 'organisation' as const, portlets });
const personal = (...portlets: LayerPortlet[]) => ({ layer: 'personal' as const, portlets });
const by = (portlets: ReturnType<typeof merge>, id: string) => portlets.find((portlet) => portlet.id === id);

describe('the page a person sees', () => {
  it("is the organisation's until they change it", () => {
    const [first] = merge([organisation(notices)], normal);
    assert.deepEqual(first, { ...notices, layer: 'organisation', isVisible: true, mandatory: false, locked: false });
  });

  it('has what their role adds', () => {
    const role = { layer: 'role' as const, portlets: [{ ...calendar, id: 'health', type: 'sync-health' }] };
    assert.equal(by(merge([organisation(notices), role], normal), 'health')?.layer, 'role');
  });

  it('keeps their own place when the organisation moves a portlet later', () => {
    const mine = personal({ id: 'notices', places: { desktop: at(8, 0) } });
    const moved = { ...notices, places: everywhere(at(4, 0)) };
    const merged = by(merge([organisation(moved), mine], normal), 'notices');
    assert.deepEqual(merged?.places.desktop, at(8, 0));
    assert.equal(merged.places.tablet.w, 3);
  });

  it('gets what the organisation adds later, beside what they arranged', () => {
    const mine = personal({ id: 'notices', places: { desktop: at(8, 0) } });
    assert.equal(merge([organisation(notices, calendar), mine], normal).length, 2);
  });

  it('shows what is mandatory and leaves what is locked in its place, whatever they stored', () => {
    const fixed = { ...notices, mandatory: true, locked: true };
    const mine = personal({ id: 'notices', isVisible: false, places: { desktop: at(8, 3) } });
    const merged = by(merge([organisation(fixed), mine], normal), 'notices');
    assert.equal(merged?.isVisible, true);
    assert.deepEqual(merged.places.desktop, at(0, 0));
  });

  it('keeps a setting of their own while the organisation changes another', () => {
    const mine = personal({ id: 'notices', settings: { limit: 3 }, places: {} });
    const changed = { ...notices, settings: { limit: 9, boards: ['all'] } };
    assert.deepEqual(by(merge([organisation(changed), mine], normal), 'notices')?.settings, {
      limit: 3,
      boards: ['all'],
    });
  });

  it('gives a portlet without a place its normal size below the others', () => {
    const merged = merge([organisation(notices), personal({ id: 'mine', type: 'favorites', places: {} })], normal);
    assert.deepEqual(by(merged, 'mine')?.places.desktop, { x: 0, y: 4, w: 3, h: 8 });
  });

  it('keeps a portlet of a type it does not know', () => {
    assert.equal(by(merge([personal({ ...notices, type: 'of-next-year' })], normal), 'notices')?.type, 'of-next-year');
  });

  it('drops a change of a portlet that nobody brings any more', () => {
    assert.deepEqual(merge([personal({ id: 'gone', places: { desktop: at(0, 0) } })], normal), []);
  });
});

describe('what is kept of an arrangement', () => {
  const base = merge([organisation(notices, calendar)], normal);
  const known = () => true;

  it('is nothing while it is the default', () => {
    assert.deepEqual(difference(base, [], base, known), []);
  });

  it('is that a portlet of the organisation left out is hidden', () => {
    const [kept] = difference(base, [], base.slice(1), known);
    assert.deepEqual(kept, { id: 'notices', isVisible: false, places: {} });
  });

  it('is refused where a mandatory one is left out', () => {
    const mandatory = base.map((portlet) => ({ ...portlet, mandatory: true }));
    assert.throws(() => difference(mandatory, [], [], known), { code: 'PORTLET_LOCKED' });
  });

  it('is refused with an unknown type, unless it was stored already', () => {
    const foreign = { id: 'x', type: 'of-next-year', places: {} };
    assert.throws(() => difference(base, [], [...base, foreign], () => false), { code: 'PORTLET_TYPE_UNKNOWN' });
    assert.doesNotThrow(() => difference(base, [foreign], [...base, foreign], () => false));
  });

  it('gives the arrangement again when it is merged', () => {
    const move = fc.record({
      x: fc.nat(8),
      y: fc.nat(20),
      w: fc.integer({ min: 1, max: 12 }),
      h: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(move, move, fc.boolean(), (first, second, hidden) => {
        const moved = base.map((portlet, index) => ({
          ...portlet,
          isVisible: index === 0 || !hidden,
          places: { ...portlet.places, desktop: index === 0 ? first : second },
        }));
        const layers = (portlets: LayerPortlet[]) => [organisation(notices, calendar), personal(...portlets)];
        const once = merge(layers(difference(base, [], moved, known)), normal);
        assert.deepEqual(merge(layers(difference(base, [], once, known)), normal), once);
      }),
    );
  });
});
