import type { CountyFact, CountyStatistics, Doubt, Figure, Figures, School, SchoolClass } from '../statistics/county';
import { shownDecimal } from '../statistics/exact';
import type { FieldId } from '../statistics/fields';
import { ALL_STAGES } from '../statistics/stages';
import { isCellError } from '../workbook/cells';
import type { Finding, FindingCode } from './finding';
import type { Place } from './found';

/** Why a figure can't be rested on: the check that says so, by field, at a place of a school. */
type BlockedFields = Map<Place, Map<FieldId, Doubt>>;

interface Blocked {
  readonly schools: Map<School, BlockedFields>;
  readonly classes: Map<SchoolClass, Doubt>;
  readonly facts: Map<CountyFact, FindingCode>;
}

/**
 * The statistics as verdicts may rest on them: figures that an error is about, and that the user hasn't explained, can't
 * be used, so that what rests on them is undecided and everything else is as it was.
 */
export function withoutBlocked(statistics: CountyStatistics, findings: readonly Finding[]): CountyStatistics {
  const blocked = blockedBy(findings);
  if (blocked.schools.size + blocked.classes.size + blocked.facts.size === 0) return statistics;
  return {
    ...statistics,
    schools: statistics.schools.map((school) => unblockedSchool(school, blocked)),
    facts: statistics.facts.map((fact) => unblockedFact(fact, blocked.facts.get(fact))),
  };
}

function blockedBy(findings: readonly Finding[]): Blocked {
  const blocked: Blocked = { schools: new Map(), classes: new Map(), facts: new Map() };
  for (const { code, check, severity, about, explained } of findings) {
    if (severity !== 'error' || explained !== null) continue;
    const doubt: Doubt = { code, title: { zh: check.zh.title, en: check.en.title } };
    for (const subject of about) {
      if ('fact' in subject) blocked.facts.set(subject.fact, code);
      else if ('schoolClass' in subject) blocked.classes.set(subject.schoolClass, doubt);
      else blockField(blocked, subject.school, subject.place, subject.field, doubt);
    }
  }
  return blocked;
}

function blockField({ schools }: Blocked, school: School, place: Place, field: FieldId, doubt: Doubt): void {
  const places: BlockedFields = schools.get(school) ?? new Map();
  const fields = places.get(place) ?? new Map<FieldId, Doubt>();
  schools.set(school, places.set(place, fields.set(field, doubt)));
}

function unblockedSchool(school: School, { schools, classes }: Blocked): School {
  const places = schools.get(school);
  const hasClass = classes.size > 0 && school.classes.some((each) => classes.has(each));
  if (!places && !hasClass) return school;
  const stages = ALL_STAGES.flatMap((stage) => {
    const record = school.stages[stage];
    return record ? [[stage, { figures: unblockedFigures(record.figures, places?.get(stage)) }] as const] : [];
  });
  return {
    ...school,
    stages: Object.fromEntries(stages),
    whole: { figures: unblockedFigures(school.whole.figures, places?.get('whole')) },
    classes: school.classes.map((each) => {
      const doubt = classes.get(each);
      return doubt ? { ...each, students: makeDoubted(each.students, doubt) } : each;
    }),
  };
}

function unblockedFigures(figures: Figures, blocked: ReadonlyMap<FieldId, Doubt> | undefined): Figures {
  if (!blocked) return figures;
  const changed = [...blocked].flatMap(([field, doubt]) => {
    const figure = figures[field];
    return figure ? [[field, makeDoubted(figure, doubt)] as const] : [];
  });
  return { ...figures, ...Object.fromEntries(changed) };
}

/** What is missing or can't be read stays as it is. */
function makeDoubted(figure: Figure, doubt: Doubt): Figure {
  if (figure.kind !== 'known') return figure;
  return { kind: 'unusable', cells: figure.cells, shown: shownDecimal(figure.value), doubt };
}

function unblockedFact(fact: CountyFact, code: FindingCode | undefined): CountyFact {
  if (!code || fact.value === null || isCellError(fact.value)) return fact;
  return { ...fact, value: { error: `${fact.value} (${code})` } };
}
