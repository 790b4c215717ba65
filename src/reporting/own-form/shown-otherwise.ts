/** Words, escaped signs and colours of a number format: `"班"`, `!.`, `\.`, `[红色]`, `_)`. */
const LITERAL = /"([^"]*)"|[!\\](.)|\[[^\]]*\]|[_*]./g;
/** A comma behind the last digit divides by a thousand: `0,`, `0.00,,`. */
const SCALING = /[0#?](,+)(?![,0#?])/;
/** 0!.0, shows 24 000 as 2.4: the point is put between the digits of a whole number. */
const POINT_WRITTEN = /(?:[!\\]\.|"\.")(0+)/;
/** Beside a figure these say nothing of how large it is. */
const HARMLESS = /^[\s()+¥￥$-]*$/;

/** A cell's format, and what it would do to a figure, where that shows another number or puts words beside it. */
export function shownOtherwise(value: number, format: string | undefined): string | undefined {
  if (format === undefined || format === '@' || /general/i.test(format)) return undefined;
  const [section = ''] = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const behindPoint = (POINT_WRITTEN.exec(section)?.[1] ?? '').length;
  const words = [...section.matchAll(LITERAL)]
    .map(([, quoted, escaped]) => quoted ?? escaped ?? '')
    .join('')
    .replace('.', '');
  const plain = section.replace(LITERAL, '');
  const commas = (SCALING.exec(plain)?.[1] ?? '').length;
  // A sign or a word that isn't quoted: 0班.
  const loose = plain.replace(/[0#?.,%/Ee+\-\s()¥￥$@]/g, '');
  const divisor = 1000 ** commas * 10 ** behindPoint;
  if (divisor === 1 && HARMLESS.test(words) && loose === '') return undefined;
  if (divisor === 1) return `${format}（${value} ${words}${loose}）`;
  return `${format}（${value} → ${value / divisor}${words}）`;
}
