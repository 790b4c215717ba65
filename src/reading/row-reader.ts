import type { Wording } from '../statistics/county';
import { type FieldId, isField, isNumericField } from '../statistics/fields';
import type { AnyStage } from '../statistics/stages';
import { figureAt } from './cell-figures';
import type { Column } from './columns';
import type { Report } from './findings';
import { isBlank } from './grid';
import type { RecordedFigure, RowWords, SchoolRecord, StageEvidence } from './school-record';
import { shownText } from './shown-text';
import type { ColumnRole, KeyColumn } from './spellings';
import { saysWholeSchool, stageIn } from './stage-words';
import type { Table } from './tables';

/** What the rows above say of a row: the section that it stands in, and the school whose name stands only once. */
export interface Above {
  stage: AnyStage | undefined;
  type: Wording | undefined;
  name: string;
  code: string | null;
}

/** A column of a field. */
interface FieldColumn extends Pick<Column, 'column' | 'unit' | 'stage'> {
  readonly field: FieldId;
}

type RowStage = Pick<SchoolRecord, 'stage' | 'stageFrom'>;

/** Reads the rows of a table: which of its columns is what is settled once for all of them. */
export class RowReader {
  private readonly keys = new Map<ColumnRole, number>();
  private readonly figureColumns: readonly FieldColumn[];
  private readonly wordingColumns: readonly FieldColumn[];

  constructor(
    readonly table: Table,
    private readonly report: Report,
  ) {
    const { columns } = table;
    for (const { role, column } of columns) if (!this.keys.has(role)) this.keys.set(role, column);
    const fields = columns.flatMap(({ role, column, unit, stage }): FieldColumn[] =>
      isField(role) ? [{ field: role, column, unit, stage }] : [],
    );
    this.figureColumns = fields.filter(({ field }) => isNumericField(field));
    this.wordingColumns = fields.filter(({ field }) => !isNumericField(field));
  }

  hasColumnOf(role: KeyColumn): boolean {
    return this.keys.has(role);
  }

  /** A row's text in the column of a key; empty where there is none. */
  textOf(role: KeyColumn, row: number): string {
    const column = this.keys.get(role);
    return column === undefined ? '' : shownText(this.table.grid.shown(row, column)).trim();
  }

  recordOf(row: number, above: Above): SchoolRecord {
    const { grid } = this.table;
    const ownName = this.textOf('schoolName', row).replace(/\s+/g, ' ');
    const code = this.textOf('schoolCode', row);
    const isContinued = ownName === '';
    const rowStage = this.stageOf(row, above);
    return {
      name: isContinued ? above.name : ownName,
      code: code === '' || code === '-' ? (isContinued ? above.code : null) : code,
      cell: grid.cellAt(row, this.keys.get('schoolName') ?? grid.area.column),
      stage: rowStage.stage,
      stageFrom: rowStage.stageFrom,
      type: this.typeOf(row) ?? above.type,
      words: this.wordsOf(row),
      figures: this.figuresOf(row, rowStage),
      wordings: this.wordingsOf(row),
    };
  }

  private typeOf(row: number): Wording | undefined {
    const column = this.keys.get('schoolType');
    const text = this.textOf('schoolType', row);
    return column === undefined || text === '' ? undefined : { text, cell: this.table.grid.cellAt(row, column) };
  }

  private wordsOf(row: number): RowWords {
    return {
      county: this.textOf('county', row),
      counted: this.textOf('counted', row),
      mainSchool: this.textOf('mainSchool', row),
      grade: this.textOf('grade', row),
      className: this.textOf('className', row),
    };
  }

  private figuresOf(row: number, rowStage: RowStage): RecordedFigure[] {
    return this.figureColumns.map((column): RecordedFigure => {
      const { field } = column;
      const figure = figureAt(this.table.grid, row, column, field, this.report);
      if (column.stage) return { field, stage: column.stage, stageFrom: 'column', figure };
      return { field, stage: rowStage.stage, stageFrom: rowStage.stageFrom, figure };
    });
  }

  private wordingsOf(row: number): SchoolRecord['wordings'] {
    const { grid } = this.table;
    return this.wordingColumns.flatMap(({ field, column }) => {
      const value = grid.shown(row, column);
      return isBlank(value)
        ? []
        : [{ field, wording: { text: shownText(value).trim(), cell: grid.cellAt(row, column) } }];
    });
  }

  private stageOf(row: number, above: Above): RowStage {
    const text = this.textOf('stage', row);
    if (text === '') return withEvidence(above.stage ?? this.table.stage, 'sheet');
    return withEvidence(saysWholeSchool(text) ? undefined : stageIn(text), 'row');
  }
}

function withEvidence(stage: AnyStage | undefined, evidence: StageEvidence): RowStage {
  return { stage, stageFrom: stage && evidence };
}
