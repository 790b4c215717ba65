import type { Figure, Wording } from '../../statistics/county';
import type { FieldId } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';

/** Where a row's stage is known from; `merge`: cells merged over a school's stages, which are the whole school's. */
export type StageEvidence = 'column' | 'row' | 'sheet' | 'merge';

/** A figure of a row, with the stage that it is given for; no stage: for the whole school. */
export interface RecordedFigure {
  readonly field: FieldId;
  readonly stage: AnyStage | undefined;
  readonly stageFrom: StageEvidence | undefined;
  readonly figure: Figure;
}

/** What else a row says of its school, or of a class of it; empty where no column does. */
export interface RowWords {
  readonly county: string;
  /** 行政区划代码 of the county (GB/T 2260), six digits. */
  readonly countyCode: string;
  readonly year: string;
  readonly mainSchool: string;
  readonly grade: string;
  readonly className: string;
}

/** What one row says of one school. */
export interface SchoolRecord {
  readonly name: string;
  readonly code: string | null;
  readonly cell: CellReference;
  /** The stage of the row, by its 学段 or its sheet. */
  readonly stage: AnyStage | undefined;
  readonly stageFrom: StageEvidence | undefined;
  /** 办学类型, where the row or its section gives it. */
  readonly type: Wording | undefined;
  readonly words: RowWords;
  /** The cells of 学段 and 是否计校数, where there are any. */
  readonly said: { readonly stage?: Wording | undefined; readonly counted?: Wording | undefined };
  readonly figures: readonly RecordedFigure[];
  readonly wordings: readonly { readonly field: FieldId; readonly wording: Wording }[];
}

/** What holds rows of schools, or of a list of classes. */
export interface WithRecords {
  /** What is said of schools, one record a row (or form). */
  readonly records?: readonly SchoolRecord[];
  /** Rows of a list of classes (班额情况). */
  readonly classes?: readonly SchoolRecord[];
}

/** A table's rows, of schools or of classes. */
export function joinRecords({ records = NONE, classes = NONE }: WithRecords): readonly SchoolRecord[] {
  return classes.length === 0 ? records : records.length === 0 ? classes : [...records, ...classes];
}

const NONE: readonly SchoolRecord[] = [];
