import type { Share } from '../../assessment/schools/apportion';
import type { KnownValue } from '../../assessment/schools/resource-value';
import type { SchoolStageInScope } from '../../assessment/schools/school-stage';
import { countedTerms } from '../../assessment/schools/working';
import type { ResourceItem } from '../../standards/resource-item';
import type { Standard } from '../../standards/standard';
import { type Decimal, decimalText, exact } from '../../statistics/exact';
import type { FieldId } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';

/** A figure that was put into a formula, with the cells where it stands. */
export interface WorkingFigure {
  readonly field: FieldId;
  /** The stage whose figure it is; `school`: the whole school's. */
  readonly of: AnyStage | 'school';
  readonly shown: string;
  readonly cells: readonly CellReference[];
}

/** 算式 of a value: `(terms) × share ÷ enrolment × scale`. */
export interface Working {
  readonly terms: readonly { readonly sign: 1 | -1; readonly figure: WorkingFigure; readonly shared: boolean }[];
  readonly share: WorkingShare | null;
  readonly students: WorkingFigure;
  readonly scale: ResourceItem['scale'];
}

/** A stage's share: its weighted enrolment ÷ that of all stages. */
export interface WorkingShare {
  readonly shown: string;
  readonly stages: readonly { readonly students: WorkingFigure; readonly weight: string }[];
}

/** Enough for every figure that a cell can hold. */
const PLACES = 12;
const SHARE_PLACES = 4;

export function makeWorking(
  value: KnownValue,
  at: SchoolStageInScope,
  item: ResourceItem,
  standard: Standard,
): Working {
  return {
    terms: countedTerms(value, at, standard).map(({ field, sign, figure, of }) => ({
      sign,
      shared: of === 'school',
      figure: {
        field,
        of: of === 'school' ? 'school' : at.stage,
        shown: showWorkingFigure(figure.value),
        cells: figure.cells,
      },
    })),
    share: value.numerator.share ? makeWorkingShare(value.numerator.share, at) : null,
    students: enrolment(at, at.stage),
    scale: item.scale,
  };
}

function makeWorkingShare({ share, stages }: Share, at: SchoolStageInScope): WorkingShare {
  return {
    shown: decimalText(share, SHARE_PLACES),
    stages: stages.map(({ stage, weight }) => ({ students: enrolment(at, stage), weight })),
  };
}

function enrolment({ school }: SchoolStageInScope, stage: AnyStage): WorkingFigure {
  const figure = school.stages[stage]?.figures.students;
  const shown = figure?.kind === 'known' ? showWorkingFigure(figure.value) : '';
  return { field: 'students', of: stage, shown, cells: figure?.cells ?? [] };
}

function showWorkingFigure(value: Decimal): string {
  return decimalText(exact(value), PLACES);
}
