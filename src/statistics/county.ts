import type { CellReference, CellValue } from '../workbook/cells';
import type { CountyFactId } from './county-facts';
import type { Decimal } from './exact';
import type { FieldId } from './fields';
import type { SchoolType } from './school-types';
import type { AnyStage } from './stages';

/** A cell that a figure was summed from. Most are no more than the cell. */
export interface Addend extends CellReference {
  /** The cell's number × 10^power is in the field's natural unit: 4 where it is 万元. Absent: 0. */
  readonly power?: number;
  /** The cell keeps its number as text, or with a unit: a formula can't take it. */
  readonly asText?: true;
}

/** A figure as the workbook gives it, with the cells that it came from. */
export type Figure =
  | {
      readonly kind: 'known';
      readonly value: Decimal;
      readonly cells: readonly CellReference[];
      /** What the value is the sum of: not all of `cells` where several cells give the same figure. */
      readonly addends?: readonly Addend[];
    }
  /** Empty cells, or no column at all (`cells` is empty then). */
  | { readonly kind: 'missing'; readonly cells: readonly CellReference[] }
  /** Something that is no number, an error value, or a figure that contradicts itself or another (`doubt`). */
  | {
      readonly kind: 'unusable';
      readonly cells: readonly CellReference[];
      readonly shown: string;
      readonly doubt?: Doubt | undefined;
    };

/** What a check of the data finds wrong with a number that could be read. */
export interface Doubt {
  readonly code: string;
  readonly title: Readonly<Record<'zh' | 'en', string>>;
}

/** Words that the workbook gives: a grade, yes or no, a kind. */
export interface Wording {
  readonly text: string;
  readonly cell: CellReference;
}

/** Figures by field; a field that no column has is absent. */
export type Figures = Partial<Readonly<Record<FieldId, Figure>>>;
export type Wordings = Partial<Readonly<Record<FieldId, Wording>>>;

/** One class (班) of a school's list of classes (班额情况). */
export interface SchoolClass {
  readonly stage: AnyStage;
  readonly name: string;
  readonly students: Figure;
  /** 送教上门: taught at home, not counted in the class. */
  readonly taughtAtHome: Figure;
}

/** What the workbook gives for one stage of a school, or for the whole of it. */
export interface StageRecord {
  readonly figures: Figures;
}

/** A field of which Σ over a school's stages (`counted`) isn't Σ of the cells read. */
export interface Unbalanced {
  readonly field: FieldId;
  readonly counted: string;
  readonly read: string;
}

/** A school: all that stands in the workbook under its code or name. */
export interface School {
  /** 学校标识码, as it stands; `null` where the workbook gives none. */
  readonly code: string | null;
  readonly name: string;
  readonly type: SchoolType;
  /** Where its name first stands. */
  readonly origin: CellReference;
  /** By stage: what was given for that stage alone. A stage that the workbook doesn't name is absent. */
  readonly stages: Partial<Readonly<Record<AnyStage, StageRecord>>>;
  /** What was given once for the whole school, and figures that the official export repeats in each stage's row. */
  readonly whole: StageRecord;
  /** Fields of which the whole's is a part's (校区), to be shared out beside what the stages have of their own. */
  readonly besideStages?: readonly FieldId[];
  /** Fields of which what the stages have isn't what was read. */
  readonly unbalanced?: readonly Unbalanced[];
  readonly wordings: Wordings;
  readonly classes: readonly SchoolClass[];
  /**
   * Set for a part (不计校数) whose main school nothing names, or where nobody can tell whether it is one: it is no school
   * by itself and counts nowhere yet.
   */
  readonly standing?: 'partWithoutMain' | 'standingUnclear';
  /** The parts (校区, 教学点, 附设班; 不计校数) that were counted into this school. */
  readonly parts: readonly { readonly name: string; readonly cell: CellReference }[];
}

/** One row of 县级数据. */
export interface CountyFact {
  /** Which figure of the catalogue it is; `null` where its label isn't understood. */
  readonly id: CountyFactId | null;
  /** 指标 and 项目 as they stand. */
  readonly indicator: string;
  readonly name: string;
  /** 年度; `null` where none is given. */
  readonly year: string | null;
  readonly value: CellValue;
  readonly unit: string;
  /** 佐证材料. */
  readonly evidence: string;
  readonly cell: CellReference;
}

/** A county's statistics: what the workbook says, joined school by school, in the workbook's order. */
export interface CountyStatistics {
  /** 县名 and 学年 where a title gives them. */
  readonly name: string | null;
  readonly year: string | null;
  /** 填报单位, where the titles name one authority; absent else. */
  readonly reportedBy?: string;
  readonly schools: readonly School[];
  /** The stages that some sheet, column or row of the workbook is about: a school absent there has no such stage. */
  readonly coveredStages: readonly AnyStage[];
  readonly facts: readonly CountyFact[];
  /** Fields that a header may give which the user is still asked about: none of them is known to be given nowhere. */
  readonly inQuestion?: readonly FieldId[];
}
