/** A chart as a picture is drawn so many times its size on the screen. */
const SCALE = 3;
const MARGIN = 12;
const LINE = 16;
const TEXT = 11;

/** What of a shape's look its style sheet decides. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-family',
] as const;

/** Draws a chart with lines of text above it as a PNG, in the colours that it has on the screen. */
export async function chartImage(chart: SVGSVGElement, lines: readonly string[]): Promise<Blob> {
  const { width, height } = chart.viewBox.baseVal;
  const picture = standalone(chart);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('no canvas to draw on');
  const style = getComputedStyle(chart);
  const font = (index: number) => `${index === 0 ? 'bold ' : ''}${TEXT}px ${style.fontFamily}`;
  const text = lines.flatMap((line, index) => {
    drawing.font = font(index);
    return wrapped(line, width, drawing).map((part) => ({ part, font: font(index) }));
  });
  const top = MARGIN + text.length * LINE + MARGIN / 2;
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (top + height + MARGIN) * SCALE;
  drawing.scale(SCALE, SCALE);
  drawing.fillStyle = findGround(chart);
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.fillStyle = style.color;
  drawing.textBaseline = 'top';
  text.forEach(({ part, font: of }, index) => {
    drawing.font = of;
    drawing.fillText(part, MARGIN, MARGIN + index * LINE);
  });
  drawing.drawImage(image, MARGIN, top, width, height);
  return makeBlob(canvas);
}

/** Breaks a line where it is too wide: between Chinese characters, else at spaces. */
function wrapped(line: string, width: number, drawing: CanvasRenderingContext2D): string[] {
  const pieces = line.match(/[\p{Script=Han}，。；：、（）]|[^\s\p{Script=Han}，。；：、（）]+\s*|\s+/gu) ?? [];
  const rows: string[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row !== undefined && drawing.measureText((row + piece).trimEnd()).width <= width)
      rows[rows.length - 1] = row + piece;
    else rows.push(piece);
  }
  return rows.map((row) => row.trimEnd());
}

/** A copy of a chart that carries its looks with it. */
function standalone(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('the copy of a chart is no chart');
  const { width, height } = chart.viewBox.baseVal;
  copy.setAttribute('width', String(width * SCALE));
  copy.setAttribute('height', String(height * SCALE));
  const copies = copy.querySelectorAll('*');
  chart.querySelectorAll('*').forEach((shape, index) => {
    const style = getComputedStyle(shape);
    for (const look of LOOKS) copies[index]?.setAttribute(look, style.getPropertyValue(look));
  });
  return copy;
}

/** The first colour behind an element that isn't see-through. */
function findGround(element: Element | null): string {
  for (let behind = element; behind; behind = behind.parentElement) {
    const ground = getComputedStyle(behind).backgroundColor;
    if (ground !== 'transparent' && !/, 0\)$/.test(ground)) return ground;
  }
  return 'white';
}

function makeBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))), 'image/png');
  });
}
