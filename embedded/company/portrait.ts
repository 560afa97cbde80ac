import { png } from './png.js';

/** Pixels; what a directory usually keeps, and enough for the largest avatar. */
const SIZE = 96;
/** Samples a pixel in each direction, so that edges are smooth. */
const FINE = 2;

type Colour = readonly [red: number, green: number, blue: number];
/** In a square from 0 to 1, downwards. */
type Shape = (x: number, y: number) => boolean;

const grounds: readonly (readonly [above: number, below: number])[] = [
  [0xdbe7f5, 0xb9cfea],
  [0xf6e3d3, 0xe9c9ac],
  [0xdff0e4, 0xbcdcc6],
  [0xe9e2f4, 0xcdbfe6],
  [0xf7ead0, 0xecd3a0],
  [0xdcecef, 0xb5d4da],
];
const skins = [0xf3cfb0, 0xecc09b, 0xf7d9c0, 0xe0ac84];
const hairs = [0x231d1c, 0x33261f, 0x2a2327, 0x4a3324, 0x1d1e24];
const clothes = [0x2f4a72, 0x39424e, 0xf2f3f5, 0x7b3f4a, 0x3f6b5c, 0x50568c, 0xc7a27a];

/**
 * A drawn face for somebody of the demo company, as PNG of a few KB: the same for the same 16 bytes. Everybody in it is
 * invented, and so is what they look like.
 */
export function portrait(seed: Buffer): Buffer {
  const choose = <T>(at: number, list: readonly [T, ...T[]] | readonly T[]): T =>
    list[(seed[at] ?? 0) % list.length] as T;
  const [above, below] = choose(0, grounds);
  const skin = colour(choose(1, skins));
  const hair = colour(choose(2, hairs));
  const dress = colour(choose(3, clothes));
  const layers: (readonly [Shape, Colour])[] = [
    ...choose(4, backs).map((shape): readonly [Shape, Colour] => [shape, hair]),
    [shoulders, dress],
    [neckline(choose(5, [0.07, 0.1, 0.13])), skin],
    [neck, shaded(skin)],
    [face, skin],
    [fringe(choose(6, [0.24, 0.29, 0.33]), choose(7, [-0.35, 0, 0.35])), hair],
    [eyes, colour(0x2b2523)],
    [mouth, colour(0xb4625a)],
    ...((seed[8] ?? 0) % 4 === 0 ? ([[glasses, colour(0x3a3a40)]] as const) : []),
  ];
  return png(SIZE, SIZE, painted(layers, colour(above), colour(below)));
}

const ellipse =
  (cx: number, cy: number, rx: number, ry: number): Shape =>
  (x, y) =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;

const face = ellipse(0.5, 0.44, 0.17, 0.215);
const crown = ellipse(0.5, 0.405, 0.195, 0.225);
const shoulders = ellipse(0.5, 1.08, 0.43, 0.32);
const neck: Shape = (x, y) => Math.abs(x - 0.5) < 0.07 && y > 0.55 && y < 0.78;
/** Hair that falls behind the face: none, to the chin, to the shoulders. */
const backs: readonly (readonly Shape[])[] = [
  [],
  [],
  [ellipse(0.5, 0.46, 0.215, 0.26)],
  [ellipse(0.5, 0.44, 0.22, 0.26), (x, y) => Math.abs(x - 0.5) < 0.22 && y > 0.44 && y < 0.76],
];
const neckline =
  (depth: number): Shape =>
  (x, y) =>
    y < 0.76 + depth - Math.abs(x - 0.5) * 1.4 && y > 0.7 && shoulders(x, y);
/** Hair above the forehead. @param slant to one side or the other */
const fringe =
  (line: number, slant: number): Shape =>
  (x, y) =>
    crown(x, y) && (y < line + (x - 0.5) * slant || !face(x, y)) && y < 0.46;
const eyes: Shape = (x, y) => ellipse(0.43, 0.45, 0.018, 0.022)(x, y) || ellipse(0.57, 0.45, 0.018, 0.022)(x, y);
const mouth: Shape = (x, y) => ellipse(0.5, 0.545, 0.055, 0.028)(x, y) && y > 0.55;
const glasses: Shape = (x, y) =>
  [0.43, 0.57].some((cx) => ellipse(cx, 0.45, 0.058, 0.05)(x, y) && !ellipse(cx, 0.45, 0.046, 0.038)(x, y)) ||
  (Math.abs(y - 0.44) < 0.006 && Math.abs(x - 0.5) < 0.014);

const colour = (hex: number): Colour => [(hex >> 16) & 0xff, (hex >> 8) & 0xff, hex & 0xff];
const shaded = ([red, green, blue]: Colour): Colour => [red * 0.88, green * 0.84, blue * 0.82];

function painted(layers: readonly (readonly [Shape, Colour])[], above: Colour, below: Colour): Buffer {
  const pixels = Buffer.alloc(SIZE * SIZE * 3);
  const upwards = [...layers].reverse();
  for (let row = 0; row < SIZE; row += 1) {
    for (let column = 0; column < SIZE; column += 1) {
      const sum = [0, 0, 0];
      for (let sample = 0; sample < FINE * FINE; sample += 1) {
        const x = (column + ((sample % FINE) + 0.5) / FINE) / SIZE;
        const y = (row + (Math.floor(sample / FINE) + 0.5) / FINE) / SIZE;
        const hit = upwards.find(([shape]) => shape(x, y))?.[1];
        for (let channel = 0; channel < 3; channel += 1) {
          const ground = (above[channel] ?? 0) * (1 - y) + (below[channel] ?? 0) * y;
          sum[channel] = (sum[channel] ?? 0) + (hit ? (hit[channel] ?? 0) : ground);
        }
      }
      for (let channel = 0; channel < 3; channel += 1)
        pixels.writeUInt8(Math.round((sum[channel] ?? 0) / (FINE * FINE)), (row * SIZE + column) * 3 + channel);
    }
  }
  return pixels;
}
