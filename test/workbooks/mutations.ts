import type { Area, CellValue } from '../../src/workbook/cells';
import { cellIndex } from '../../src/workbook/cells';
import type { SheetContent } from '../../src/workbook/content';
import type { Dice, Key } from './layouts/county';
import { DISTRACTORS, HELD_OUT } from './layouts/words';
import { variedHeader } from './varied-headers';

/** A sheet of the sample before it is changed, and where its table stands. */
export interface Target {
  readonly sheet: SheetContent;
  /** The last header row and the last row of schools, from 0. */
  readonly header: number;
  readonly last: number;
}

/** One thing changed at random; `undefined` where the sheet offers no place for it. */
export type Mutation = (target: Target, dice: Dice) => SheetContent | undefined;

/** What the sample's headers are called elsewhere. */
const WORDS: readonly (readonly [key: Key, header: RegExp])[] = [
  ['students', /^(?:学生数|在校生数)$/],
  ['teachers', /^专任教师(?:数)?$/],
  ['degree', /^高于规定学历教师数$/],
  ['backbone', /^县级以上骨干教师(?:数)?$/],
  ['sport', /^体育(?:与健康|教师数)$/],
  ['music', /^音乐(?:教师数)?$/],
  ['fineArt', /^美术(?:教师数)?$/],
  ['teaching', /^教学及辅助用房面积$/],
  ['ground', /^运动场地面积$/],
  ['equipment', /^教学仪器设备(?:资产)?值$/],
  ['rooms', /^#?网络多媒体教室数?$/],
];

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  heldOutHeader: (target, dice) => {
    const places = headerCells(target).flatMap(({ row, column, text }) => {
      const [, words = '', unit = ''] = /^([^（(]*)([（(].*)?$/.exec(text) ?? [];
      const key = WORDS.find(([, header]) => header.test(words))?.[0];
      return key ? [{ row, column, key, unit }] : [];
    });
    if (places.length === 0) return undefined;
    const { row, column, key, unit } = dice.pick(places);
    return withValue(target.sheet, row, column, `${dice.pick(HELD_OUT[key])}${unit}`);
  },
  decoratedHeader: (target, dice) => {
    const { row, column, text } = dice.pick(headerCells(target));
    const half = Math.ceil(text.length / 2);
    const forms = [
      `${dice.whole(1, 20)}.${text}`,
      `（${dice.whole(1, 9)}）${text}`,
      `${text.slice(0, half)}\n${text.slice(half)}`,
      [...text].join(' '),
      `其中：${text}`,
      `${text}：`,
      ` ${text}　`,
    ];
    return withValue(target.sheet, row, column, dice.pick(forms));
  },
  variedHeader: (target, dice) => {
    const { row, column, text } = dice.pick(headerCells(target));
    const varied = variedHeader(text, dice);
    return varied === text ? undefined : withValue(target.sheet, row, column, varied);
  },
  swappedColumns: (target, dice) => {
    const { sheet, header } = target;
    if (
      sheet.merges.some(
        (area) =>
          area.columnCount > 1 && area.row >= header - 3 && area.row <= header && area.rowCount + area.columnCount > 2,
      )
    )
      return undefined;
    const width = sheet.values[0]?.length ?? 0;
    const [a, b] = [dice.whole(0, width - 1), dice.whole(0, width - 1)];
    return {
      ...sheet,
      formulas: new Map(),
      numberFormats: new Map(),
      values: sheet.values.map((row, at) =>
        at + sheet.origin.row < header ? row : row.with(a, row[b] ?? null).with(b, row[a] ?? null),
      ),
    };
  },
  blankRow: (target, dice) => insertedRow(target, dice, () => null),
  noteRow: (target, dice) => insertedRow(target, dice, (column) => (column === 0 ? '说明：以下为乡镇学校' : null)),
  groupRow: (target, dice) =>
    insertedRow(target, dice, (column) => (column === 1 ? dice.pick(['青石镇', '（二）乡村', '城区']) : null)),
  totalRow: (target, dice) =>
    insertedRow(target, dice, (column, numbers) =>
      column === 0 ? dice.pick(['小计', '乡镇合计', '其中：乡村']) : (numbers ?? null),
    ),
  averageRow: (target, dice) =>
    insertedRow(target, dice, (column, numbers) =>
      column === 1
        ? dice.pick(['平均值', '全县平均', '差异系数', '达标值', '上年数'])
        : numbers === undefined
          ? null
          : 1.5,
    ),
  titleRow: (target, dice) =>
    insertedAt(target.sheet, 0, (column) =>
      column === 0 ? dice.pick(['附件3', '内部资料  注意保存', '2025年秋季学期']) : null,
    ),
  formOfNumbers: (target, dice) => {
    const column = dice.pick(numberColumns(target));
    const form = dice.pick<(value: number) => CellValue>([
      (value) => String(value),
      (value) => value.toLocaleString('en-US', { maximumFractionDigits: 6 }),
      (value) => ` ${value} `,
      (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ]);
    return mapped(target, column, form);
  },
  otherUnit: (target, dice) => {
    const money = headerCells(target).filter(
      ({ text, column }) => /[（(]万?元[)）]$/.test(text) && numberColumns(target).includes(column),
    );
    if (money.length === 0) return undefined;
    const { row, column, text } = dice.pick(money);
    const inTenThousands = /万元/.test(text);
    const changed = mapped(target, column, (value) =>
      Number((inTenThousands ? value * 10000 : value / 10000).toPrecision(15)),
    );
    return withValue(changed, row, column, text.replace(/万?元/, inTenThousands ? '元' : '万元'));
  },
  unitInCells: (target, dice) => {
    const areas = headerCells(target).filter(
      ({ text, column }) => /[（(]㎡[)）]$|面积$/.test(text) && numberColumns(target).includes(column),
    );
    if (areas.length === 0) return undefined;
    const { column } = dice.pick(areas);
    return mapped(target, column, (value) => `${value}${dice.pick(['㎡', '平方米', 'm²'])}`);
  },
  distractorColumn: (target, dice) => {
    const places = headerCells(target).filter(({ column }) => numberColumns(target).includes(column));
    if (places.length === 0) return undefined;
    const { column, text } = dice.pick(places);
    const header = dice.pick(DISTRACTORS)(text.replace(/^#/, ''));
    const { sheet } = target;
    const values = sheet.values.map((row, at) => {
      const value = row[column - sheet.origin.column];
      const line = at + sheet.origin.row;
      if (line === target.header) return [...row, header];
      return [...row, line > target.header && typeof value === 'number' ? value * 2 + 3 : null];
    });
    return { ...sheet, values };
  },
  sameColumnAgain: (target, dice) => {
    const places = headerCells(target).filter(({ column }) => numberColumns(target).includes(column));
    if (places.length === 0) return undefined;
    const { column, text } = dice.pick(places);
    const { sheet } = target;
    const values = sheet.values.map((row, at) => {
      const value = row[column - sheet.origin.column];
      const line = at + sheet.origin.row;
      if (line === target.header) return [...row, text];
      return [...row, line > target.header && typeof value === 'number' ? value + 5 : null];
    });
    return { ...sheet, values };
  },
  mergedEquals: (target, dice) => {
    const { sheet, header, last } = target;
    const places: Area[] = [];
    for (let row = header + 1; row < last; row++) {
      for (const [at, value] of (sheet.values[row - sheet.origin.row] ?? []).entries()) {
        const next = sheet.values[row + 1 - sheet.origin.row]?.[at];
        if (typeof value === 'string' && value === next)
          places.push({ row, column: at + sheet.origin.column, rowCount: 2, columnCount: 1 });
      }
    }
    if (places.length === 0) return undefined;
    const area = dice.pick(places);
    return { ...withValue(sheet, area.row + 1, area.column, null), merges: [...sheet.merges, area] };
  },
  hiddenRow: (target, dice) => ({ ...target.sheet, hiddenRows: [dice.whole(target.header + 1, target.last)] }),
  headerLost: (target, dice) => {
    const { row, column } = dice.pick(headerCells(target));
    return withValue(target.sheet, row, column, null);
  },
};

function headerCells({ sheet, header }: Target): { row: number; column: number; text: string }[] {
  return (sheet.values[header - sheet.origin.row] ?? []).flatMap((value, at) =>
    typeof value === 'string' && value.trim() !== ''
      ? [{ row: header, column: at + sheet.origin.column, text: value }]
      : [],
  );
}

function numberColumns({ sheet, header }: Target): number[] {
  const row = sheet.values[header + 2 - sheet.origin.row] ?? [];
  return row.flatMap((value, at) => (typeof value === 'number' ? [at + sheet.origin.column] : []));
}

function withValue(sheet: SheetContent, row: number, column: number, value: CellValue): SheetContent {
  const values = sheet.values.map((line, at) =>
    at + sheet.origin.row === row ? line.with(column - sheet.origin.column, value) : line,
  );
  const formulas = new Map(sheet.formulas);
  formulas.delete(cellIndex(row, column));
  return { ...sheet, values, formulas };
}

/** A column's numbers of schools in another form; totals stay, as formulas would. */
function mapped({ sheet, header, last }: Target, column: number, form: (value: number) => CellValue): SheetContent {
  const values = sheet.values.map((line, at) => {
    const value = line[column - sheet.origin.column];
    const isSchool = at + sheet.origin.row > header && at + sheet.origin.row <= last;
    return isSchool && typeof value === 'number' ? line.with(column - sheet.origin.column, form(value)) : line;
  });
  return { ...sheet, values, formulas: new Map() };
}

function insertedRow(
  target: Target,
  dice: Dice,
  cell: (column: number, number: number | undefined) => CellValue,
): SheetContent {
  return insertedAt(target.sheet, dice.whole(target.header + 1, target.last), cell);
}

function insertedAt(
  sheet: SheetContent,
  row: number,
  cell: (column: number, number: number | undefined) => CellValue,
): SheetContent {
  const at = row - sheet.origin.row;
  const model = sheet.values[at] ?? [];
  const inserted = (sheet.values[0] ?? []).map((_, column) => {
    const value = model[column];
    return cell(column, typeof value === 'number' ? value : undefined);
  });
  const moved = (area: Area): Area => (area.row >= row ? { ...area, row: area.row + 1 } : area);
  return {
    ...sheet,
    values: [...sheet.values.slice(0, at), inserted, ...sheet.values.slice(at)],
    merges: sheet.merges.map(moved),
    formulas: new Map(),
    numberFormats: new Map(),
  };
}
