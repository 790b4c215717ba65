import { STAGES } from '../../../../statistics/stages';
import { inStage, type SchoolOfResult } from '../../schools-named';
import type { Context } from '../context';
import type { FormColumn } from './form-table';

/** A school, or one stage of it, in a table that is filled in from its first row on. */
export interface Listed {
  readonly school: SchoolOfResult;
  /** Running number; it begins anew with the other stage's schools. */
  readonly place: number;
}

/**
 * The schools that an empty table waits for, in the statistics' order: of its stage, with a row for each stage, or a row
 * for both where its columns name the stages. Undefined where the form doesn't tell.
 */
export function listWanted(
  { stages, namesBoth }: Pick<Context, 'stages' | 'namesBoth'>,
  columns: readonly FormColumn[],
  schools: readonly SchoolOfResult[],
): readonly Listed[] | undefined {
  const assessed = schools.flatMap((school) => {
    const rows = school.rows.filter(({ included }) => included);
    return rows.length === 0 ? [] : [{ ...school, rows }];
  });
  const ofStage = (each: string) =>
    assessed.flatMap((school) => {
      const rows = school.rows.filter((row) => row.stage === each);
      return rows.length === 0 ? [] : [{ ...school, rows }];
    });
  const [stage, ...further] = stages;
  if (further.length > 0) return undefined;
  if (stage !== undefined) return numberSchools(ofStage(stage));
  if (columns.some(({ said }) => said.stage !== undefined)) return numberSchools(assessed);
  if (columns.some(({ said }) => said.role === 'stage'))
    return numberSchools(
      assessed.flatMap((school) => school.rows.map((row) => inStage(school, (each) => each === row))),
    );
  if (namesBoth) return STAGES.flatMap((each) => numberSchools(ofStage(each)));
  const [only, ...others] = STAGES.filter((each) => ofStage(each).length > 0);
  if (only === undefined) return [];
  return others.length === 0 ? numberSchools(ofStage(only)) : undefined;
}

function numberSchools(schools: readonly SchoolOfResult[]): readonly Listed[] {
  return schools.map((school, index) => ({ school, place: index + 1 }));
}
