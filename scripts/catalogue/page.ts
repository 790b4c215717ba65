import { CHECK_CODES, checkEntry } from '../../src/checks/catalogue';
import { textsIn } from '../../src/locale/language';
import { exampleHeaders } from '../../src/reading/lexicon/examples';
import { schoolsConcerned } from '../../src/reporting/items/concerned';
import { partLimit } from '../../src/reporting/items/part-limit';
import type { Clause } from '../../src/standards/clause';
import type { Part, PlainPart } from '../../src/standards/part';
import type { ResourceItem } from '../../src/standards/resource-item';
import type { Standard } from '../../src/standards/standard';
import { STANDARDS } from '../../src/standards/standards';
import { FIELDS, isField } from '../../src/statistics/fields';
import { table } from './table';

const zh = textsIn('zh');

/** The page of all items, checks and fields, as they stand in the code. */
export function cataloguePage(): string {
  return [
    '# 目录 · Catalogue',
    '由 `npm run catalogue` 按代码生成，请勿手改。Made from the code by `npm run catalogue`; a test fails when it is out of date.',
    ...STANDARDS.flatMap(standardSection),
    ...checksSection(),
    ...fieldsSection(),
    '',
  ].join('\n\n');
}

function standardSection(standard: Standard): string[] {
  return [
    `## ${standard.title}（${standard.document}）\`${standard.id}\``,
    table(
      ['代码', '序号', '指标', '标准', '适用学校', '时限', '牵头 / 配合', '出处'],
      [
        ...standard.resources.map((item) => clauseRow(item, resourceLimit(item), '')),
        ...[...standard.items, ...standard.commitments].map((item) =>
          clauseRow(item, partsLimit(item.parts), partsSchools(item.parts)),
        ),
        ...standard.vetoes.map(({ code, number, text }) => [code, String(number), text, '一票否决', '', '', '', '']),
      ],
    ),
  ];
}

function clauseRow(
  { code, number, text, deadline, lead, cooperating, paragraph }: Clause,
  limit: string,
  schools: string,
): string[] {
  const units = [lead, cooperating].map((list) => list.join('、')).filter((words) => words !== '');
  return [code, String(number), text, limit, schools, deadline?.text ?? '', units.join(' / '), paragraph];
}

function partsSchools(parts: readonly Part[]): string {
  const plain = parts.flatMap((part): readonly PlainPart[] => (part.kind === 'firstGiven' ? part.ways : [part]));
  return [...new Set(plain.flatMap((part) => schoolsConcerned(part, 'zh')))].join('；');
}

function resourceLimit({ limits, unit }: ResourceItem): string {
  return `小学 ≥ ${limits.primary}，初中 ≥ ${limits.junior} ${unit}`;
}

function partsLimit(parts: readonly Part[]): string {
  return parts
    .flatMap(plainParts)
    .map((part) => `${part.name}：${partLimit(part, zh)}`)
    .join('；');
}

/** Of several ways of giving the same, the first stands for all. */
function plainParts(part: Part): readonly PlainPart[] {
  return part.kind === 'firstGiven' ? part.ways.slice(0, 1) : [part];
}

function checksSection(): string[] {
  const rows = CHECK_CODES.map((code) => {
    const { severity, repair, zh: chinese, en: english } = checkEntry(code);
    const { title, looksAt, expectation, advice } = chinese;
    const mended = repair === undefined ? '' : `（修复：${zh.repairs[repair].does}。${zh.repairs[repair].leaves}）`;
    return [code, zh.severity[severity], title, english.title, looksAt, expectation, `${advice}${mended}`];
  });
  return [
    '## 数据检查 · Checks of the data',
    table(['代码', '级别', '检查', 'check', '看哪些数据', '应当', '怎么办'], rows),
  ];
}

function fieldsSection(): string[] {
  const rows = Object.entries(FIELDS).map(([id, field]) => [
    field.name,
    field.english,
    field.kind === 'number' ? field.unit : '',
    isField(id) ? exampleHeaders(id).join('，') : '',
  ]);
  return ['## 字段 · Fields', table(['字段', 'field', '单位', '其他写法举例'], rows)];
}
