import { distance } from 'fastest-levenshtein';
import type { School } from '../../statistics/county';
import type { CellReference } from '../../workbook/cells';
import { groupedBy } from '../../workbook/grouped';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { rowsOfSchool } from '../school-rows';

const ABSENCE = { school: 'school', sheet: 'text', near: 'text' } as const;

/** School on some sheets only. */
export const NOT_ON_SHEET = defineCheck({
  code: 'D06',
  severity: 'warning',
  details: ABSENCE,
  zh: {
    title: '有的表中缺少这所学校',
    looksAt: '各张表中的学校',
    expectation: '同类学校都在的表中，每所学校都有',
    message: (_shown, { school, sheet, near }) =>
      near
        ? `「${sheet}」中没有「${school}」，但有名称相近而别处没有的「${near}」`
        : `「${sheet}」中没有「${school}」，而同类学校都在这张表中`,
    advice: '请核对学校标识码和名称：同一所学校在各表中应完全一致；确实缺少的请补上。',
  },
  en: {
    title: 'School on some sheets only',
    looksAt: 'the schools of each sheet',
    expectation: 'where schools of its kind stand on a sheet, each of them does',
    message: (_shown, { school, sheet, near }) =>
      near
        ? `“${school}” isn’t on “${sheet}”, but “${near}” is, which stands nowhere else`
        : `“${school}” isn’t on “${sheet}”, and schools of its kind are`,
    advice: 'Check code and name: a school must have the same ones everywhere. Add the row where it is missing.',
  },
  find: schoolsOnFewerSheets,
});

/** A sheet lists a kind of school where so many of its kind, and so great a share of them, stand on it. */
const FEWEST = 3;
const SHARE = 0.8;
/** Above so many schools without a row, names aren't compared with each other. */
const MOST_COMPARED = 200;

/** D06: a school that doesn't stand on a sheet on which its kind does; with the nearest name that stands on that sheet alone. */
function* schoolsOnFewerSheets({ reading }: CheckedData): Generator<Found<typeof ABSENCE>> {
  const schools = reading.statistics.schools.filter(({ standing }) => standing === undefined);
  const standing = new Map(schools.map((school) => [school, cellsBySheet(school)]));
  const kin = groupedBy(schools, ({ type }) => type.id);
  const paired = new Set<School>();
  for (const [sheet, counts] of countsBySheet(standing)) {
    const listed = (school: School) => standing.get(school)?.has(sheet) === true;
    const absent = [...counts].flatMap(([type, present]) => findAbsent(kin.get(type) ?? [], present, listed));
    if (absent.length === 0) continue;
    const alone = schools.filter((school) => listed(school) && standing.get(school)?.size === 1);
    for (const school of absent) {
      if (paired.has(school)) continue;
      const near = findNearestSchool(school, alone, absent.length);
      if (near) paired.add(near);
      yield absence(school, sheet, near);
    }
  }
}

type Kind = School['type']['id'];

/** How many schools of each kind stand on each sheet. */
function countsBySheet(
  standing: ReadonlyMap<School, ReadonlyMap<string, CellReference>>,
): Map<string, Map<Kind, number>> {
  const sheets = new Map<string, Map<Kind, number>>();
  for (const [{ type }, cells] of standing) {
    for (const sheet of cells.keys()) {
      const counts = sheets.get(sheet) ?? new Map<Kind, number>();
      sheets.set(sheet, counts.set(type.id, (counts.get(type.id) ?? 0) + 1));
    }
  }
  return sheets;
}

function findAbsent(kin: readonly School[], present: number, listed: (school: School) => boolean): School[] {
  if (present === kin.length || present < FEWEST || present < SHARE * kin.length) return [];
  return kin.filter((school) => !listed(school));
}

/** Where a school stands: a cell of it on each sheet. */
function cellsBySheet(school: School): Map<string, CellReference> {
  const cells = new Map<string, CellReference>();
  for (const cell of rowsOfSchool(school)) if (!cells.has(cell.sheet)) cells.set(cell.sheet, cell);
  return cells;
}

function findNearestSchool(school: School, candidates: readonly School[], absent: number): School | undefined {
  if (absent > MOST_COMPARED || candidates.length > MOST_COMPARED) return undefined;
  return candidates.find(({ name }) => distance(name, school.name) <= Math.max(1, Math.floor(school.name.length / 5)));
}

function absence(school: School, sheet: string, near: School | undefined): Found<typeof ABSENCE> {
  return {
    cells: near ? [school.origin, near.origin] : [school.origin],
    shown: school.name,
    details: { school: school.name, sheet, near: near?.name ?? '' },
  };
}
