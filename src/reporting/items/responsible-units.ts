import type { Clause } from '../../standards/clause';

/** The units that answer for an item, as text. */
export interface UnitsText {
  readonly lead: string;
  readonly cooperating: string;
}

/** 牵头 and 配合单位 word for word as the document prints them, where it does; separators that it drops stay dropped. */
export function unitsText({ lead, cooperating, unitsAsPrinted }: Clause): UnitsText {
  const printed = unitsAsPrinted.map((line) => line.slice(line.indexOf(':') + 1));
  const findPrintedUnits = (units: readonly string[]) =>
    printed.find((line) => line.replaceAll('、', '') === units.join('')) ?? units.join('、');
  return { lead: findPrintedUnits(lead), cooperating: findPrintedUnits(cooperating) };
}
