import { type CellFormat, plainFormat } from './format';
import type { HostName } from './name';
import { HostSheet } from './sheet';

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

/** A workbook as the host keeps it in memory. */
export class HostWorkbook {
  fileName = '工作簿1.xlsx';
  readOnly = false;
  /** Whether sheets may be added, deleted, renamed, moved and hidden. */
  structureProtected = false;
  sheets: HostSheet[] = [];
  names: HostName[] = [];
  customXmlParts: CustomXmlPart[] = [];
  readonly settings = new Map<string, unknown>();
  readonly properties = new Map<string, string | number>();
  readonly customProperties = new Map<string, string | number | boolean>();
  defaultFormat: CellFormat = plainFormat;
  /** Width of a digit of the default font, in pixels. */
  digitWidth = 7;
  calculationMode = 'Automatic';
  /** Whether cells changed since formulas were last computed. */
  calculationDue = false;
  /** Computes the formulas; whoever opens the workbook gives the engine. */
  calculate: (workbook: HostWorkbook) => Promise<void> = async () => undefined;
  active: HostSheet;
  selected = 'A1';
  private nextId = 1;

  constructor(firstSheet = 'Sheet1') {
    this.active = this.addSheet(firstSheet);
  }

  newId(): string {
    return `{00000000-0000-0000-0000-${(this.nextId++).toString(16).toUpperCase().padStart(12, '0')}}`;
  }

  addSheet(name: string): HostSheet {
    const sheet = new HostSheet(this.newId(), name, this.defaultFormat);
    this.sheets.push(sheet);
    return sheet;
  }

  sheet(name: string): HostSheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }
}
