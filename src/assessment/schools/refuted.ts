import type { Refutation, RelaxationCondition } from '../../standards/relaxation';
import { readAnswer } from '../../statistics/choices/field-choices';
import { CLASS_BANDS } from '../../statistics/class-bands';
import type { School } from '../../statistics/county';
import { exact, sumExact } from '../../statistics/exact';
import { STAGES } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';
import { readStated } from '../items/words';

/** A figure of a school that refutes what the school states, as it stands. */
export interface Refuted {
  readonly refutation: Refutation;
  readonly shown: string;
  readonly cells: readonly CellReference[];
}

/** Whether a school states a special case, and none of its own figures refutes it. */
export function isStated(condition: Extract<RelaxationCondition, { kind: 'stated' }>, school: School): boolean {
  return says(condition, school) && refutedBy(condition, school).length === 0;
}

/** What refutes a special case that a school states; nothing where it doesn't state it. */
export function refutedBy(condition: Extract<RelaxationCondition, { kind: 'stated' }>, school: School): Refuted[] {
  if (!says(condition, school)) return [];
  return condition.refutedBy.flatMap((refutation) => {
    const found = foundBy(refutation, school);
    return found ? [{ refutation, ...found }] : [];
  });
}

function says(
  { field }: { readonly field: Extract<RelaxationCondition, { kind: 'stated' }>['field'] },
  school: School,
) {
  return readStated(school.wordings[field]?.text ?? null) === true;
}

type Found = Omit<Refuted, 'refutation'>;

function foundBy(refutation: Refutation, school: School): Found | undefined {
  switch (refutation.kind) {
    case 'classOf':
      return classFrom(refutation.students, school);
    case 'foundedAfter':
      return foundedAfter(refutation.year, school);
    case 'students':
      return studentsOutside(refutation, school);
    case 'urban':
      return findUrbanRefutation(refutation.answers, school);
  }
}

/** A class with so many students: listed, in a band, or more than the rest can leave. */
function classFrom(students: number, school: School): Found | undefined {
  for (const { stage, students: count, taughtAtHome } of school.classes) {
    if (stage === 'senior' || count.kind !== 'known') continue;
    const atHome = taughtAtHome.kind === 'known' ? exact(taughtAtHome.value) : exact(0);
    const inClass = exact(count.value).sub(atHome);
    if (inClass.compare(students) >= 0) return { shown: inClass.toString(), cells: count.cells };
  }
  for (const stage of STAGES) {
    const figures = school.stages[stage]?.figures;
    const band = CLASS_BANDS.find(({ field, from }) => {
      const classes = figures?.[field];
      return from >= students && classes?.kind === 'known' && classes.value.digits > 0;
    });
    if (band) return { shown: `${band.from}–${band.to ?? ''}`, cells: figures?.[band.field]?.cells ?? [] };
    const { students: all, classes } = figures ?? {};
    if (all?.kind !== 'known' || classes?.kind !== 'known' || classes.value.digits === 0) continue;
    const home = figures?.studentsTaughtAtHome;
    const inClasses = exact(all.value).sub(home?.kind === 'known' ? exact(home.value) : exact(0));
    if (inClasses.compare(exact(classes.value).mul(students - 1)) <= 0) continue;
    return {
      shown: `${inClasses.toString()} ÷ ${exact(classes.value).toString()}`,
      cells: [...all.cells, ...classes.cells],
    };
  }
  return undefined;
}

function foundedAfter(year: number, { wordings: { founded } }: School): Found | undefined {
  const [stated] = /(?:19|20)\d{2}/.exec((founded?.text ?? '').normalize('NFKC')) ?? [];
  return founded && stated && Number(stated) > year ? { shown: founded.text, cells: [founded.cell] } : undefined;
}

function studentsOutside({ from, below }: { readonly from: number; readonly below: number }, school: School) {
  const counts = STAGES.flatMap((stage) => school.stages[stage]?.figures.students ?? []);
  const known = counts.flatMap((count) => (count.kind === 'known' ? [exact(count.value)] : []));
  const all = sumExact(known);
  if (known.length < counts.length || known.length === 0) return undefined;
  if (all.compare(from) >= 0 && all.compare(below) < 0) return undefined;
  return { shown: all.toString(), cells: counts.flatMap(({ cells }) => cells) };
}

function findUrbanRefutation(answers: readonly string[], { wordings: { urban } }: School): Found | undefined {
  const answer = urban && readAnswer('urban', urban.text);
  return urban && answer && answers.includes(answer) ? { shown: urban.text, cells: [urban.cell] } : undefined;
}
