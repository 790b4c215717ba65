import type { ClassSizePart } from '../../../standards/part';
import { bandAgainst, CLASS_BANDS } from '../../../statistics/class-bands';
import type { Figure, School, SchoolClass } from '../../../statistics/county';
import { compareDecimals, type Decimal, type Exact, exact, sumExact } from '../../../statistics/exact';
import type { Stage } from '../../../statistics/stages';
import type { CellReference } from '../../../workbook/cells';
import type { Context } from '../context';
import type { PartOutcome, PartReason } from '../outcome';
import { listStages, readQuantity } from './school-choice';
import { passedAt, type SchoolOutcome, unknownAt } from './school-outcome';
import { outcomesOver, overSchools } from './school-outcomes';

/** The size of every class, from the list of classes or from the bands of the statistics. */
export function judgeClassSize(part: ClassSizePart, context: Context): PartOutcome {
  const outcomes = outcomesOver(part, context, (school) =>
    listStages(school)
      .filter((stage) => hasClasses(school, stage))
      .flatMap((stage) => {
        const limit = exact(part.limits[stage]);
        const listed = school.classes.filter((each) => each.stage === stage);
        const found = listed.length > 0 ? fromList(school, stage, listed, limit) : [fromBands(school, stage, limit)];
        const isMet = found.every(({ verdict }) => verdict === 'pass');
        return (isMet && contradictedAt(school, stage, listed, limit)) || found;
      }),
  );
  return overSchools(part, outcomes, 'unknown');
}

/** A stage without students has no class to look at. */
function hasClasses(school: School, stage: Stage): boolean {
  const students = school.stages[stage]?.figures.students;
  return !(students?.kind === 'known' && students.value.digits === 0);
}

function fromList(school: School, stage: Stage, listed: readonly SchoolClass[], limit: Exact): SchoolOutcome[] {
  const most = limit.d === 1n ? { digits: Number(limit.n), scale: 0 } : undefined;
  const open = most ? listed.filter(({ students }) => !isWithinSize(students, most)) : listed;
  const outcomes = open.map((each) => ofClass(school, stage, each, limit));
  const failing = outcomes.filter(({ verdict }) => verdict === 'fail');
  if (failing.length > 0) return failing;
  const unknown = outcomes.find(({ verdict }) => verdict === 'unknown') ?? listLacking(school, stage, listed.length);
  return [unknown ?? passedAt(school, stage)];
}

/** Whether a class with all its students is within the limit: those taught at home only make it smaller. */
function isWithinSize(students: Figure, most: Decimal): boolean {
  return students.kind === 'known' && compareDecimals(students.value, most) <= 0;
}

function ofClass(school: School, stage: Stage, schoolClass: SchoolClass, limit: Exact): SchoolOutcome {
  const students = readQuantity(schoolClass.students, 'students', school);
  if ('code' in students) return unknownAt(school, stage, students);
  const size = students.value.sub(atHome(schoolClass));
  if (size.compare(limit) <= 0) return passedAt(school, stage);
  if (schoolClass.taughtAtHome.kind === 'unusable') {
    const { shown, cells } = schoolClass.taughtAtHome;
    return unknownAt(school, stage, { code: 'unusableField', field: 'students', shown, cells });
  }
  const { cells } = students;
  const at = { value: size, limit, gap: size.sub(limit), cells, figureCells: cells };
  return { school, stage, verdict: 'fail', at };
}

/** A list with fewer classes than the school has leaves the others unknown. */
function listLacking(school: School, stage: Stage, listed: number): SchoolOutcome | undefined {
  const classes = school.stages[stage]?.figures.classes;
  if (classes?.kind !== 'known' || exact(classes.value).compare(listed) <= 0) return undefined;
  const reason: PartReason = {
    code: 'classesLacking',
    listed: String(listed),
    classes: exact(classes.value).toFraction(),
    cells: classes.cells,
  };
  return unknownAt(school, stage, reason);
}

/** Classes all within the limit, where the school's own bands, or its students over its classes, say that one is over it. */
function contradictedAt(
  school: School,
  stage: Stage,
  listed: readonly SchoolClass[],
  limit: Exact,
): SchoolOutcome[] | undefined {
  const contradicted = (cells: readonly CellReference[]) => [
    unknownAt(school, stage, { code: 'contradictorySources', cells }),
  ];
  const byBands = listed.length > 0 ? fromBands(school, stage, limit) : undefined;
  if (byBands?.verdict === 'fail') return contradicted(byBands.at.cells);
  const { students, classes, studentsTaughtAtHome: home } = school.stages[stage]?.figures ?? {};
  const number = classes?.kind === 'known' ? exact(classes.value) : exact(listed.length);
  if (students?.kind !== 'known' || number.compare(0) <= 0) return undefined;
  const most = limit.mul(number);
  if (exact(students.value).compare(most) <= 0) return undefined;
  const away = home?.kind === 'known' ? exact(home.value) : sumExact(listed.map(atHome));
  if (exact(students.value).sub(away).compare(most) <= 0) return undefined;
  return contradicted([...students.cells, ...(classes?.cells ?? [])]);
}

/** 送教上门 is filled in only where there is someone: empty is nobody. */
function atHome({ taughtAtHome }: SchoolClass): Exact {
  return taughtAtHome.kind === 'known' ? exact(taughtAtHome.value) : exact(0);
}

/** With bands the value and the gap are numbers of classes: how many are in a band over the limit. */
function fromBands(school: School, stage: Stage, limit: Exact): SchoolOutcome {
  const figures = school.stages[stage]?.figures ?? {};
  if (!CLASS_BANDS.some(({ field }) => figures[field]))
    return unknownAt(school, stage, { code: 'missingField', field: 'classes', cells: [school.origin] });
  let tooLarge = exact(0);
  const cells: CellReference[] = [];
  let problem: PartReason | undefined;
  for (const band of CLASS_BANDS) {
    const against = bandAgainst(limit, band);
    if (against === 'within') continue;
    const count = readQuantity(figures[band.field], band.field, school);
    if ('code' in count) {
      problem ??= count;
    } else if (count.value.n !== 0n) {
      if (against === 'across') problem ??= { code: 'bandAcross', field: band.field, cells: count.cells };
      else tooLarge = tooLarge.add(count.value);
      cells.push(...count.cells);
    }
  }
  if (tooLarge.n > 0n) {
    const failing = { value: tooLarge, limit: exact(0), gap: tooLarge, cells, figureCells: cells };
    return { school, stage, verdict: 'fail', at: failing };
  }
  return problem ? unknownAt(school, stage, problem) : passedAt(school, stage);
}
