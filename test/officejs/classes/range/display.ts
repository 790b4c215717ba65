import { errors } from '../../host/errors';
import type { HostCell } from '../../model/sheet';
import { plainValue } from './cells';

const fixed = /^(#,##)?0(\.(0+))?(%)?$/;

/** What a cell shows, for the number formats that the host knows; for another it says so, rather than guess. */
export function displayText(cell: HostCell | undefined): string {
  const value = cell?.value ?? null;
  const format = cell?.format.numberFormat ?? 'General';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return String(plainValue(value));
  if (format === 'General' || format === '@') return String(Number(value.toPrecision(11)));
  const currency = /^([$¥€])(.+)$/.exec(format);
  if (currency?.[1] && cell) {
    const { [1]: sign, [2]: numberFormat = 'General' } = currency;
    return sign + displayText({ ...cell, format: { ...cell.format, numberFormat } });
  }
  const match = fixed.exec(format);
  if (match) {
    const [, grouped, , decimals = '', percent = ''] = match;
    const shown = (percent ? value * 100 : value).toFixed(decimals.length);
    return (grouped ? shown.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : shown) + percent;
  }
  if (/^[ymd/\-年月日"]+$/.test(format)) return dateText(value, format.replaceAll('"', ''));
  throw errors.apiNotFound('Range', `text (number format ${format})`);
}

function dateText(serial: number, format: string): string {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(date.getUTCFullYear()),
    yy: String(date.getUTCFullYear()).slice(2),
    mm: String(date.getUTCMonth() + 1).padStart(2, '0'),
    m: String(date.getUTCMonth() + 1),
    dd: String(date.getUTCDate()).padStart(2, '0'),
    d: String(date.getUTCDate()),
  };
  return format.replace(/y+|m+|d+/g, (part) => parts[part] ?? part);
}
