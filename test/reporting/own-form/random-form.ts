import fc from 'fast-check';
import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { sheet } from '../../reading/sheet';

/** What a cell of a random form asks for; cells that aren't named ask for nothing that may be answered. */
export interface Wanted {
  readonly path: string;
  /** What the value of the result is divided by in the cell's unit. */
  readonly per: number;
}

export interface RandomForm {
  readonly sheet: SheetContent;
  /** By `row,column`. */
  readonly wanted: ReadonlyMap<string, Wanted>;
}

type Stage = 'primary' | 'junior';

/** A school of the result: its place in `schools` in each of its stages. */
export interface SchoolPlaces {
  readonly name: string;
  readonly primary?: number;
  readonly junior?: number;
}

/** A text above a table, and what it means for the cells under it. */
interface Text {
  readonly text: string;
  readonly stage?: Stage;
  /** It says that the figures below are none of this check's: another year, a plan, other schools. */
  readonly isOther?: true;
}

const SHEET_NAMES: readonly Text[] = [
  { text: '表' },
  { text: 'Sheet1' },
  { text: '附表2' },
  { text: '小学', stage: 'primary' },
  { text: '附表1初中', stage: 'junior' },
  { text: '上年', isOther: true },
  { text: '规划', isOther: true },
];
const TITLES: readonly Text[] = [
  { text: '青岚县资源配置情况表' },
  { text: '义务教育学校七项指标达标情况汇总表' },
  { text: '青岚县2026—2027学年小学资源配置情况表', stage: 'primary' },
  { text: '县域义务教育优质均衡发展情况统计表（初中）', stage: 'junior' },
  { text: '2026年各校指标一览表' },
  { text: '学校办学条件' },
  { text: '学校办学条件（初中）', stage: 'junior' },
  { text: '学校资源配置达标情况（小学）', stage: 'primary' },
  { text: '学校办学条件（2025年）', isOther: true },
  { text: '2027—2028学年学校资源配置达标情况', isOther: true },
  { text: '学校办学条件（普通高中）', isOther: true },
  { text: '青岚县2025—2026学年资源配置情况表', isOther: true },
  { text: '2028年资源配置规划表', isOther: true },
  { text: '资源配置情况表（上年）', isOther: true },
  { text: '普通高中资源配置情况表', isOther: true },
  { text: '民办学校资源配置情况表', isOther: true },
  { text: '红山县资源配置情况表', isOther: true },
  { text: '不达标学校一览表', isOther: true },
  { text: '教学仪器设备新增情况表', isOther: true },
];
/** Rows of labels between the title and the table; what they ask for themselves isn't looked at. */
const LABELS: readonly (readonly CellValue[])[] = [
  [],
  ['县（市、区）：', null, '学年：', null],
  ['县（市、区）：', null, null, '填报单位：', null],
  ['填报单位：青岚县教育局', null, null, '单位：人、㎡、元'],
  ['学年', '2026—2027学年', '填报日期', null],
];
const OTHER_YEAR: readonly CellValue[] = ['学年', '2025—2026学年', '填报日期', null];

/** A column below one item's header, or standing alone: `id` as the paths have it, none where it asks for no figure. */
interface Leaf {
  readonly text: string;
  readonly id?: string;
  readonly per?: number;
}

interface Item {
  readonly code: string;
  readonly names: readonly string[];
  readonly amounts: readonly Leaf[];
}

const ITEMS: readonly Item[] = [
  {
    code: 'R1',
    names: ['每百名学生拥有高于规定学历教师数', 'R1'],
    amounts: [
      { text: '高于规定学历教师数（人）', id: 'numerator' },
      { text: '人数', id: 'numerator' },
    ],
  },
  {
    code: 'R4',
    names: ['生均教学及辅助用房面积（㎡）', 'R4'],
    amounts: [
      { text: '教学及辅助用房面积（㎡）', id: 'numerator' },
      { text: '面积', id: 'numerator' },
    ],
  },
  {
    code: 'R6',
    names: ['生均教学仪器设备值（元）', 'R6'],
    amounts: [
      { text: '教学仪器设备值（万元）', id: 'numerator', per: 10_000 },
      { text: '教学仪器设备总值（元）', id: 'numerator' },
    ],
  },
];
const LEAVES: readonly Leaf[] = [
  { text: '实际值', id: 'value' },
  { text: '标准值', id: 'limit' },
  { text: '是否达标', id: 'verdict' },
  { text: '上年值' },
  { text: '计划新增' },
  { text: '排名' },
  { text: '缺口（元/生）' },
  { text: '拥有数' },
  { text: '占地面积' },
  { text: '金额（万元）' },
  { text: '教师数（人）' },
];
/** Columns that name an item and say something else of it, or something that nobody has. */
const STRANGE = ['上年R1', 'R4排名', '初中', '缺专任教师数', '新增设备值（万元）', '目标R6', '备注', '校长'];

interface Column {
  readonly group: string | undefined;
  readonly text: string;
  readonly path?: string;
  readonly per: number;
  /** R1 is the only item that 本科 speaks of: of 初中. */
  readonly onlyStage?: Stage;
}

const leafOf = (item: Item) => fc.constantFrom(...LEAVES, ...item.amounts);
const grouped = fc.constantFrom(...ITEMS).chain((item) =>
  fc
    .tuple(
      fc.constantFrom(...item.names),
      fc.uniqueArray(leafOf(item), { minLength: 1, maxLength: 3, selector: ({ text }) => text }),
    )
    .map(([group, leaves]): readonly Column[] =>
      leaves.map(({ text, id, per = 1 }) => ({
        group: group,
        text,
        per,
        ...(id !== undefined && { path: `items.${item.code}.${id}` }),
      })),
    ),
);
const single = fc
  .constantFrom(...ITEMS)
  .chain((item) =>
    fc
      .constantFrom(...item.names, ...item.amounts.filter(({ text }) => text.includes('（')))
      .map((one) => ({ item, one })),
  )
  .map(({ item, one }): readonly Column[] => {
    const [text, id, per] = typeof one === 'string' ? [one, 'value', 1] : [one.text, 'numerator', one.per ?? 1];
    return [{ group: undefined, text, path: `items.${item.code}.${id}`, per }];
  });
const strange = fc.constantFrom(...STRANGE).map((text): readonly Column[] => [{ group: undefined, text, per: 1 }]);
const ofDegree = fc.constant<readonly Column[]>([
  { group: undefined, text: '本科及以上学历教师数', path: 'items.R1.numerator', per: 1, onlyStage: 'junior' },
]);
const students = fc.constant<readonly Column[]>([
  { group: undefined, text: '在校生数（人）', path: 'students', per: 1 },
]);
const ofYear = fc
  .tuple(fc.constantFrom('2025年', '2026年', '上年', '现状', '2028年规划'), fc.constantFrom('R1', 'R6'))
  .map(([group, code]): readonly Column[] => [
    { group, text: code, per: 1, ...(['2026年', '现状'].includes(group) && { path: `items.${code}.value` }) },
  ]);
const columns = fc
  .array(fc.oneof(single, single, grouped, grouped, strange, students, ofDegree, ofYear), {
    minLength: 2,
    maxLength: 5,
  })
  .map((all) => all.flat());

type Row =
  | { readonly kind: 'school'; readonly place: number }
  | { readonly kind: 'strange'; readonly text: string }
  | { readonly kind: 'section'; readonly text: string; readonly stage?: Stage; readonly isOther?: true }
  | { readonly kind: 'sum'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly id?: string };

const sections: readonly (Row & { readonly kind: 'section' })[] = [
  { kind: 'section', text: '一、小学', stage: 'primary' },
  { kind: 'section', text: '初中', stage: 'junior' },
  { kind: 'section', text: '（二）初中', stage: 'junior' },
  { kind: 'section', text: '三、民办学校', isOther: true },
  { kind: 'section', text: '附设初中班', isOther: true },
  { kind: 'section', text: '四、普通高中', isOther: true },
  { kind: 'section', text: '上年', isOther: true },
];
const FIGURES: readonly (Row & { readonly kind: 'figure' })[] = [
  { kind: 'figure', text: '平均值', id: 'mean' },
  { kind: 'figure', text: '标准差', id: 'deviation' },
  { kind: 'figure', text: '差异系数', id: 'value' },
  { kind: 'figure', text: '国家标准', id: 'limit' },
  { kind: 'figure', text: '上年差异系数' },
  { kind: 'figure', text: '全市平均值' },
  { kind: 'figure', text: '与上年相比' },
];

const rowsOf = (schools: number) =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.nat(schools - 1).map((place): Row => ({ kind: 'school', place })) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Row>({ kind: 'strange', text: '清水小学' }, { kind: 'strange', text: '新区学校' }),
      },
      { weight: 2, arbitrary: fc.constantFrom<Row>(...sections) },
      { weight: 1, arbitrary: fc.constantFrom<Row>({ kind: 'sum', text: '小计' }, { kind: 'sum', text: '合计' }) },
    ),
    { minLength: 1, maxLength: 7 },
  );
const footOf = fc.array(fc.constantFrom<Row>({ kind: 'sum', text: '合计' }, ...FIGURES), { maxLength: 3 });

interface Block {
  readonly over: Text | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly isNumbered: boolean;
  readonly isMerged: boolean;
  /** Labels of rows stand in the first column, not in that of names. */
  readonly labelsFirst: boolean;
}

const OVER: readonly (Text | undefined)[] = [
  undefined,
  { text: '小学', stage: 'primary' },
  { text: '初中', stage: 'junior' },
  { text: '上年', isOther: true },
];

/** One in six says that the figures are none of this check's: with more there would be little left to fill. */
function mostlyOwn(texts: readonly Text[]): fc.Arbitrary<Text> {
  const of = (isOther: boolean) => fc.constantFrom(...texts.filter((text) => (text.isOther ?? false) === isOther));
  return fc.oneof({ weight: 5, arbitrary: of(false) }, { weight: 1, arbitrary: of(true) });
}

/** A school stands once in a section: twice, one of its rows would be of something else. */
function eachOnce(rows: readonly Row[]): readonly Row[] {
  let seen = new Set<number>();
  return rows.filter((row) => {
    if (row.kind === 'section') seen = new Set();
    if (row.kind !== 'school') return true;
    const isNew = !seen.has(row.place);
    seen.add(row.place);
    return isNew;
  });
}

export function randomForm(schools: readonly SchoolPlaces[]): fc.Arbitrary<RandomForm> {
  const block = fc.record({
    over: fc.constantFrom(...OVER),
    columns,
    rows: fc.tuple(rowsOf(schools.length), footOf).map(([rows, foot]) => [...eachOnce(rows), ...foot]),
    isNumbered: fc.boolean(),
    isMerged: fc.boolean(),
    labelsFirst: fc.boolean(),
  });
  return fc
    .record({
      name: mostlyOwn(SHEET_NAMES),
      title: mostlyOwn(TITLES),
      isTitleMerged: fc.boolean(),
      labels: fc.constantFrom(...LABELS, OTHER_YEAR),
      blocks: fc.array(block, { minLength: 1, maxLength: 2 }),
    })
    .map((spec) => new Drawing(schools).draw(spec));
}

interface Spec {
  readonly name: Text;
  readonly title: Text;
  readonly isTitleMerged: boolean;
  readonly labels: readonly CellValue[];
  readonly blocks: readonly Block[];
}

/** Puts the texts of a form into cells, and keeps what each empty one asks for. */
class Drawing {
  private readonly cells: CellValue[][] = [];
  private readonly merges: string[] = [];
  private readonly wanted = new Map<string, Wanted>();

  constructor(private readonly schools: readonly SchoolPlaces[]) {}

  draw({ name, title, isTitleMerged, labels, blocks }: Spec): RandomForm {
    this.put(0, 0, title.text);
    for (const [column, value] of labels.entries()) this.put(1, column, value);
    const above: Text[] = [name, title, ...(labels === OTHER_YEAR ? [{ text: '', isOther: true } as const] : [])];
    const first = labels.length > 0 ? 2 : 1;
    let column = 0;
    for (const block of blocks) column = this.block(block, first, column, above) + 1;
    if (isTitleMerged) this.merge(0, 0, 0, column - 2);
    return { sheet: sheet(name.text, this.cells, this.merges), wanted: this.wanted };
  }

  private put(row: number, column: number, value: CellValue): void {
    while (this.cells.length <= row) this.cells.push([]);
    const line = this.cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
  }

  private merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return;
    const name = (column: number) => String.fromCharCode(65 + column);
    this.merges.push(`${name(left)}${top + 1}:${name(right)}${bottom + 1}`);
  }

  /** Returns the column behind it. */
  private block(block: Block, first: number, left: number, above: readonly Text[]): number {
    const { over, columns: all, isNumbered, isMerged } = block;
    const names = left + (isNumbered ? 1 : 0);
    const right = names + all.length;
    if (over) {
      this.put(first, left, over.text);
      if (isMerged) this.merge(first, left, first, right);
    }
    const top = first + 1;
    const isDeep = all.some(({ group }) => group !== undefined);
    const bottom = isDeep ? top + 1 : top;
    if (isNumbered) this.put(top, left, '序号');
    this.put(top, names, '学校名称');
    for (const column of isNumbered ? [left, names] : [names]) if (isMerged) this.merge(top, column, bottom, column);
    for (const [index, { group, text }] of all.entries()) {
      const at = names + 1 + index;
      this.put(group === undefined ? top : bottom, at, text);
      if (group === undefined && isMerged) this.merge(top, at, bottom, at);
      if (group !== undefined && all[index - 1]?.group !== group) {
        this.put(top, at, group);
        const length = all.slice(index).findIndex((one) => one.group !== group);
        const to = at + (length < 0 ? all.length - index : length) - 1;
        if (to > at) this.merge(top, at, top, to);
      }
    }
    this.rows(block, bottom + 1, left, names, [...above, ...(over ? [over] : [])]);
    return right + 1;
  }

  private rows(
    { columns: all, rows, isNumbered, labelsFirst }: Block,
    first: number,
    left: number,
    names: number,
    above: readonly Text[],
  ): void {
    // A standard among coefficients may be theirs.
    const hasCoefficients = rows.some(
      ({ kind, ...row }) => kind === 'figure' && 'text' in row && /系数|标准差/.test(row.text),
    );
    let section: Text | undefined;
    let isClosed = false;
    let hasSections = false;
    for (const [index, row] of rows.entries()) {
      const at = first + index;
      const label = labelsFirst ? left : names;
      if (row.kind === 'school' || row.kind === 'strange') {
        if (isNumbered) this.put(at, left, index + 1);
        const school = row.kind === 'school' ? this.schools[row.place] : undefined;
        this.put(at, names, school?.name ?? (row.kind === 'strange' ? row.text : null));
        if (school && !isClosed) this.wantSchool(at, names, all, school, [...above, ...(section ? [section] : [])]);
      } else {
        this.put(at, label, row.text);
        if (row.kind === 'section') {
          [section, isClosed, hasSections] = [row, false, true];
        } else if (row.kind === 'sum') {
          isClosed = hasSections;
          if (row.text === '合计') section = undefined;
        } else if (row.id !== undefined && !(row.id === 'limit' && hasCoefficients))
          this.wantFigure(at, names, all, row.id, [...above, ...(section ? [section] : [])]);
      }
    }
  }

  /** The one stage that all that speaks names; undefined where none or two do. */
  private stageOf(texts: readonly Text[]): Stage | undefined | null {
    if (texts.some(({ isOther }) => isOther)) return null;
    const named = new Set(texts.flatMap(({ stage }) => stage ?? []));
    return named.size > 1 ? null : [...named][0];
  }

  private wantSchool(
    row: number,
    names: number,
    all: readonly Column[],
    school: SchoolPlaces,
    texts: readonly Text[],
  ): void {
    const stage = this.stageOf(texts);
    if (stage === null) return;
    const places = [school.primary, school.junior].filter((place) => place !== undefined);
    const place = stage === undefined ? (places.length === 1 ? places[0] : undefined) : school[stage];
    if (place === undefined) return;
    for (const [index, { path, per, onlyStage }] of all.entries())
      if (path !== undefined && (onlyStage === undefined || school[onlyStage] === place))
        this.want(row, names + 1 + index, `schools[${place}].${path}`, per);
  }

  private wantFigure(row: number, names: number, all: readonly Column[], id: string, texts: readonly Text[]): void {
    const stage = this.stageOf(texts);
    if (stage === null || stage === undefined) return;
    for (const [index, column] of all.entries()) {
      const { per } = column;
      const code = /^items\.(R\d)\.value$/.exec(column.path ?? '')?.[1];
      const path =
        id === 'limit'
          ? `schools[stage=${stage}].items.${code}.limit`
          : `coefficients[item=${code},stage=${stage}].${id}`;
      if (code !== undefined) this.want(row, names + 1 + index, path, per);
    }
  }

  private want(row: number, column: number, path: string, per: number): void {
    this.wanted.set(`${row},${column}`, { path, per });
  }
}
