import { type OpenEmbedded, openEmbedded } from '../../../src/workbench/opening/open-embedded';
import type { OpenFiles } from '../../../src/workbench/opening/open-workbook';
import { type CellReference, formatAddress, parseArea } from '../../../src/workbook/cells';
import { calculate } from '../file/calculate';
import { keepInFile } from '../file/keep';
import { hostWorkbookOf } from '../file/load';
import { OfficeHost } from '../host/host';
import { adopt } from '../model/adopt';
import type { HostWorkbook } from '../model/workbook';

/** What the host's side asks of the grid. */
export interface GridView {
  reveal(cell: CellReference): Promise<void>;
  selection(): Promise<CellReference | null>;
}

/** A version that most Excels have; what is above must be probed. */
const EXCEL_API = '1.14';

/**
 * One workbook for the grid and for Office.js: the file is the truth. What Office.js does is kept in it after each
 * request and drawn; what the user does in the grid becomes the host's, with Excel's events.
 */
export class SharedWorkbook {
  private readonly model: HostWorkbook;
  private readonly hosts = new Set<OfficeHost>();
  /** The file's state that the model has. */
  private known: unknown;
  private selected: CellReference | null = null;

  constructor(private readonly opened: OpenEmbedded) {
    this.model = hostWorkbookOf(opened.embedded);
    this.model.calculate = calculate;
    this.known = opened.embedded.journal.current;
    opened.onChange(() => this.follow());
  }

  /** A host for one page that runs Office.js. */
  connect(view: GridView): { readonly host: OfficeHost; disconnect(): void } {
    const host = new OfficeHost(this.model, { excelApi: EXCEL_API });
    host.before = async () => this.select(await view.selection());
    host.after = async () => this.keep();
    host.settled = async () => this.show(view);
    this.hosts.add(host);
    return { host, disconnect: () => this.hosts.delete(host) };
  }

  /** Office.js sees what is selected in the grid. */
  private select(cell: CellReference | null): void {
    const sheet = cell && this.model.sheet(cell.sheet);
    if (!sheet) return;
    this.selected = cell;
    this.model.active = sheet;
    this.model.selected = formatAddress(cell);
  }

  /** What a request selected or activated is brought into view. */
  private async show(view: GridView): Promise<void> {
    const { active, selected } = this.model;
    const area = parseArea(selected);
    if (!area || (this.selected?.sheet === active.name && formatAddress(this.selected) === selected)) return;
    await view.reveal({ sheet: active.name, row: area.row, column: area.column });
  }

  private async keep(): Promise<void> {
    const { embedded } = this.opened;
    if (this.model.calculationDue) {
      this.model.calculationDue = false;
      await this.model.calculate(this.model);
    }
    const before = embedded.journal.current;
    for (const what of keepInFile(embedded, this.model)) console.warn(`the file doesn't take: ${what}`);
    this.known = embedded.journal.current;
    if (this.known !== before) this.opened.draw();
  }

  private follow(): void {
    const { embedded } = this.opened;
    if (embedded.journal.current === this.known) return;
    this.known = embedded.journal.current;
    const changed = adopt(this.model, hostWorkbookOf(embedded));
    for (const host of this.hosts) for (const { sheet, area } of changed) host.tellOfEdit(sheet, area);
  }
}

/** Opens files for the grid; the one that is open last is Office.js's workbook. */
export class SharedWorkbooks {
  current: SharedWorkbook | undefined;

  readonly openFiles: OpenFiles = async (files, name, ask) => {
    const opened = await openEmbedded(files, name, ask);
    this.current = new SharedWorkbook(opened);
    return opened;
  };
}
