import type { SheetContent } from '../../../workbook/content';
import type { Attributes } from '../../package/names';
import { readXml } from '../../package/xml';
import { OdsTable } from './table';

const PART = 'content.xml';

/** What a cell or sheet holds beside its own text: notes, drawings, tables in a cell. None of it is read. */
const ASIDE = /^(?:annotation|draw:.*|table:shapes|table:tracked-changes|dr3d:.*|form:.*|forms)$/;

/** The sheets of an .ods file's content. Elements of `office:` come without their prefix, as the part's first one has it. */
export function readOdsContent(bytes: Uint8Array): SheetContent[] {
  const reader = new ContentReader();
  readXml(PART, bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return reader.tables.map((table) => table.content());
}

class ContentReader {
  readonly tables: OdsTable[] = [];
  private aside = 0;
  private styleName = '';
  private readonly hiddenStyles = new Set<string>();

  open(name: string, attributes: Attributes): void {
    if (this.aside > 0 || ASIDE.test(name)) {
      this.aside++;
      return;
    }
    if (name === 'style:style') this.styleName = attributes['style:name'] ?? '';
    else if (name === 'style:table-properties') this.noteHidden(attributes);
    else if (name === 'table:table') this.openTable(attributes);
    else this.tables.at(-1)?.open(name, attributes);
  }

  close(name: string): void {
    if (this.aside > 0) this.aside--;
    else if (name !== 'table:table') this.tables.at(-1)?.close(name);
  }

  text(text: string): void {
    if (this.aside === 0) this.tables.at(-1)?.text(text);
  }

  private noteHidden(attributes: Attributes): void {
    if (attributes['table:display'] === 'false') this.hiddenStyles.add(this.styleName);
  }

  private openTable(attributes: Attributes): void {
    const visible = !this.hiddenStyles.has(attributes['table:style-name'] ?? '');
    this.tables.push(new OdsTable(attributes['table:name'] ?? `Sheet${this.tables.length + 1}`, visible));
  }
}
