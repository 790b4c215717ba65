import type { Language } from '../../locale/language';
import { slipTextsIn } from '../../locale/slip-texts';
import { type Area, type CellValue, formatAddress } from '../../workbook/cells';
import type { CellStyle, CellToWrite, EntryValidation, RowToWrite } from '../../workbook/changes';
import type { WorkbookContent } from '../../workbook/content';
import type { DrawnSheet } from '../../workbook/drawn-sheet';
import type { Checked } from '../checked';
import { linesIn } from '../sheets/table/text-width';
import { blockEntries, inOneBlock, inTwoBlocks, type PlacedEntry } from './block-rows';
import type { Slip } from './slip';
import { subjectKey } from './slip';
import {
  BLOCK_COLUMNS,
  BLOCKS,
  type BlockIndex,
  columnOfLine,
  recordColumn,
  SHOWN_COLUMNS,
  SHOWN_WIDTHS,
} from './slip-layout';
import { makeSlips } from './slip-lines';
import {
  FULL_PAGE_HEIGHT,
  heightOfLines,
  lettersIn,
  MARGIN_CENTIMETRES,
  numberStyle,
  PAGE_HEIGHT,
  SLIP_STYLES,
  type SlipStyle,
  TITLE_HEIGHT,
  WRITING_HEIGHT,
} from './slip-look';
import { digestSlip, lineText, markerText, plainValue, RECORD_SCHEMA, type SlipIdentity } from './slip-record';
import { slipValidations } from './slip-validations';
import { SlipWords } from './slip-words';

/** The slip of one school, and its sheet. */
export interface SlipSheet {
  readonly slip: Slip;
  readonly sheet: DrawnSheet;
}

/** 核实单 of every school of a county: a page each. */
export function slipSheets(checked: Checked, content: WorkbookContent, language: Language): SlipSheet[] {
  const words = new SlipWords(checked, language, slipTextsIn(language));
  return makeSlips(checked, content).map((slip, index) => ({ slip, sheet: drawSlip(slip, index, words) }));
}

const MARKER = { row: 0, column: recordColumn(0) };

/** Lines one below the other, with room to write the reason, where a page takes them; else side by side. */
function drawSlip(slip: Slip, index: number, words: SlipWords): DrawnSheet {
  const oneBelowOther = new SlipRows(slip, words, 1);
  const isOnPage = oneBelowOther.height <= FULL_PAGE_HEIGHT;
  return drawnSlip(isOnPage ? oneBelowOther : new SlipRows(slip, words, 2), slip, index, words);
}

function drawnSlip(drawn: SlipRows, slip: Slip, index: number, words: SlipWords): DrawnSheet {
  const { rows, merges, validations, open } = drawn;
  const identity = makeSlipIdentity(slip, words, open);
  const marker = markerText(identity, digestSlip(identity, lockedCells(rows)));
  const { standard } = words.checked.assessment;
  return {
    tag: `slip-${index + 1}`,
    name: slip.school.name,
    styles: drawn.styles,
    columnWidths: SHOWN_WIDTHS,
    rows: rows.map((row, at) => (at === MARKER.row ? withCell(row, MARKER.column, marker) : row)),
    merges,
    validations,
    frozenAt: { row: drawn.headRows, column: 0 },
    locked: true,
    hiddenColumns: 2,
    print: {
      orientation: 'portrait',
      ...(drawn.height <= PAGE_HEIGHT && { onePage: true as const }),
      titleRows: { first: 0, last: drawn.headRows - 1 },
      marginCentimetres: MARGIN_CENTIMETRES,
      footer: words.slips.slip.footer(inFooter(slip.school.name), inFooter(standard.shortTitle)),
    },
  };
}

function inFooter(text: string): string {
  return text.replaceAll('&', '&&').slice(0, 60);
}

function makeSlipIdentity({ school }: Slip, { checked }: SlipWords, open: readonly string[]): SlipIdentity {
  const { statistics, date, standard } = checked.assessment;
  return {
    schema: RECORD_SCHEMA,
    county: statistics.name,
    year: statistics.year,
    code: school.code,
    name: school.name,
    date,
    standard: standard.id,
    file: checked.file,
    open: [...open],
  };
}

/** All that a school may not change, but for the values of lines: those stand in the lines' records. */
function lockedCells(rows: readonly RowToWrite[]): (readonly [string, CellValue])[] {
  return rows.flatMap(({ cells }, row) => {
    const values = new Set(
      ([0, 1] as const).filter((block) => cells[recordColumn(block)]).map((block) => columnOfLine(block, 'value')),
    );
    return cells.flatMap((cell, column): (readonly [string, CellValue])[] => {
      if (!cell?.content || !('value' in cell.content) || values.has(column)) return [];
      return [[formatAddress({ row, column }), cell.content.value]];
    });
  });
}

function withCell(row: RowToWrite, column: number, value: string): RowToWrite {
  const cells = Array.from({ length: Math.max(row.cells.length, column + 1) }, (_, at) => row.cells[at] ?? null);
  cells[column] = { content: { value }, style: 'hidden' };
  return { ...row, cells };
}

/** The rows of a slip from the title to the signatures. */
class SlipRows {
  readonly rows: RowToWrite[] = [];
  readonly styles: Record<string, CellStyle> = { ...SLIP_STYLES };
  readonly merges: Area[] = [];
  readonly validations: EntryValidation[] = [];
  readonly open: string[] = [];
  readonly headRows: number;
  height = 0;

  constructor(
    private readonly slip: Slip,
    private readonly words: SlipWords,
    private readonly blocks: 1 | 2,
  ) {
    this.head();
    this.headRows = this.rows.length;
    this.lines();
    this.items();
    this.problems();
    this.foot();
    this.spread();
  }

  /** What the page has left is given to the rows of lines: a school may write by hand. */
  private spread(): void {
    const room = (FULL_PAGE_HEIGHT - this.height) / this.rows.filter(isToFillIn).length;
    if (room <= 0) return;
    for (const [at, row] of this.rows.entries()) {
      if (row.height === undefined || !isToFillIn(row)) continue;
      const height = Math.max(row.height, Math.min(row.height + room, WRITING_HEIGHT));
      this.height += height - row.height;
      this.rows[at] = { ...row, height };
    }
  }

  /** The columns of a block's reason: where there is one block, all that is right of it. */
  private reasonSpan(): number {
    return this.blocks === 1 ? SHOWN_COLUMNS - BLOCK_COLUMNS + 1 : 1;
  }

  private head(): void {
    const { school } = this.slip;
    const { slips, checked } = this.words;
    const { statistics, date } = checked.assessment;
    const year = statistics.year === null ? slips.slip.noYear : slips.slip.year(Number(statistics.year));
    this.wide('title', slips.slip.title(statistics.name ?? '', school.name), TITLE_HEIGHT);
    this.wide('plain', slips.slip.identity(school.code ?? slips.slip.noCode, this.words.nameType(school), year, date));
    const isElsewhere = this.slip.lines.some(({ cells }) => cells.length > 1);
    this.wide('plain', isElsewhere ? `${slips.slip.howTo}${slips.slip.alsoElsewhere}` : slips.slip.howTo);
    const row = this.rows.length;
    const blocks = BLOCKS.slice(0, this.blocks);
    this.add(
      blocks.flatMap((block) => [
        ...slips.slip.columns.map((text, at) => cellAt(columnOfLine(block, 'label') + at, 'header', text)),
        ...this.reasonRest('header'),
      ]),
    );
    this.mergeReason(row, 1, 0);
  }

  private lines(): void {
    const first = this.rows.length;
    const rows: PlacedCell[][] = [];
    const entries = blockEntries(this.slip.lines, this.words);
    for (const placed of this.blocks === 1 ? inOneBlock(entries) : inTwoBlocks(entries, this.words.slips)) {
      for (const [below, cells] of this.entryCells(placed, first + placed.at).entries()) {
        const row = placed.at + below;
        rows[row] = [...(rows[row] ?? []), ...cells];
      }
    }
    for (const cells of rows) this.add(cells);
  }

  /** The cells of an entry, row by row: those of more than a row are merged. */
  private entryCells({ block, entry }: PlacedEntry, row: number): PlacedCell[][] {
    const first = columnOfLine(block, 'label');
    if (entry.kind === 'group') {
      const columnCount = BLOCK_COLUMNS - 1 + this.reasonSpan();
      this.merges.push({ row, column: first, rowCount: 1, columnCount });
      return [
        Array.from({ length: columnCount }, (_, at) => cellAt(first + at, 'group', at === 0 ? entry.text : null)),
      ];
    }
    const { line, label, rows } = entry;
    const correction = { row, column: columnOfLine(block, 'correction') };
    this.validations.push(...slipValidations(line, label, correction, this.words.slips));
    const was = plainValue(line.was);
    const [cell, ...others] = line.cells;
    const shown = [
      cellAt(first, 'text', label),
      cellAt(columnOfLine(block, 'value'), typeof was === 'number' ? this.numberStyle(line.unit) : 'text', was),
      cellAt(columnOfLine(block, 'cell'), 'centred', formatAddress(cell) + (others.length > 0 ? '*' : '')),
      cellAt(correction.column, line.entry.kind === 'number' ? 'entry' : 'reason', null),
      cellAt(columnOfLine(block, 'reason'), 'reason', null),
    ];
    const rest = this.reasonRest('reason');
    const below = shown.map(({ column, cell: { style } }) => ({ column, cell: { style } }));
    const merged = rows > 1 ? shown.slice(0, this.reasonSpan() > 1 ? -1 : undefined) : [];
    this.merges.push(...merged.map(({ column }) => ({ row, column, rowCount: rows, columnCount: 1 })));
    this.mergeReason(row, rows, block);
    const record = lineText({ key: subjectKey(line.subject), cells: line.cells, was, unit: line.unit });
    return [
      [...shown, ...rest, cellAt(recordColumn(block), 'hidden', record)],
      ...Array.from({ length: rows - 1 }, () => [...below, ...rest]),
    ];
  }

  /** The cells right of the reason's own that belong to it. */
  private reasonRest(style: SlipStyle): PlacedCell[] {
    const first = columnOfLine(0, 'reason') + 1;
    return Array.from({ length: this.reasonSpan() - 1 }, (_, at) => cellAt(first + at, style, null));
  }

  private mergeReason(row: number, rowCount: number, block: BlockIndex): void {
    const columnCount = this.reasonSpan();
    if (columnCount > 1) this.merges.push({ row, column: columnOfLine(block, 'reason'), rowCount, columnCount });
  }

  private numberStyle(unit: string): string {
    const name = `number ${unit}`;
    this.styles[name] = numberStyle(unit);
    return name;
  }

  /** The items one below the other, each stage beside the other. */
  private items(): void {
    const { slip } = this.words.slips;
    const stages = this.words.wordStages(this.slip.school);
    const judged = stages.filter(({ items }) => items.length > 0);
    const places = judged.map((_, at) => stagePlace(at, judged.length));
    const row = (name: string, texts: readonly string[], style: SlipStyle) => {
      const at = this.rows.length;
      const spans = [
        { first: 0, end: ITEM_NAME_COLUMNS, text: name },
        ...places.map((place, index) => ({ ...place, text: texts[index] ?? '' })),
      ];
      for (const { first, end } of spans)
        this.merges.push({ row: at, column: first, rowCount: 1, columnCount: end - first });
      const lines = spans.map(({ first, end, text }) => linesIn(text, lettersIn(sumColumnWidths(first, end))));
      this.add(
        spans.flatMap(({ first, end, text }) =>
          Array.from({ length: end - first }, (_, column) => cellAt(first + column, style, column === 0 ? text : null)),
        ),
        heightOfLines(Math.max(...lines)),
      );
    };
    if (judged.length > 0) {
      row(
        slip.item,
        judged.map(({ heading }) => heading),
        'header',
      );
      const [first] = judged;
      for (const [index, { name }] of (first?.items ?? []).entries()) {
        row(
          name,
          judged.map(({ items }) => items[index]?.told ?? ''),
          'text',
        );
      }
    }
    for (const { heading, items } of stages) if (items.length === 0) this.wide('text', heading);
  }

  private problems(): void {
    const { slip } = this.words.slips;
    const problems = this.words.listProblems(this.slip.school);
    this.wide('group', problems.length > 0 ? slip.findings : slip.noFindings);
    for (const problem of problems) this.wide('text', problem);
  }

  private foot(): void {
    const { slip } = this.words.slips;
    this.spans(
      [
        { first: 0, end: 1, style: 'plain', text: slip.remark },
        { first: 1, end: SHOWN_COLUMNS, style: 'open', text: null },
      ],
      FOOT_HEIGHT,
    );
    const signatures = slip.signature.flatMap((text, index) => {
      const [first, middle, end] = SIGNATURES[index] ?? [0, 0, 0];
      return [
        { first, end: middle, style: 'signature' as const, text },
        { first: middle, end, style: 'signed' as const, text: null },
      ];
    });
    this.spans(signatures, FOOT_HEIGHT);
  }

  /** Cells over several columns each; those to write in are open. */
  private spans(spans: readonly Span[], height: number): void {
    const row = this.rows.length;
    for (const { first, end, style } of spans) {
      if (end - first > 1) this.merges.push({ row, column: first, rowCount: 1, columnCount: end - first });
      if ('unlocked' in SLIP_STYLES[style]) {
        for (let column = first; column < end; column++) this.open.push(formatAddress({ row, column }));
      }
    }
    this.add(
      spans.flatMap(({ first, end, style, text }) =>
        Array.from({ length: end - first }, (_, at) => cellAt(first + at, style, at === 0 ? text : null)),
      ),
      height,
    );
  }

  private wide(style: SlipStyle, text: string, height?: number): void {
    const row = this.rows.length;
    this.merges.push({ row, column: 0, rowCount: 1, columnCount: SHOWN_COLUMNS });
    const lines = linesIn(text, lettersIn(sumColumnWidths(0, SHOWN_COLUMNS)));
    const cells = Array.from({ length: SHOWN_COLUMNS }, (_, column) =>
      cellAt(column, style, column === 0 ? text : null),
    );
    this.add(cells, height ?? heightOfLines(lines));
  }

  private add(placed: readonly PlacedCell[], height = heightOfLines(1)): void {
    const cells: (CellToWrite | null)[] = [];
    for (const { column, cell } of placed) {
      while (cells.length <= column) cells.push(null);
      cells[column] = cell;
    }
    this.rows.push({ height, cells });
    this.height += height;
  }
}

function isToFillIn({ cells }: RowToWrite): boolean {
  return cells.some((cell) => cell?.style === 'reason');
}

interface PlacedCell {
  readonly column: number;
  readonly cell: CellToWrite;
}

interface Span {
  readonly first: number;
  readonly end: number;
  readonly style: SlipStyle;
  readonly text: string | null;
}

function cellAt(column: number, style: string, value: CellValue): PlacedCell {
  return { column, cell: value === null || value === '' ? { style } : { content: { value }, style } };
}

function sumColumnWidths(first: number, end: number): number {
  return SHOWN_WIDTHS.slice(first, end).reduce((sum, width) => sum + width, 0);
}

/** The names of items stand over the first columns of the left block; stages share what is right of them. */
const ITEM_NAME_COLUMNS = 4;
const STAGE_PLACES: readonly (readonly [number, number])[] = [
  [ITEM_NAME_COLUMNS, 7],
  [7, SHOWN_COLUMNS],
];

function stagePlace(index: number, count: number): { readonly first: number; readonly end: number } {
  const [first, end] = count === 1 ? [ITEM_NAME_COLUMNS, SHOWN_COLUMNS] : (STAGE_PLACES[index] ?? [0, 0]);
  return { first, end };
}

/** For each signature: where its words begin, where the line to write on begins and ends. */
const SIGNATURES: readonly (readonly [number, number, number])[] = [
  [0, 1, 2],
  [2, 4, 5],
  [6, 7, 8],
  [8, 9, SHOWN_COLUMNS],
];
const FOOT_HEIGHT = 16;
