import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { type Key, type MadeCounty, type MadeSchool, PEOPLE, type Person, PREMISES, type Stage } from './county';
import { type MadeRow, type Style, stageRows } from './style';
import { type Block, below, beside, headed, line, type PlainTable, sheetOf, transposed } from './table';

type Layout = (county: MadeCounty, style: Style) => readonly SheetContent[];

interface Wanted {
  readonly stage?: boolean;
  readonly type?: boolean;
  readonly code?: boolean;
  readonly people?: boolean;
  readonly premises?: boolean;
  readonly distractors?: boolean;
  readonly group?: boolean;
}

interface MadeColumn {
  readonly path: readonly string[];
  readonly cell: (row: MadeRow, index: number) => CellValue;
}

/** A table with a row for each of the rows, columns in an order of the bureau's own. */
function tableOf(rows: readonly MadeRow[], style: Style, wanted: Wanted): PlainTable {
  const {
    stage = false,
    type = true,
    code = true,
    people = true,
    premises = true,
    distractors = false,
    group = false,
  } = wanted;
  const keys: Key[] = [...(people ? PEOPLE : []), ...(premises ? PREMISES : [])];
  const figures = keys.map((key) => figureColumn(key, style, group)).sort(() => style.dice.next() - 0.5);
  const ordered = group ? [...figures].sort((a, b) => (a.path[0] ?? '').localeCompare(b.path[0] ?? '')) : figures;
  const columns: MadeColumn[] = [
    { path: ['序号'], cell: (_, index) => index + 1 },
    ...(code ? [{ path: [style.code], cell: ({ school }: MadeRow) => school.code }] : []),
    { path: [style.name], cell: ({ school }) => school.name },
    ...(type ? [{ path: [style.type], cell: ({ school }: MadeRow) => school.type }] : []),
    ...(stage ? [{ path: [style.stage], cell: (row: MadeRow) => row.stage }] : []),
    ...ordered.flatMap((column, index) =>
      distractors && index % 3 === 1 ? [column, distractorOf(keys[index] ?? 'students', style)] : [column],
    ),
  ];
  return {
    paths: columns.map(({ path }) => path),
    rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
  };
}

const GROUPS: Readonly<Record<Key, string>> = {
  students: '学生情况',
  teachers: '教师情况',
  degree: '教师情况',
  backbone: '教师情况',
  sport: '教师情况',
  music: '教师情况',
  fineArt: '教师情况',
  teaching: '办学条件',
  ground: '办学条件',
  equipment: '办学条件',
  rooms: '办学条件',
};

function figureColumn(key: Key, style: Style, group: boolean): MadeColumn {
  const path = group ? [GROUPS[key], style.header(key)] : [style.header(key)];
  return { path, cell: (row) => cellOf(key, row, style) };
}

function cellOf(key: Key, row: MadeRow, style: Style): CellValue {
  const value = isPerson(key) ? row.people?.[key] : row.premises ? row.school.premises[key] : undefined;
  return value === undefined ? null : style.figure(key, value);
}

function isPerson(key: Key): key is Person {
  return (PEOPLE as readonly string[]).includes(key);
}

function distractorOf(key: Key, style: Style): MadeColumn {
  const { header, value } = style.distractor(key);
  return { path: [header], cell: (row) => value(isPerson(key) ? (row.people?.[key] ?? 0) : row.school.premises[key]) };
}

/** A header without its number and marks of thereof, to stand behind a stage's name. */
function bare(header: string): string {
  return header
    .replace(/^\d\./, '')
    .replace(/^其中：?/, '')
    .replace(/^L1/, '');
}

/** A row of totals over the numbers of a table. */
function totalRow(table: PlainTable, label: string): readonly CellValue[] {
  return table.paths.map(([header], column) => {
    if (header === '序号') return label;
    const numbers = table.rows.map((row) => row[column]).filter((value) => typeof value === 'number');
    return numbers.length === table.rows.length
      ? Math.round(numbers.reduce((sum, value) => sum + value, 0) * 10000) / 10000
      : null;
  });
}

function withTotal(table: PlainTable, style: Style): PlainTable {
  const total = totalRow(table, style.dice.pick(['合计', '总计', '合 计', '全县合计', '小计']));
  return { ...table, rows: style.dice.chance(0.5) ? [total, ...table.rows] : [...table.rows, total] };
}

function numberRow(table: PlainTable, style: Style): Block {
  const letters = ['甲', '乙', '丙', '丁'];
  return style.dice.chance(0.5)
    ? line(...table.paths.map((_, index) => (index < 2 ? (letters[index] ?? null) : index - 1)))
    : { values: [], merges: [] };
}

function titled(county: MadeCounty, what: string, block: Block): Block {
  return below(
    line(`${county.name}2025年${what}统计表`),
    line('填报单位：教育局', null, null, '填报日期：2025年10月'),
    block,
    line('注：数据以教育事业统计为准。'),
  );
}

/** Headers, a row of column numbers perhaps, and rows. */
function dressed(table: PlainTable, style: Style): Block {
  const head = headed({ ...table, rows: [] }, style.merged);
  return below(head, numberRow(table, style), { values: table.rows, merges: [] });
}

/** Rows of stages where the whole school's rooms are repeated in each. */
const flatByStage: Layout = (county, style) => {
  const table = tableOf(stageRows(county.schools), style, { stage: true });
  return [sheetOf('汇总', titled(county, '学校基本情况', dressed(withTotal(table, style), style)))];
};

const flatWithDistractors: Layout = (county, style) => {
  const table = tableOf(stageRows(county.schools), style, { stage: true, distractors: true });
  return [sheetOf('全县数据', dressed(withTotal(table, style), style))];
};

const groupedByStage: Layout = (county, style) => {
  const table = tableOf(stageRows(county.schools), style, { stage: true, group: true });
  return [sheetOf('Sheet1', titled(county, '办学情况', dressed(table, style)))];
};

const sheetsByStage: Layout = (county, style) =>
  (['小学', '初中'] as const).map((stage) => {
    const table = withTotal(tableOf(stageRows(county.schools, stage), style, {}), style);
    return sheetOf(
      `${stage}${style.dice.pick(['', '数据', '（2025）', '情况表'])}`,
      titled(county, '资源', dressed(table, style)),
    );
  });

const sheetsByTitle: Layout = (county, style) =>
  (['小学', '初中'] as const).map((stage, index) =>
    sheetOf(
      `Sheet${index + 1}`,
      titled(
        county,
        `${stage}学校资源配置`,
        dressed(tableOf(stageRows(county.schools, stage), style, { distractors: true }), style),
      ),
    ),
  );

const stacked: Layout = (county, style) => {
  const blocks = (['小学', '初中'] as const).map((stage, index) =>
    below(
      line(`${['一', '二'][index]}、${stage}办学条件`),
      dressed(withTotal(tableOf(stageRows(county.schools, stage), style, {}), style), style),
      line(null),
    ),
  );
  return [sheetOf('表1', below(line(`${county.name}2025年义务教育学校情况`), ...blocks))];
};

const sideBySideTables: Layout = (county, style) => {
  const [primary, junior] = (['小学', '初中'] as const).map((stage) =>
    tableOf(stageRows(county.schools, stage), style, { code: false }),
  );
  if (!primary || !junior) return [];
  // The stage is in the kinds of schools and in the group's title over each table.
  const grouped = (table: PlainTable, stage: Stage): PlainTable => ({
    ...table,
    paths: table.paths.map(([header = '']) =>
      /序号/.test(header) || header === style.name || header === style.type ? [header] : [stage, header],
    ),
  });
  return [sheetOf('对照', beside(headed(grouped(primary, '小学')), headed(grouped(junior, '初中')), 1))];
};

const sections: Layout = (county, style) => {
  const all = tableOf(stageRows(county.schools), style, {});
  const titleRow = (text: string) => [text, ...all.paths.slice(1).map(() => null)];
  const head = tableOf([], style, {});
  const width = (index: number) => ({ row: 1 + index, column: 0, rowCount: 1, columnCount: head.paths.length });
  const body = (['小学', '初中'] as const).flatMap((stage, index) => [
    titleRow(`${['一', '二'][index]}、${stage}`),
    ...stageRows(county.schools, stage).map((row, at) =>
      head.paths.map(([header = '']) => sectionCell(header, row, at, style)),
    ),
  ]);
  const second = body.findIndex((row) => row[0] === '二、初中');
  return [
    sheetOf('义务教育', {
      values: [head.paths.map(([text = '']) => text), ...body],
      merges: [width(0), width(second)],
    }),
  ];
};

function sectionCell(header: string, row: MadeRow, index: number, style: Style): CellValue {
  if (header === '序号') return index + 1;
  if (header === style.code) return row.school.code;
  if (header === style.name) return row.school.name;
  if (header === style.type) return row.school.type;
  const key = [...PEOPLE, ...PREMISES].find((each) => style.header(each) === header);
  return key ? cellOf(key, row, style) : null;
}

/** A row a school: people of each stage side by side, rooms once. `order`: the stage above the field or below it. */
function blocksOf(county: MadeCounty, style: Style, order: 'stageFirst' | 'fieldFirst' | 'prefix'): PlainTable {
  const path = (stage: Stage, key: Person) => {
    const header = style.header(key);
    return order === 'stageFirst'
      ? [stage, header]
      : order === 'fieldFirst'
        ? [header, stage]
        : [`${stage}${bare(header)}`];
  };
  const peopleColumns = (
    order === 'fieldFirst'
      ? PEOPLE.flatMap((key) => (['小学', '初中'] as const).map((stage) => ({ stage, key })))
      : (['小学', '初中'] as const).flatMap((stage) => PEOPLE.map((key) => ({ stage, key })))
  ).map(({ stage, key }) => ({
    path: path(stage, key),
    cell: (school: MadeSchool): CellValue => {
      const people = school.stages.find((each) => each.stage === stage)?.people;
      return people ? style.figure(key, people[key]) : null;
    },
  }));
  const columns: { path: readonly string[]; cell: (school: MadeSchool) => CellValue }[] = [
    { path: [style.code], cell: ({ code }) => code },
    { path: [style.name], cell: ({ name }) => name },
    { path: [style.type], cell: ({ type }) => type },
    ...peopleColumns,
    ...PREMISES.map((key) => ({
      path: [style.header(key)],
      cell: ({ premises }: MadeSchool) => style.figure(key, premises[key]),
    })),
  ];
  return {
    paths: columns.map((each) => each.path),
    rows: county.schools.map((school) => columns.map(({ cell }) => cell(school))),
  };
}

const stageBlocks: Layout = (county, style) => [
  sheetOf('学校一览', titled(county, '学校一览', headed(blocksOf(county, style, 'stageFirst'), style.merged))),
];
const fieldBlocks: Layout = (county, style) => [sheetOf('一览表', headed(blocksOf(county, style, 'fieldFirst')))];
const prefixed: Layout = (county, style) => [
  sheetOf('基本数据', titled(county, '基本数据', headed(blocksOf(county, style, 'prefix')))),
];
const acrossBlocks: Layout = (county, style) => [
  sheetOf('横表', transposed(headed(blocksOf(county, style, 'stageFirst'), style.merged))),
];

const across: Layout = (county, style) => {
  const table = tableOf(stageRows(county.schools), style, { stage: true, distractors: true });
  return [sheetOf('横向', below(line(`${county.name}2025年统计`), transposed(headed(table))))];
};

const bySubject: Layout = (county, style) => {
  const rows = stageRows(county.schools);
  const premises = county.schools.map((school) => ({ school, stage: null, people: null, premises: true }));
  const whole = tableOf(premises, style, { people: false });
  return [
    sheetOf(
      '师生情况',
      titled(
        county,
        '师生情况',
        dressed(tableOf(rows, style, { stage: true, premises: false, distractors: true }), style),
      ),
    ),
    sheetOf('办学条件', titled(county, '办学条件', dressed(whole, style))),
  ];
};

const mergedNames: Layout = (county, style) => nameOnce(county, style, true);
const blankNames: Layout = (county, style) => nameOnce(county, style, false);

/** A school of two rows has its name, kind and code once, merged or not; its rooms stand in the first row, merged too. */
function nameOnce(county: MadeCounty, style: Style, merged: boolean): readonly SheetContent[] {
  const rows = stageRows(county.schools);
  const table = tableOf(rows, style, { stage: true });
  const block = headed(table);
  const top = block.values.length - rows.length;
  const merges = [...block.merges];
  const values = block.values.map((row) => [...row]);
  const onceHeaders = new Set([
    style.code,
    style.name,
    style.type,
    ...(merged ? PREMISES.map((key) => style.header(key)) : []),
  ]);
  for (const [index, row] of rows.entries()) {
    if (rows[index - 1]?.school !== row.school) continue;
    for (const [column, [header = '']] of table.paths.entries()) {
      if (!onceHeaders.has(header)) continue;
      const lower = values[top + index];
      if (lower) lower[column] = null;
      if (merged) merges.push({ row: top + index - 1, column, rowCount: 2, columnCount: 1 });
    }
  }
  return [sheetOf('全县学校', { values, merges })];
}

const namesWithStage: Layout = (county, style) => {
  const rows = stageRows(county.schools);
  const table = tableOf(rows, style, {});
  const column = table.paths.findIndex(([header]) => header === style.name);
  const form = style.dice.pick([
    (name: string, stage: Stage) => `${name}（${stage}部）`,
    (name: string, stage: Stage) => `${name}${stage}部`,
  ]);
  return [
    sheetOf(
      '学校',
      headed({
        ...table,
        rows: table.rows.map((row, index) => {
          const made = rows[index];
          return made && made.school.stages.length > 1 && made.stage
            ? row.with(column, form(made.school.name, made.stage))
            : row;
        }),
      }),
    ),
  ];
};

const kindsAsStages: Layout = (county, style) => {
  const rows = stageRows(county.schools);
  const table = tableOf(rows, style, {});
  const column = table.paths.findIndex(([header]) => header === style.type);
  return [
    sheetOf(
      '数据',
      dressed(
        {
          ...table,
          rows: table.rows.map((row, index) => {
            const made = rows[index];
            return made && made.school.stages.length > 1
              ? row.with(column, made.stage === '小学' ? '小学' : '初级中学')
              : row;
          }),
        },
        style,
      ),
    ),
  ];
};

const formsOfStages: Layout = (county, style) =>
  county.schools.map((school, index) => {
    const rows: CellValue[][] = [...PEOPLE, ...PREMISES].map((key) => [
      style.header(key),
      ...school.stages.map((each) => style.figure(key, isPerson(key) ? each.people[key] : school.premises[key])),
    ]);
    const head: CellValue[][] = [
      [`学校名称：${school.name}`],
      [`办学类型`, school.type],
      ['项目', ...school.stages.map(({ stage }) => stage)],
    ];
    return sheetOf(`${index + 1}`, { values: [...head, ...rows], merges: [] });
  });

const formsOfPairs: Layout = (county, style) =>
  county.schools.map((school, index) => {
    const pairs: (readonly [string, CellValue])[] = [
      [style.name, school.name],
      [style.code, school.code],
      [style.type, school.type],
      ...school.stages.flatMap(({ stage, people }) =>
        PEOPLE.map((key) => [`${stage}${bare(style.header(key))}`, style.figure(key, people[key])] as const),
      ),
      ...PREMISES.map((key) => [style.header(key), style.figure(key, school.premises[key])] as const),
    ];
    const values: CellValue[][] = [['义务教育学校数据采集表']];
    for (let at = 0; at < pairs.length; at += 2) values.push([...(pairs[at] ?? []), ...(pairs[at + 1] ?? [])]);
    return sheetOf(`学校${index + 1}`, { values, merges: [] });
  });

const formsOfOneColumn: Layout = (county, style) =>
  county.schools.map((school) => {
    const rows: (readonly [string, CellValue])[] = [
      [style.name, school.name],
      [style.type, school.type],
      ...school.stages.flatMap(({ stage, people }) =>
        PEOPLE.map((key) => [`${stage}${bare(style.header(key))}`, style.figure(key, people[key])] as const),
      ),
      ...PREMISES.map((key) => [style.header(key), style.figure(key, school.premises[key])] as const),
    ];
    return sheetOf(school.name, below(line('学校基本情况'), ...rows.map((row) => line(...row))));
  });

const subtotals: Layout = (county, style) => {
  const groups = [county.schools.slice(0, 6), county.schools.slice(6)];
  const head = tableOf([], style, { stage: true });
  const body = groups.flatMap((schools, index) => {
    const rows = stageRows(schools).map((row, at) =>
      head.paths.map(([header = '']) => (header === style.stage ? row.stage : sectionCell(header, row, at, style))),
    );
    const total = totalRow({ paths: head.paths, rows }, ['城区小计', '乡村小计'][index] ?? '小计');
    return index === 0 ? [total, ...rows] : [...rows, total];
  });
  return [sheetOf('分类', headed({ paths: head.paths, rows: body }))];
};

const withStatistics: Layout = (county, style) => {
  const table = tableOf(stageRows(county.schools), style, { stage: true });
  const nameAt = table.paths.findIndex(([header]) => header === style.name);
  const statistic = (label: string, value: number) =>
    table.paths.map((_, column) => (column === nameAt ? label : column > nameAt + 2 ? value : null));
  const rows = [
    ...table.rows,
    statistic('全县平均', 5.5),
    statistic('标准差', 1.25),
    statistic('差异系数', 0.42),
    statistic('省定标准', 4.2),
  ];
  return [sheetOf('含统计', dressed({ ...table, rows }, style))];
};

const withOldCoefficients: Layout = (county, style) => {
  const table = tableOf(stageRows(county.schools), style, { stage: true });
  const old = below(
    line(null),
    line('2023年差异系数'),
    line('指标', '小学', '初中'),
    line('每百名学生拥有高于规定学历教师数', 0.32, 0.28),
    line('生均教学及辅助用房面积', 0.41, 0.37),
  );
  return [sheetOf('数据与系数', below(dressed(table, style), old))];
};

const lastYearSheet: Layout = (county, style) => {
  const table = tableOf(stageRows(county.schools), style, { stage: true });
  const older = {
    ...table,
    rows: table.rows.map((row) =>
      row.map((value, column) => (typeof value === 'number' && column > 4 ? Math.round(value * 1.2) : value)),
    ),
  };
  return [sheetOf('2024年', dressed(older, style)), sheetOf('2025年', dressed(table, style))];
};

const yearsBesideEachOther: Layout = (county, style) => {
  const table = tableOf(stageRows(county.schools), style, { stage: true });
  const figuresFrom = table.paths.findIndex(([header]) => header === style.stage) + 1;
  const paths = table.paths.flatMap((path, column) =>
    column < figuresFrom
      ? [path]
      : [
          [...path, '2024年'],
          [...path, '2025年'],
        ],
  );
  const rows = table.rows.map((row) =>
    row.flatMap((value, column) =>
      column < figuresFrom ? [value] : [typeof value === 'number' ? Math.round(value * 1.1) : value, value],
    ),
  );
  return [sheetOf('两年对照', below(line(`${county.name}2025年学校情况`), headed({ paths, rows })))];
};

const repeatedHeaders: Layout = (county, style) => {
  const table = tableOf(stageRows(county.schools), style, { stage: true });
  const half = Math.ceil(table.rows.length / 2);
  const page = (rows: PlainTable['rows']) => headed({ ...table, rows });
  return [
    sheetOf(
      '分页',
      below(line(`${county.name}2025年情况`), page(table.rows.slice(0, half)), page(table.rows.slice(half))),
    ),
  ];
};

const unitRow: Layout = (county, style) => {
  const table = tableOf(stageRows(county.schools), style, { stage: true });
  const units = table.paths.map(([header = '']) =>
    /面积|用房|场|㎡/.test(header)
      ? '㎡'
      : /教师|学生|在校|学历|体育|音乐|美术/.test(header) && !/教室/.test(header)
        ? '人'
        : null,
  );
  return [sheetOf('带单位', below(headed({ ...table, rows: [] }), { values: [units, ...table.rows], merges: [] }))];
};

const moneyByTitle: Layout = (county, style) => {
  const table = tableOf(stageRows(county.schools), style, { stage: true });
  const paths = table.paths.map((path) => path.map((text) => text.replace(/[（(]万?元[)）]/, '')));
  const unit = /万元/.test(style.header('equipment')) ? '万元' : '元';
  return [
    sheetOf(
      '数据',
      below(line(`${county.name}2025年数据`), line(`单位：人、平方米、${unit}`), headed({ ...table, paths })),
    ),
  ];
};

const hidden: Layout = (county, style) =>
  flatByStage(county, style).map((sheet) => ({ ...sheet, hiddenRows: [6, 7], hiddenColumns: [0] }));

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  flatByStage,
  flatWithDistractors,
  groupedByStage,
  sheetsByStage,
  sheetsByTitle,
  stacked,
  sideBySideTables,
  sections,
  stageBlocks,
  fieldBlocks,
  prefixed,
  acrossBlocks,
  across,
  bySubject,
  mergedNames,
  blankNames,
  namesWithStage,
  kindsAsStages,
  formsOfStages,
  formsOfPairs,
  formsOfOneColumn,
  subtotals,
  withStatistics,
  withOldCoefficients,
  lastYearSheet,
  yearsBesideEachOther,
  repeatedHeaders,
  unitRow,
  moneyByTitle,
  hidden,
};
