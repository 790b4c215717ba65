import type { WorkbookContent } from '../../../workbook/content';
import { notAWorkbook } from '../../package/format';
import { damaged } from '../../package/zip';
import { decoded } from '../text-encoding';
import { cutFileExtension, requireReadableLength } from '../text-file';
import { FlowText } from './flow-text';
import { PageSheet } from './page-sheet';
import { PageTable } from './page-table';
import { type Attributes, readTags } from './tags';
import { TextStyles } from './text-styles';

/** Tables in cells of tables; pages that lay out by tables have a handful. */
const MOST_NESTED = 50;

/** Elements that go on in the line. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img input ins kbd label mark nobr o:p q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Reads a page whose tables a system or Excel wrote, mostly under the name of an .xls file. */
export function readWebPage(bytes: Uint8Array, fileName: string): WorkbookContent {
  requireReadableLength(bytes, fileName);
  const page = new PageReader(fileName);
  readTags(decoded(bytes, fileName, encodingSaid(bytes)), page);
  return { fileName, sheets: [page.sheetRead()], settings: {} };
}

/** `<meta charset=gb2312>` or `content="text/html; charset=gb2312"`, and what an XML declaration says. */
function encodingSaid(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  return /(?:charset\s*=|<\?xml[^>]*encoding=)\s*["']?([\w.-]+)/i.exec(head)?.[1];
}

class PageReader {
  private readonly sheet: PageSheet;
  private readonly styles = new TextStyles();
  private readonly tables: PageTable[] = [];
  /** Text that stands in no cell. */
  private readonly between = new FlowText();
  private sheetName: string | undefined;

  constructor(private readonly fileName: string) {
    this.sheet = new PageSheet(fileName);
  }

  private get table(): PageTable | undefined {
    return this.tables.at(-1);
  }

  private get words(): FlowText {
    return this.table?.words ?? this.between;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table') this.openTable();
    else if (name === 'tr') this.table?.openRow(attributes);
    else if (name === 'td' || name === 'th') this.table?.openCell(attributes, this.styles.areOf(name, attributes));
    else if (name === 'col') this.table?.addColumns(attributes);
    else this.passTag(name);
  }

  close(name: string): void {
    if (name === 'table') this.closeTable();
    else if (name === 'tr') this.table?.closeRow();
    else if (name === 'td' || name === 'th') this.table?.closeCell();
    else if (name === 'body' || name === 'html') while (this.table) this.closeTable();
    else this.passTag(name);
  }

  private passTag(name: string): void {
    if (/^t(?:head|body|foot)$/.test(name)) this.table?.closeRow();
    else if (!INLINE.has(name)) this.words.breakLine(name === 'br');
  }

  text(text: string): void {
    this.words.add(text);
  }

  style(css: string): void {
    this.styles.add(css);
  }

  /** Excel hides the names of sheets in a comment that it alone reads. */
  comment(text: string): void {
    this.sheetName ??= /<x:Name>([^<&]{1,31})<\/x:Name>/.exec(text)?.[1];
  }

  private openTable(): void {
    if (this.table && !this.table.words) this.closeTable();
    this.words.breakLine();
    const around = [...this.tables];
    if (around.length === MOST_NESTED) throw damaged(this.fileName, `<table> × ${MOST_NESTED}`);
    const place = () => {
      this.sheet.addLines(this.between.take());
      for (const table of around) table.interrupt();
    };
    this.tables.push(new PageTable(this.sheet, around.length > 0, place));
  }

  private closeTable(): void {
    const closed = this.tables.pop();
    if (!closed) return;
    const text = closed.close();
    for (const table of this.tables) table.resume();
    if (text !== undefined) this.words.add(text);
    this.words.breakLine();
  }

  /** The sheet, called as Excel would call it. */
  sheetRead() {
    // A page that ends within a table was cut off: what is missing could be schools.
    if (this.tables.length > 0) throw damaged(this.fileName, 'truncated: <table>');
    this.sheet.addLines(this.between.take());
    if (!this.sheet.hasTable) throw notAWorkbook('web page');
    return this.sheet.content(this.sheetName ?? cutFileExtension(this.fileName));
  }
}
