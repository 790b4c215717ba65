/** Brief conclusions (简要结论) of parts that no sentence of the form tells. The form is a Chinese document. */
import type {
  CountyOutcome,
  FailingSchool,
  PartOutcome,
  SchoolsOutcome,
  SubjectsOutcome,
  UnknownSchool,
} from '../../../assessment/items/outcome';
import { decimalText, type Exact, roundHalfUp } from '../../../statistics/exact';
import { choosePartUnit } from '../../items/part-figures';

/** How many schools are named before the rest is counted. */
const MOST_NAMED = 5;

/** What came of a part; undefined where nothing is known of it. `told`: subjects that a sentence has told already. */
export function makeBrief(outcome: PartOutcome, told: readonly string[]): string | undefined {
  if (outcome.by === 'subjects') return subjectsSaid(outcome, told);
  const said = wordOutcome(outcome);
  return said === undefined ? undefined : `${outcome.part.name}${said}`;
}

/** What follows a part's name in what `wordOutcome` says, as a pattern. */
export const BRIEFS = '(?:[\\d.]+|：(?:所有学校达标|没有此类学校|\\d|[是否][（；。]|[^。]*未达(?:标|到要求)))';

function wordOutcome(outcome: PartOutcome): string | undefined {
  const { verdict } = outcome;
  if (verdict === 'notGiven') return undefined;
  if (outcome.by === 'schools' && outcome.schools) return schoolsSaid(outcome);
  if (outcome.by === 'county' && outcome.value) return showPartFigure(outcome.value, outcome.part);
  if (outcome.by === 'years' && outcome.failingYears.length > 0)
    return `：${outcome.failingYears.join('、')}年未达到要求`;
  return verdict === 'unknown' ? undefined : `：${verdict === 'pass' ? '是' : '否'}${evidence(outcome)}`;
}

const LEVELS = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'] as const;

function subjectsSaid({ details }: SubjectsOutcome, told: readonly string[]): string | undefined {
  const others = details.filter(({ name, level }) => level !== null && !told.includes(name));
  const said = others.map(
    ({ name, level, value }) =>
      `${name}${LEVELS[(level ?? 0) - 1]}级、校际差异率${value ? decimalText(value, RATE_PLACES) : BLANK}`,
  );
  return said.length === 0 ? undefined : said.join('；');
}

/** What isn’t known is left for the user to fill in, as in the form. */
const BLANK = '＿＿';

/** Decimals that a rate of the monitoring may have. */
const RATE_PLACES = 6;

function evidence({ evidence: named }: PartOutcome): string {
  return named.length === 0 ? '' : `（${named.join('、')}）`;
}

function schoolsSaid({ schools, failing, unknown }: SchoolsOutcome): string | undefined {
  if (schools?.of === 0) return '：没有此类学校';
  const failed = listFailingNames(failing);
  const silent = listFailingNames(unknown);
  if (failed.length === 0 && silent.length === 0) return '：所有学校达标';
  if (failed.length === 0) return `：${silent.length}所学校未填报`;
  const rest = silent.length === 0 ? '' : `，${silent.length}所学校未填报`;
  return `：${listNames(failed)}未达标${rest}`;
}

function listFailingNames(schools: readonly (FailingSchool | UnknownSchool)[]): string[] {
  return [...new Set(schools.map(({ school }) => school.name))];
}

function listNames(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${named}等${names.length}所学校` : named;
}

/** Ratios with one decimal, the rest whole, as the form has them. */
function showPartFigure(value: Exact, part: CountyOutcome['part']): string {
  const unit = choosePartUnit(part);
  if (unit === '%') return `${roundHalfUp(value.mul(100), 1)}%`;
  return unit === '' ? `：${roundHalfUp(value, 1)}` : `${roundHalfUp(value, 0)}${unit}`;
}
