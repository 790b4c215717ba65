import type { Share } from '../../../assessment/schools/apportion';
import type { KnownValue } from '../../../assessment/schools/resource-value';
import type { SchoolStage, SchoolStageInScope } from '../../../assessment/schools/school-stage';
import { type CountedTerm, countedTerms } from '../../../assessment/schools/working';
import type { Standard } from '../../../standards/standard';
import type { Addend, Figure } from '../../../statistics/county';
import { type CellReference, referenceText } from '../../../workbook/cells';

/** Why a figure is written as a value. */
export type NoFormula =
  /** These cells keep their numbers as text or with a unit. */
  | { readonly code: 'asText'; readonly cells: readonly CellReference[] }
  /** The statistics don't stand in the workbook that the report is written into. */
  | { readonly code: 'elsewhere' };

/** A formula's expression over the statistics' cells, without `=`; or why there is none that would be honest. */
export type Traced = { readonly expression: string } | NoFormula;

export function isTraced(traced: Traced): traced is { readonly expression: string } {
  return 'expression' in traced;
}

/** What formulas are written by. */
export interface Sources {
  readonly standard: Standard;
  /** The sheets that stand beside the report. */
  readonly sheets: ReadonlySet<string>;
}

/** A formula that was written once, by what it is of: several columns of several sheets want the same. */
type Written<Of extends object> = WeakMap<Sources, WeakMap<Of, Traced>>;

function once<Of extends object>(written: Written<Of>, of: Of, sources: Sources, write: () => Traced): Traced {
  const beside = written.get(sources) ?? new WeakMap<Of, Traced>();
  written.set(sources, beside);
  const known = beside.get(of) ?? write();
  beside.set(of, known);
  return known;
}

const FIGURES: Written<Figure> = new WeakMap();
const NUMERATORS: Written<KnownValue> = new WeakMap();

/** The cells that an enrolment is summed from. */
export function studentsFormula(at: Pick<SchoolStage, 'students'>, sources: Sources): Traced {
  return figureFormula(at.students, sources);
}

/** A figure that stands in the statistics, or is the sum of some that do. */
export function figureFormula(figure: Figure, sources: Sources): Traced {
  return once(FIGURES, figure, sources, () => combined([figure], sources, ([expression = '']) => expression));
}

/** An item's numerator: the stage's own figures, and its share of what the school has as a whole. */
export function numeratorFormula(value: KnownValue, at: SchoolStageInScope, sources: Sources): Traced {
  return once(NUMERATORS, value, sources, () => writtenNumerator(value, at, sources));
}

function writtenNumerator(value: KnownValue, at: SchoolStageInScope, sources: Sources): Traced {
  const terms = countedTerms(value, at, sources.standard);
  const share = value.numerator.share;
  const enrolments = share ? share.stages.map(({ stage }) => at.school.stages[stage]?.figures.students) : [];
  return combined([...terms.map(({ figure }) => figure), ...enrolments], sources, (expressions) => {
    const stageSum = signedSum(terms, expressions, 'stage');
    const shared = signedSum(terms, expressions, 'school');
    if (!share || shared === '') return stageSum || '0';
    const part = `${bracketExpression(shared)}*${shareExpression(share, at, expressions.slice(terms.length))}`;
    return stageSum === '' ? part : `${stageSum}+${part}`;
  });
}

/** What a school has as a whole, before a stage takes its share; undefined where the stage has some of its own besides. */
export function wholeNumeratorFormula(value: KnownValue, at: SchoolStageInScope, sources: Sources): Traced | undefined {
  if (!value.numerator.share) return undefined;
  const terms = countedTerms(value, at, sources.standard);
  if (terms.some((term) => term.of === 'stage')) return undefined;
  const figures = terms.map(({ figure }) => figure);
  return combined(figures, sources, (expressions) => signedSum(terms, expressions, 'school'));
}

/** A stage's weighted enrolment, and that of all stages of its school. */
export function shareFormulas({ stages }: Share, at: SchoolStageInScope, sources: Sources) {
  const enrolments = stages.map(({ stage }) => at.school.stages[stage]?.figures.students);
  return {
    own: combined(enrolments, sources, (students) => weightedStudents(stages, students)[ownPlace(stages, at)] ?? '0'),
    all: combined(enrolments, sources, (students) => weightedStudents(stages, students).join('+')),
  };
}

/** `scale × numerator ÷ students`. */
export function ratioExpression(numerator: string, students: string, scale: number): string {
  const ratio = `${bracketExpression(numerator)}/${divisor(students)}`;
  return scale === 1 ? ratio : `${ratio}*${scale}`;
}

function shareExpression({ stages }: Share, at: SchoolStageInScope, enrolments: readonly string[]): string {
  const weighted = weightedStudents(stages, enrolments);
  return `${bracketExpression(weighted[ownPlace(stages, at)] ?? '0')}/${divisor(weighted.join('+'))}`;
}

function weightedStudents(stages: Share['stages'], enrolments: readonly string[]): string[] {
  return stages.map(({ weight }, index) => {
    const students = enrolments[index] ?? '0';
    return weight === '1' ? students : `${weight}*${bracketExpression(students)}`;
  });
}

function ownPlace(stages: Share['stages'], at: SchoolStageInScope): number {
  return stages.findIndex(({ stage }) => stage === at.stage);
}

function signedSum(terms: readonly CountedTerm[], expressions: readonly string[], of: CountedTerm['of']): string {
  return terms.reduce((sum, term, index) => {
    if (term.of !== of) return sum;
    const expression = expressions[index] ?? '0';
    if (term.sign === -1) return `${sum}-${bracketExpression(expression)}`;
    return sum === '' ? expression : `${sum}+${expression}`;
  }, '');
}

function combined(
  figures: readonly (Figure | undefined)[],
  { sheets }: Sources,
  combine: (expressions: readonly string[]) => string,
): Traced {
  const asText: Addend[] = [];
  const expressions: string[] = [];
  for (const figure of figures) {
    const addends = figure?.kind === 'known' ? figure.addends : undefined;
    if (!addends || addends.length === 0) return ELSEWHERE;
    let sum = '';
    for (const addend of addends) {
      if (!sheets.has(addend.sheet)) return ELSEWHERE;
      if (addend.asText) asText.push(addend);
      sum += sum === '' ? addendExpression(addend) : `+${addendExpression(addend)}`;
    }
    expressions.push(sum);
  }
  return asText.length > 0 ? { code: 'asText', cells: asText } : { expression: combine(expressions) };
}

const ELSEWHERE: NoFormula = { code: 'elsewhere' };

function addendExpression(addend: Addend): string {
  const { power = 0 } = addend;
  const reference = referenceText(addend);
  return power === 0 ? reference : `${reference}*${10 ** power}`;
}

/** In brackets where it is a sum. */
function bracketExpression(expression: string): string {
  return /[+-]/.test(withoutSheetNames(expression)) ? `(${expression})` : expression;
}

/** In brackets where anything is worked out in it. */
function divisor(expression: string): string {
  return /[+\-*/]/.test(withoutSheetNames(expression)) ? `(${expression})` : expression;
}

/** Signs in quoted sheet names are no operators. */
function withoutSheetNames(expression: string): string {
  return expression.replace(/'[^']*'/g, '');
}
