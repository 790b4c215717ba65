import type { SheetContent, WorkbookContent } from '../../../workbook/content';
import type { Attributes } from '../../package/names';
import { encodeText, readXml, UTF_8 } from '../../package/xml';
import { damaged } from '../../package/zip';
import { decoded } from '../text-encoding';
import { requireReadableLength } from '../text-file';
import { CellStyles, readAttribute } from './cell-styles';
import { XmlTable } from './xml-table';

const DECLARATION = /^<\?xml[^>]*\?>/;

/** Reads an “XML 2003” workbook, which systems mostly write under the name of an .xls file. */
export function readSpreadsheetXml(bytes: Uint8Array, fileName: string): WorkbookContent {
  requireReadableLength(bytes, fileName);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  const [, declared] = /<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head) ?? [];
  // Pages that write it as a template often begin with empty lines, which XML doesn't have; and once decoded it is UTF-8.
  const text = decoded(bytes, fileName, declared).trimStart().replace(DECLARATION, '');
  const reader = new WorkbookReader(fileName);
  readXml(fileName, encodeText(text, UTF_8), {
    open: (name, attributes) => reader.open(plain(name), attributes),
    close: (name) => reader.close(plain(name)),
    text: (words) => reader.text(words),
  });
  const sheets = reader.sheets();
  if (sheets.length === 0) throw damaged(fileName, 'no sheet');
  return { fileName, sheets, settings: {} };
}

/** `ss:Row` and `Row` are the same: files name the one namespace both ways. */
function plain(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What a cell holds beside its value. */
const ASIDE: ReadonlySet<string> = new Set(['Comment', 'PhoneticText']);

class WorkbookReader {
  private readonly styles = new CellStyles();
  private readonly tables: XmlTable[] = [];
  private aside = 0;
  private saysVisible = false;

  constructor(private readonly fileName: string) {}

  open(name: string, attributes: Attributes): void {
    if (this.aside > 0 || ASIDE.has(name)) {
      this.aside++;
      return;
    }
    if (name === 'Worksheet') {
      const called = readAttribute(attributes, 'Name') ?? `Sheet${this.tables.length + 1}`;
      this.tables.push(new XmlTable(called, this.fileName, this.styles));
    } else if (name === 'Visible') this.saysVisible = true;
    else if (!this.styles.open(name, attributes)) this.tables.at(-1)?.open(name, attributes);
  }

  close(name: string): void {
    if (this.aside > 0) this.aside--;
    else if (name === 'Visible') this.saysVisible = false;
    else this.tables.at(-1)?.close(name);
  }

  text(words: string): void {
    if (this.aside > 0) return;
    const table = this.tables.at(-1);
    if (!this.saysVisible) table?.text(words);
    else if (words.includes('Hidden')) table?.hide();
  }

  sheets(): SheetContent[] {
    return this.tables.map((table) => table.content());
  }
}
