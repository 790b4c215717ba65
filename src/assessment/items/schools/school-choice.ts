import type { SchoolChoice } from '../../../standards/part';
import { readAnswer } from '../../../statistics/choices/field-choices';
import type { Figure, School } from '../../../statistics/county';
import { type Exact, exact, sumExact } from '../../../statistics/exact';
import type { FieldId } from '../../../statistics/fields';
import { ALL_STAGES, type AnyStage, STAGES, type Stage } from '../../../statistics/stages';
import type { CellReference } from '../../../workbook/cells';
import type { Context } from '../context';
import type { PartReason } from '../outcome';

/** A school that a part is about, or that can't be told to be. */
export interface ChosenSchool {
  readonly school: School;
  readonly unclear: PartReason | null;
}

/** The stages of compulsory education that a school has. */
export function listStages(school: School): Stage[] {
  return STAGES.filter((stage) => school.stages[stage] !== undefined);
}

/** The schools that a choice names. A school of a kind that isn't known is in: its figures are held to the limits. */
export function chosen(choice: SchoolChoice, schools: readonly School[]): ChosenSchool[] {
  return schools.flatMap((school) => chosenSchool(choice, school) ?? []);
}

/** Undefined for a school that a choice leaves out. */
export function chosenSchool(choice: SchoolChoice, school: School): ChosenSchool | undefined {
  const isIn = isOfKind(choice, school) && meetsConditions(choice, school);
  return isIn === false ? undefined : { school, unclear: isIn === true ? null : isIn };
}

/** Whether a school with students is of the kinds named. A part whose main school nobody knows is no school yet. */
function isOfKind({ types, attachedAt = NO_TYPES }: SchoolChoice, school: School): boolean {
  if (school.standing) return false;
  const { id } = school.type;
  const isNamed = id !== 'unknown' && types.includes(id);
  const isHost = id === 'unknown' || attachedAt.includes(id);
  return (isNamed || (isHost && listStages(school).length > 0)) && !hasNoStudents(school);
}

const NO_TYPES: SchoolChoice['types'] = [];

/** Whether what a choice asks beside the kind holds of a school, or why that can't be told. */
function meetsConditions(choice: SchoolChoice, school: School): boolean | PartReason {
  const { leftOut = NONE, studentsBelow, studentsFrom } = choice;
  let unclear: PartReason | undefined;
  const least = school.type.id === 'unknown' ? undefined : studentsFrom?.[school.type.id];
  const isTooSmall = least !== undefined && hasFewer(school, least, STAGES);
  if (isTooSmall === true) return false;
  if (isTooSmall !== false) unclear = isTooSmall;
  for (const { field, answers } of leftOut) {
    const isLeftOut = isOneOf(school, field, answers);
    if (isLeftOut === true) return false;
    if (isLeftOut !== false) unclear ??= isLeftOut;
  }
  const isSmall = studentsBelow === undefined || hasFewer(school, studentsBelow, ALL_STAGES);
  return isSmall === true ? (unclear ?? true) : isSmall === false ? false : (unclear ?? isSmall);
}

const NONE: NonNullable<SchoolChoice['leftOut']> = [];

/** Whether the workbook has any school of the kinds named: without one, nothing can be said of those that are small. */
export function hasSchools(choice: SchoolChoice, { statistics }: Context): boolean {
  return statistics.schools.some((school) => isOfKind(choice, school));
}

/** Whether the workbook lists all schools of the county and none of these kinds: a list of one stage's schools alone doesn't. */
export function listsNone({ types }: SchoolChoice, { statistics: { schools, facts } }: Context): boolean {
  const areKnown = schools.every(({ type }) => type.id !== 'unknown');
  const isWhole = schools.length > 0 && facts.some(({ value }) => value !== null && value !== '');
  return isWhole && areKnown && !schools.some(({ type }) => type.id !== 'unknown' && types.includes(type.id));
}

function hasNoStudents(school: School): boolean {
  let isGiven = false;
  for (const stage of STAGES) {
    const record = school.stages[stage];
    if (!record) continue;
    const count = record.figures.students;
    if (count?.kind !== 'known' || count.value.digits !== 0) return false;
    isGiven = true;
  }
  return isGiven;
}

function isOneOf(school: School, field: FieldId, answers: readonly string[]): boolean | PartReason {
  const wording = school.wordings[field];
  if (!wording) return { code: 'missingField', field, cells: [school.origin] };
  const answer = readAnswer(field, wording.text);
  if (answer === undefined) return { code: 'unusableField', field, shown: wording.text, cells: [wording.cell] };
  return answers.includes(answer);
}

/** Whether a school's stages have fewer students than this in all: those that are known may decide it alone. */
function hasFewer(school: School, students: number, stages: readonly AnyStage[]): boolean | PartReason {
  const known: Exact[] = [];
  let unknown: PartReason | undefined;
  const held = stages.filter((stage) => school.stages[stage]);
  for (const stage of held) {
    const count = readQuantity(school.stages[stage]?.figures.students, 'students', school);
    if ('code' in count) unknown ??= count;
    else known.push(count.value);
  }
  if (sumExact(known).compare(exact(students)) >= 0) return false;
  if (held.length === 0) return { code: 'missingField', field: 'students', cells: [school.origin] };
  return unknown ?? true;
}

/** Why a figure can't be used. */
function findFigureProblem(figure: Figure | undefined, field: FieldId, school: School): PartReason | undefined {
  if (figure?.kind === 'known') return undefined;
  const cells = figure && figure.cells.length > 0 ? figure.cells : [school.origin];
  if (figure?.kind === 'unusable') {
    const { shown, doubt } = figure;
    return { code: 'unusableField', field, shown, cells, ...(doubt && { doubt }) };
  }
  return { code: 'missingField', field, cells };
}

export interface Quantity {
  readonly value: Exact;
  readonly cells: readonly CellReference[];
}

export function readQuantity(figure: Figure | undefined, field: FieldId, school: School): Quantity | PartReason {
  if (figure?.kind === 'known') return { value: exact(figure.value), cells: figure.cells };
  return findFigureProblem(figure, field, school) ?? { code: 'missingField', field, cells: [] };
}

/** A field summed over stages of a school; a figure of the whole school where it has no other stage. */
export function sumOverStages(
  school: School,
  field: FieldId,
  stages: readonly Stage[] = STAGES,
): Quantity | PartReason {
  const present = stages.filter((stage) => school.stages[stage]);
  const stagesWithFigure = present.filter((stage) => school.stages[stage]?.figures[field]);
  const others = Object.keys(school.stages).length > present.length;
  if (stagesWithFigure.length === 0 && !others) return readQuantity(school.whole.figures[field], field, school);
  const [only, ...further] = present;
  if (only && further.length === 0) return readQuantity(school.stages[only]?.figures[field], field, school);
  const values: Exact[] = [];
  const cells: CellReference[] = [];
  for (const stage of present) {
    const quantity = readQuantity(school.stages[stage]?.figures[field], field, school);
    if ('code' in quantity) return quantity;
    values.push(quantity.value);
    cells.push(...quantity.cells);
  }
  return { value: sumExact(values), cells };
}
