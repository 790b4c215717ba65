import type { Attributes } from '../../package/names';
import { GENERAL } from '../../read/number-formats';

/** An attribute of the format's own namespace, with its usual prefix or without. */
export function readAttribute(attributes: Attributes, name: string): string | undefined {
  return attributes[`ss:${name}`] ?? attributes[name];
}

/** The formats that have names there. */
const NAMED: Readonly<Record<string, string>> = {
  'General Number': GENERAL,
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Currency: '"¥"#,##0.00',
  'Euro Currency': '"€"#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
};

/** The number formats of a workbook's styles. */
export class CellStyles {
  private readonly formats = new Map<string, string>();
  private readonly parents = new Map<string, string>();
  private style = '';

  /** Whether the element was one of styles. */
  open(name: string, attributes: Attributes): boolean {
    if (name === 'Style') {
      this.style = readAttribute(attributes, 'ID') ?? '';
      const parent = readAttribute(attributes, 'Parent');
      if (parent !== undefined) this.parents.set(this.style, parent);
    } else if (name === 'NumberFormat') {
      const format = readAttribute(attributes, 'Format') ?? GENERAL;
      this.formats.set(this.style, NAMED[format] ?? format);
    } else return false;
    return true;
  }

  /** A style without a format of its own has its parent's. */
  findFormat(style: string | undefined): string {
    const ownFormat = this.formats.get(style ?? 'Default');
    return ownFormat ?? this.formats.get(this.parents.get(style ?? '') ?? 'Default') ?? GENERAL;
  }
}
