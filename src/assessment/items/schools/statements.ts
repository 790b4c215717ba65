import type { SchoolGradePart, SchoolStatementPart } from '../../../standards/part';
import { moralGradeNamed } from '../../../statistics/choices/schools';
import type { School } from '../../../statistics/county';
import type { FieldId } from '../../../statistics/fields';
import type { Context } from '../context';
import type { PartOutcome } from '../outcome';
import { plainWords, readStated } from '../words';
import { passedAt, type SchoolOutcome, unknownAt } from './school-outcome';
import { outcomesOver, overSchools } from './school-outcomes';

/** Each school says 是. */
export function judgeStatement(part: SchoolStatementPart, context: Context): PartOutcome {
  return judgeWords(part, context, readStated);
}

/** Each school has an accepted grade. */
export function judgeGrade(part: SchoolGradePart, context: Context): PartOutcome {
  const has = (grades: readonly string[], text: string) =>
    grades.some((grade) => plainWords(grade) === plainWords(moralGradeNamed(text) ?? text));
  return judgeWords(part, context, (text) =>
    has(part.accepted, text) ? true : has(part.refused, text) ? false : undefined,
  );
}

function judgeWords(
  part: SchoolStatementPart | SchoolGradePart,
  context: Context,
  judge: (text: string) => boolean | undefined,
): PartOutcome {
  // Ten thousand schools say the same few words.
  const judged = new Map<string, boolean | undefined>();
  const judgedOnce = (text: string) => {
    if (!judged.has(text)) judged.set(text, judge(text));
    return judged.get(text);
  };
  const outcomes = outcomesOver(part, context, (school) => [outcomeAt(school, part.field, judgedOnce)]);
  return overSchools(part, outcomes, 'unknown');
}

function outcomeAt(school: School, field: FieldId, judge: (text: string) => boolean | undefined): SchoolOutcome {
  const wording = school.wordings[field];
  const meets = wording && judge(wording.text);
  if (!wording || (meets === undefined && plainWords(wording.text) === '')) {
    const cells = [wording?.cell ?? school.origin];
    return unknownAt(school, null, { code: 'missingField', field, cells });
  }
  const { text, cell } = wording;
  if (meets) return passedAt(school, null);
  const cells = [cell];
  if (meets === undefined) return unknownAt(school, null, { code: 'unusableField', field, shown: text, cells });
  return {
    school,
    stage: null,
    verdict: 'fail',
    at: { value: text, limit: null, gap: null, cells, figureCells: cells },
  };
}
