import type { Assessment } from '../../assessment/assess';
import { type AssessedSchoolStage, valueOfItem } from '../../assessment/resources';
import { computeValueRatio, isKnown } from '../../assessment/schools/resource-value';
import { stageIn } from '../../reading/text/stage-words';
import type { ResourceCode } from '../../standards/resource-item';
import { decimalOfNumber, roundHalfUp } from '../../statistics/exact';
import type { AnyStage } from '../../statistics/stages';
import { valueAt } from '../../workbook/content';
import { addTo } from '../../workbook/grouped';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { type CheckedTable, cellAt, wordsAt } from '../tables/table-rows';
import { itemNamed, saysPerStudent } from './item-words';
import { agrees } from './mistakes';

const VALUE = {
  school: 'school',
  stage: 'place',
  item: 'item',
  name: 'itemName',
  ours: 'amount',
  shared: { maybe: ['shared'] },
} as const;

/** Value per student not worked out by the method. */
export const VALUE_DIFFERS = defineCheck({
  code: 'D63',
  severity: 'warning',
  details: VALUE,
  zh: {
    title: '生均值没有按办法的公式计算',
    looksAt: '工作簿中自己计算的每百名学生拥有数和生均值',
    expectation: '与按统计数据计算的值一致',
    message: (shown, { school, stage, item, name, ours, shared }, several) => {
      const first = `「${school}」（${stage}）的 ${item} ${name}填的是 ${shown}，按统计数据为 ${ours}`;
      const why = shared ? '（一贯制学校的全校数须按学段拆分）' : '';
      return several ? `有 ${several.count} 所学校不一致，如${first}${why}` : `${first}${why}`;
    },
    advice: '请核对公式所用的单元格、单位，以及室内体育用房的归属。',
  },
  en: {
    title: 'Value per student not worked out by the method',
    looksAt: 'values per student or hundred students of the workbook’s own',
    expectation: 'those that the statistics give',
    message: (shown, { school, stage, item, name, ours, shared }, several) => {
      const first = `${item} ${name} of “${school}” (${stage}) is given as ${shown} and is ${ours} by the statistics`;
      const why = shared ? ' (a whole school’s figure is shared out among its stages)' : '';
      return several ? `${several.count} schools differ, such as: ${first}${why}` : `${first}${why}`;
    },
    advice: 'Check the formula’s cells, the unit, and where indoor sports rooms are counted.',
  },
  together: 'column',
  compare: valuesDiffer,
});

/** A column of the workbook's own that gives an item per student or hundred students. */
interface ValueColumn {
  readonly column: number;
  readonly item: ResourceCode;
  readonly stage: AnyStage | undefined;
}

/** D63: values per student that the workbook works out itself and that aren't those of the method. */
export function* valuesDiffer(assessment: Assessment, data: CheckedData): Generator<Found<typeof VALUE>> {
  const schools = indexBySchool(assessment);
  for (const table of data.tables) {
    const columns = table.kind === 'schools' ? findValueColumns(table) : [];
    for (const column of columns) {
      for (const row of table.dataRows) {
        const school = findRowSchool(table, row, column, schools);
        const found = school && difference(table, row, column, school, assessment);
        if (found) yield found;
      }
    }
  }
}

function indexBySchool({ resources }: Assessment): Map<string, AssessedSchoolStage[]> {
  const schools = new Map<string, AssessedSchoolStage[]>();
  for (const school of resources.assessed) {
    const keys = [school.at.school.name, school.at.school.code ?? ''];
    for (const key of keys.filter(Boolean)) addTo(schools, key, school);
  }
  return schools;
}

/** Columns over which a header says 每百名学生… or 生均… of one item; what is recognised as a field isn't among them. */
function findValueColumns({ sheet, columns, dataRows }: CheckedTable): ValueColumn[] {
  const known = new Set(columns.map(({ column }) => column));
  const firstRow = dataRows[0] ?? sheet.origin.row;
  const found: ValueColumn[] = [];
  for (let column = sheet.origin.column; column < sheet.origin.column + (sheet.values[0]?.length ?? 0); column++) {
    if (known.has(column)) continue;
    const texts: string[] = [];
    for (let row = firstRow - 1; row >= sheet.origin.row; row--) {
      const value = valueAt(sheet, row, column);
      if (typeof value === 'string') texts.push(value);
    }
    const header = texts.find((text) => saysPerStudent(text) && itemNamed(text));
    const item = header === undefined ? undefined : itemNamed(header);
    if (item) found.push({ column, item, stage: texts.map(stageIn).find((stage) => stage !== undefined) });
  }
  return found;
}

function findRowSchool(
  table: CheckedTable,
  row: number,
  { stage }: ValueColumn,
  schools: ReadonlyMap<string, readonly AssessedSchoolStage[]>,
): AssessedSchoolStage | undefined {
  const stages = schools.get(wordsAt(table, row, 'schoolCode')) ?? schools.get(wordsAt(table, row, 'schoolName')) ?? [];
  const wanted = stage ?? stageIn(wordsAt(table, row, 'stage')) ?? stageIn(table.sheet.name);
  if (wanted) return stages.find(({ at }) => at.stage === wanted);
  return stages.length === 1 ? stages[0] : undefined;
}

function difference(
  table: CheckedTable,
  row: number,
  { column, item: code }: ValueColumn,
  school: AssessedSchoolStage,
  { resources }: Assessment,
): Found<typeof VALUE> | undefined {
  const shown = valueAt(table.sheet, row, column);
  const value = valueOfItem(school, code, resources);
  const item = resources.items.find((limits) => limits.item.code === code)?.item;
  if (typeof shown !== 'number' || !value || !isKnown(value) || !item) return undefined;
  const ours = computeValueRatio(value, item);
  const decimals = Math.max(0, Math.min(6, decimalOfNumber(shown).scale));
  const isCut = Math.floor(ours.valueOf() * 10 ** decimals) / 10 ** decimals === shown;
  if (isCut || agrees(ours.valueOf(), shown, decimals)) return undefined;
  return {
    cells: [cellAt(table, row, column)],
    shown: String(shown),
    details: {
      school: school.at.school.name,
      stage: school.at.stage,
      item: code,
      name: item,
      ours: roundHalfUp(ours, Math.max(2, decimals)),
      ...(value.numerator.share && { shared: 'shared' as const }),
    },
    about: [],
  };
}
