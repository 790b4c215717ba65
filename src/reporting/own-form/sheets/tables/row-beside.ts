import { readSchoolType } from '../../../../reading/choices/school-kinds';
import { type Grid, isBlank } from '../../../../reading/tables/grid';
import { shownText } from '../../../../reading/text/shown-text';
import type { UnitSpelling } from '../../../../reading/text/units';
import type { FormWords } from '../../form-words';
import { findColumnKind, speaksOfRow, stageOfCell, unitsOfCell, yearsOfCell } from '../../words/column-kinds';
import { isPlace } from '../../words/places-named';
import { type Context, mergeContexts, NO_CONTEXT, notUnderstood } from '../context';
import { type FormColumn, saysSomething } from './form-table';

/** What the other cells of a row say about its figures: their year, stage and unit. */
export interface RowBeside {
  readonly context: Context;
  readonly units: readonly UnitSpelling[];
  /** These as they are written: 元/生 says that it is what each student has. */
  readonly unitTexts: readonly string[];
  /** What stands in columns of remarks. */
  readonly remarks: readonly string[];
}

/** Of another time, or a wish. */
const NOT_NOW = /20\d{2}|[上去明]年|目标|规划|计划|预[测计期]|应[有配]|标准/;

/** 类型 | 目标: what stands in an understood column is its answer, or speaks of the row. */
function isOddAnswer({ said: { role } }: FormColumn, text: string): boolean {
  if (role === 'schoolType') return readSchoolType(text) === undefined && !isPlace(text);
  return role !== undefined && NOT_NOW.test(text);
}

/** A column whose header nobody understands may say anything of a row in which something stands there. */
export function rowBeside(
  grid: Grid,
  row: number,
  columns: readonly FormColumn[],
  words: FormWords,
  isLabel: (column: FormColumn) => boolean,
): RowBeside {
  const contexts: Context[] = [];
  const units: UnitSpelling[] = [];
  const unitTexts: string[] = [];
  const remarks: string[] = [];
  for (const column of columns) {
    const value = grid.shown(row, column.column);
    if (isBlank(value) || isLabel(column)) continue;
    const text = shownText(value);
    const kind = findColumnKind(column.path);
    if (kind === 'note') {
      if (speaksOfRow(column.path)) remarks.push(text);
      continue;
    }
    if (kind === 'unit') {
      const found = unitsOfCell(text);
      if (found) {
        units.push(...found);
        unitTexts.push(text);
      } else contexts.push(notUnderstood(text, text));
    } else if (kind === 'year') {
      const years = yearsOfCell(text);
      contexts.push(
        years
          ? { ...NO_CONTEXT, years: new Map(years.map((year) => [year, column.words])) }
          : notUnderstood(text, text),
      );
    } else if (column.said.role === 'stage') {
      const stage = stageOfCell(text);
      contexts.push(stage ? { ...NO_CONTEXT, stages: new Set([stage]) } : notUnderstood(text, text));
    } else if (column.said.role === 'schoolType' && stageOfCell(text) !== undefined) {
      contexts.push({ ...NO_CONTEXT, stages: new Set([stageOfCell(text)].flatMap((each) => each ?? [])) });
    } else if (typeof value === 'string' && isOddAnswer(column, text)) contexts.push(notUnderstood(text, text));
    else if (!saysSomething(column.said) && !words.isRefused(column.path)) contexts.push(notUnderstood(column.words));
  }
  return { context: mergeContexts(contexts), units, unitTexts, remarks };
}
