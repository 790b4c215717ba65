import { saysNothing } from '../../statistics/choices/vocabulary';
import type { Wording } from '../../statistics/county';
import { type FieldId, isField, isNumericField } from '../../statistics/fields';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import type { Area } from '../../workbook/cells';
import { stageNamed, stageOfCell } from '../choices/stages';
import type { Column } from '../columns/columns';
import type { Report } from '../findings';
import type { ColumnRole, KeyColumn } from '../lexicon/roles';
import { countyCodeIn } from '../populations/county-codes';
import { schoolCodeIn } from '../schools/school-codes';
import { sumFigures } from '../schools/school-parts';
import { isBlank } from '../tables/grid';
import type { Table } from '../tables/tables';
import { visibleText } from '../text/header-text';
import { shownText } from '../text/shown-text';
import type { Above } from './above';
import { readCellFigure } from './cell-figures';
import type { KeptRows, RowLayout } from './kept-rows';
import type { RecordedFigure, RowWords, SchoolRecord, StageEvidence } from './school-record';

/** A column of a field. */
interface FieldColumn extends Pick<Column, 'column' | 'unit' | 'stage' | 'isAddend' | 'isBesideStages'> {
  readonly field: FieldId;
}

type RowStage = Pick<SchoolRecord, 'stage' | 'stageFrom'>;

/** Reads the rows of a table: which of its columns is what is settled once for all of them. */
export class RowReader {
  private readonly keys = new Map<ColumnRole, number>();
  private readonly figureColumns: readonly FieldColumn[];
  private readonly wordingColumns: readonly FieldColumn[];
  /** Fields that have a sum beside the columns of their stages, and these columns. */
  private readonly summedOverStages: readonly { readonly field: FieldId; readonly stages: readonly FieldColumn[] }[];

  /** Whether some figure of a row is the sum of several columns, or is left out beside them. */
  private readonly hasSums: boolean;

  /** How kept rows are looked for. */
  private readonly layout: RowLayout | undefined;

  constructor(
    readonly table: Table,
    private readonly report: Report,
    private readonly kept?: KeptRows,
  ) {
    this.layout = kept?.makeLayout(table.grid.sheet, table.columns, table.stage);
    const { columns } = table;
    for (const { role, column } of columns) if (!this.keys.has(role)) this.keys.set(role, column);
    const fields = columns.flatMap(({ role, column, unit, stage, isAddend, isBesideStages }): FieldColumn[] =>
      isField(role)
        ? [
            {
              field: role,
              column,
              unit,
              stage,
              ...(isAddend && { isAddend }),
              ...(isBesideStages && { isBesideStages }),
            },
          ]
        : [],
    );
    this.figureColumns = fields.filter(({ field }) => isNumericField(field));
    this.wordingColumns = fields.filter(({ field }) => !isNumericField(field));
    this.summedOverStages = this.figureColumns
      .filter(({ isBesideStages }) => isBesideStages)
      .map(({ field }) => ({ field, stages: this.figureColumns.filter((each) => each.field === field && each.stage) }));
    this.hasSums = this.figureColumns.some(({ isAddend, isBesideStages }) => isAddend || isBesideStages);
  }

  hasColumn(role: KeyColumn): boolean {
    return this.keys.has(role);
  }

  /** A row's text in the column of a key; empty where there is none. */
  readText(role: KeyColumn, row: number): string {
    const column = this.keys.get(role);
    return column === undefined ? '' : visibleText(shownText(this.table.grid.shown(row, column))).trim();
  }

  readRecord(row: number, above: Above): SchoolRecord {
    const { kept, layout, report } = this;
    const values = this.table.grid.plainRow(row);
    if (!kept || !layout || !values) return this.read(row, above, report);
    return kept.keepRecord(values, { layout, row, above }, report, (told) => this.read(row, above, told));
  }

  private read(row: number, above: Above, report: Report): SchoolRecord {
    const { grid } = this.table;
    const ownName = this.readText('schoolName', row).replace(/\s+/g, ' ');
    const code = schoolCodeIn(this.readText('schoolCode', row));
    const isContinued = ownName === '';
    const rowStage = this.readRowStage(row, above);
    return {
      name: isContinued ? above.name : ownName,
      code: code ?? (isContinued ? above.code : null),
      cell: grid.cellAt(row, this.keys.get('schoolName') ?? grid.area.column),
      stage: rowStage.stage,
      stageFrom: rowStage.stageFrom,
      type: this.keyAt('schoolType', row) ?? above.type,
      words: this.readWords(row),
      said: { stage: this.keyAt('stage', row), counted: this.keyAt('counted', row) },
      figures: this.readFigures(row, rowStage, report),
      wordings: this.readWordings(row),
    };
  }

  private keyAt(role: KeyColumn, row: number): Wording | undefined {
    const column = this.keys.get(role);
    const text = this.readText(role, row);
    return column === undefined || text === '' ? undefined : { text, cell: this.table.grid.cellAt(row, column) };
  }

  private readWords(row: number): RowWords {
    return {
      county: this.readText('county', row),
      countyCode: countyCodeIn(this.readText('countyCode', row)),
      year: this.readText('year', row),
      mainSchool: this.readText('mainSchool', row),
      grade: this.readText('grade', row),
      className: this.readText('className', row),
    };
  }

  private readFigures(row: number, rowStage: RowStage, report: Report): RecordedFigure[] {
    if (!this.hasSums && this.table.grid.plainRow(row))
      return this.figureColumns.map((column) => this.ownFigure(column, row, rowStage, report));
    const figures: RecordedFigure[] = [];
    for (const column of this.figureColumns) {
      const recorded = this.figureIn(column, row, rowStage, report);
      if (!recorded) continue;
      const { field, stage } = recorded;
      const before = column.isAddend ? figures.findIndex((each) => each.field === field && each.stage === stage) : -1;
      const first = figures[before];
      if (first) figures[before] = { ...first, figure: sumFigures(first.figure, recorded.figure) };
      else figures.push(recorded);
    }
    return this.withoutSumsOfStages(figures, row, rowStage);
  }

  /** The sum of stages is left out where one of them has a figure in the row. */
  private withoutSumsOfStages(figures: RecordedFigure[], row: number, { stage }: RowStage): RecordedFigure[] {
    if (this.summedOverStages.length === 0) return figures;
    const given = this.summedOverStages.filter(({ stages }) =>
      stages.some(({ column }) => this.isPositive(row, column)),
    );
    const left = new Set(given.map(({ field }) => field));
    return figures.filter((each) => !(left.has(each.field) && each.stage === stage && each.stageFrom !== 'column'));
  }

  private isPositive(row: number, column: number): boolean {
    const value = this.table.grid.shown(row, column);
    return typeof value === 'number' ? value > 0 : !isBlank(value);
  }

  /** A figure merged over a school's rows is the whole school's, and is read in the first of them. */
  private figureIn(column: FieldColumn, row: number, rowStage: RowStage, report: Report): RecordedFigure | undefined {
    const merge = this.mergeOfSchool(column, row);
    if (merge && merge.row < row) return undefined;
    const ownFigure = this.ownFigure(column, row, rowStage, report);
    return merge ? { ...ownFigure, stage: undefined, stageFrom: 'merge' } : ownFigure;
  }

  private ownFigure(column: FieldColumn, row: number, rowStage: RowStage, report: Report): RecordedFigure {
    const { field } = column;
    const figure = readCellFigure(this.table.grid, row, column, field, report);
    if (column.stage) return { field, stage: column.stage, stageFrom: 'column', figure };
    return { field, stage: rowStage.stage, stageFrom: rowStage.stageFrom, figure };
  }

  /** The cells of a figure that are merged over several rows of one school, each with a stage of its own. */
  private mergeOfSchool({ column, stage }: FieldColumn, row: number): Area | undefined {
    const merge = stage ? undefined : this.table.grid.merged(row, column);
    if (!merge || merge.rowCount < 2 || merge.rowCount > ALL_STAGES.length) return undefined;
    const rows = Array.from({ length: merge.rowCount }, (_, offset) => merge.row + offset);
    const stages = rows.map((each) => stageNamed(stageOfCell(this.readText('stage', each))));
    const names = new Set(rows.map((each) => this.readText('schoolName', each)).filter((name) => name !== ''));
    const isOne = !stages.includes(undefined) && new Set(stages).size === rows.length && names.size <= 1;
    return isOne ? merge : undefined;
  }

  private readWordings(row: number): SchoolRecord['wordings'] {
    const { grid } = this.table;
    return this.wordingColumns.flatMap(({ field, column }) => {
      const value = grid.shown(row, column);
      return isBlank(value)
        ? []
        : [{ field, wording: { text: shownText(value).trim(), cell: grid.cellAt(row, column) } }];
    });
  }

  private readRowStage(row: number, above: Above): RowStage {
    const text = this.readText('stage', row);
    if (saysNothing(text)) return withEvidence(above.stage ?? this.table.stage, 'sheet');
    return withEvidence(stageNamed(stageOfCell(text)), 'row');
  }
}

function withEvidence(stage: AnyStage | undefined, evidence: StageEvidence): RowStage {
  return { stage, stageFrom: stage && evidence };
}
