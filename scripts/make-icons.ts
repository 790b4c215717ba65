/** Draws the add-in's icons: `npm run icons` writes assets/icons/*.png. Shapes are lines on a board of 32 × 32. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { zlibSync } from 'fflate';

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];

/** A stroke along points, round at its ends; `closed` joins the last to the first. */
interface Stroke {
  readonly points: readonly Point[];
  readonly width: number;
  readonly colour: Colour;
}

const GREEN: Colour = [0x10, 0x7c, 0x41];
const RED: Colour = [0xc0, 0x00, 0x00];
const BLUE: Colour = [0x1f, 0x4e, 0x79];
const GREY: Colour = [0x60, 0x5e, 0x5c];

const line = (colour: Colour, width: number, ...points: Point[]): Stroke => ({ points, width, colour });

function circle(colour: Colour, width: number, [x, y]: Point, radius: number, from = 0, to = 360): Stroke {
  const steps = Math.max(8, Math.round((to - from) / 10));
  const at = (step: number): Point => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  };
  return { points: Array.from({ length: steps + 1 }, (_, step) => at(step)), width, colour };
}

/** A balance: the county's schools level on both sides. */
const balance = [
  line(GREEN, 3, [16, 4], [16, 28]),
  line(GREEN, 3, [9, 28], [23, 28]),
  line(GREEN, 3, [4, 8], [28, 8]),
  circle(GREEN, 3, [7, 16], 5, 0, 180),
  circle(GREEN, 3, [25, 16], 5, 0, 180),
  line(GREEN, 2, [7, 8], [2.5, 16]),
  line(GREEN, 2, [7, 8], [11.5, 16]),
  line(GREEN, 2, [25, 8], [20.5, 16]),
  line(GREEN, 2, [25, 8], [29.5, 16]),
];

const table = (colour: Colour): Stroke[] => [
  line(colour, 2.5, [4, 5], [28, 5], [28, 27], [4, 27], [4, 5]),
  line(colour, 2.5, [4, 12], [28, 12]),
  line(colour, 2, [4, 19.5], [28, 19.5]),
  line(colour, 2, [12, 5], [12, 27]),
];

const icons: Readonly<Record<string, readonly Stroke[]>> = {
  icon: balance,
  check: [circle(GREEN, 2.5, [16, 16], 12.5), line(GREEN, 3.5, [9.5, 16.5], [14.5, 21.5], [23, 11])],
  next: [
    line(RED, 2.5, [4, 6], [16, 6], [16, 16], [4, 16], [4, 6]),
    line(BLUE, 3, [8, 24], [27, 24]),
    line(BLUE, 3, [21, 18], [27, 24], [21, 30]),
  ],
  sheets: table(GREEN),
  clear: [...table(GREY), line(RED, 3.5, [16, 16], [29, 29]), line(RED, 3.5, [29, 16], [16, 29])],
  settings: [
    line(GREY, 2.5, [4, 8], [28, 8]),
    line(GREY, 2.5, [4, 16], [28, 16]),
    line(GREY, 2.5, [4, 24], [28, 24]),
    circle(BLUE, 4, [11, 8], 1.6),
    circle(BLUE, 4, [21, 16], 1.6),
    circle(BLUE, 4, [9, 24], 1.6),
  ],
  help: [
    circle(BLUE, 2.5, [16, 16], 12.5),
    circle(BLUE, 3, [16, 12.5], 4, 180, 400),
    line(BLUE, 3, [18.8, 15.2], [16, 18], [16, 19.5]),
    line(BLUE, 3.4, [16, 23.6], [16, 23.7]),
  ],
  why: [
    line(RED, 2.5, [3, 5], [20, 5], [20, 20], [3, 20], [3, 5]),
    circle(BLUE, 2.5, [21, 19], 4.2, 180, 400),
    line(BLUE, 2.5, [24, 21.6], [21, 24], [21, 25.4]),
    line(BLUE, 3, [21, 29.2], [21, 29.3]),
  ],
};

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function covers({ points, width }: Stroke, at: Point): boolean {
  return points.some((point, index) => {
    const next = points[index + 1];
    return next !== undefined && distance(at, point, next) <= width / 2;
  });
}

const SAMPLES = 4;

/** One pixel, by 4 × 4 samples: red, green, blue, and how much of it is covered. */
function pixel(strokes: readonly Stroke[], column: number, row: number, scale: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / scale;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / scale;
    const top = strokes.findLast((stroke) => covers(stroke, [x, y]));
    if (!top) continue;
    covered++;
    top.colour.forEach((value, index) => {
      sum[index] = (sum[index] ?? 0) + value;
    });
  }
  return [
    ...sum.map((value) => (covered ? Math.round(value / covered) : 0)),
    Math.round((covered * 255) / SAMPLES ** 2),
  ];
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = new Uint8Array([...Buffer.from(type, 'latin1'), ...data]);
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4);
  return out;
}

/** A PNG of 8-bit RGBA. */
function png(strokes: readonly Stroke[], size: number): Uint8Array {
  const rows: number[] = [];
  for (let row = 0; row < size; row++) {
    rows.push(0);
    for (let column = 0; column < size; column++) rows.push(...pixel(strokes, column, row, size / 32));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(new Uint8Array(rows), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}

mkdirSync('assets/icons', { recursive: true });
for (const [name, strokes] of Object.entries(icons)) {
  const sizes = name === 'icon' ? [16, 32, 64, 80, 192, 512] : [16, 32, 80];
  for (const size of sizes) writeFileSync(`assets/icons/${name}-${size}.png`, png(strokes, size));
}
