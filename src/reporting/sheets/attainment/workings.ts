import type { AssessedSchoolStage } from '../../../assessment/resources';
import type { Share } from '../../../assessment/schools/apportion';
import { exactAmount } from '../../../assessment/schools/numerator';
import {
  type ItemLimits,
  isKnown,
  type KnownValue,
  type ResourceValue,
} from '../../../assessment/schools/resource-value';
import { type Exact, exact } from '../../../statistics/exact';
import { STAGES } from '../../../statistics/stages';
import { percent, placesOfAmount, shownBeside, shownLimit, toNumber, valueShown } from '../formulas/figures';
import {
  numeratorFormula,
  shareFormulas,
  studentsFormula,
  wholeNumeratorFormula,
} from '../formulas/statistics-formula';
import { EMPTY, makeTextCell, number, type ReportCell, traced, withLook, word, wrapped } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { ReportColumn, ReportTemplate, RowAddresses } from '../table/report-template';
import { LOOK_OF } from './attainment-items';
import { listStageSchools } from './attainment-row';
import { typeName } from './school-remark';

/** A school-stage's share in what its school has as a whole, or its value of an item. */
type Working = { readonly at: AssessedSchoolStage['at'] } & (
  | { readonly kind: 'share'; readonly share: Share }
  | {
      readonly kind: 'value';
      readonly limits: ItemLimits;
      readonly value: ResourceValue;
      /** Where its share stands among the rows; undefined where the value isn't wholly shared out. */
      readonly shareRow: number | undefined;
    }
);

type Column = ReportColumn<Working>;

/** 指标计算过程: the shares of 一贯制 schools, then per item and school how its value comes about. */
export function workingsTemplate(context: ReportContext): ReportTemplate<Working> {
  const { workings } = context.texts.sheets;
  return {
    tag: 'workings',
    name: workings.name,
    ...makeReportFrame(context, workings.name),
    columns: [...keyColumns(context), ...figureColumns(context), ...limitColumns(context)],
    frozenColumns: 3,
    rows: listWorkings(context),
    below: [],
    labelColumns: 1,
    blockOf: (row) => (row.kind === 'share' ? row.kind : row.limits),
    notes: [workings.note],
  };
}

function listWorkings({ checked, sources }: ReportContext): Working[] {
  const { resources } = checked.assessment;
  const schools = STAGES.flatMap((stage) => listStageSchools(stage, resources));
  const shares = schools.flatMap(({ at, values }): (Working & { kind: 'share' })[] => {
    const share = values.flatMap((value) => (isKnown(value) ? (value.numerator.share ?? []) : []))[0];
    return share ? [{ kind: 'share', at, share }] : [];
  });
  const shareRows = new Map(shares.map(({ at }, row) => [at, row]));
  const values = resources.items.flatMap((limits, item) =>
    schools.flatMap(({ at, values: all }): Working[] => {
      const value = all[item];
      if (!value) return [];
      const isWhole = isKnown(value) && wholeNumeratorFormula(value, at, sources) !== undefined;
      return [{ kind: 'value', at, limits, value, shareRow: isWhole ? shareRows.get(at) : undefined }];
    }),
  );
  return [...shares, ...values];
}

function keyColumns({ texts }: ReportContext): Column[] {
  const { column, workings } = texts.sheets;
  return [
    {
      id: 'item',
      header: [column.item],
      width: 'text',
      role: 'key',
      cell: (row) =>
        wrapped(row.kind === 'share' ? workings.share : `${row.limits.item.number}. ${row.limits.item.shortName}`),
    },
    {
      id: 'stage',
      header: [column.stage],
      width: 'text',
      role: 'key',
      cell: ({ at }) => makeTextCell(texts.assessment.stage[at.stage], 'center'),
    },
    {
      id: 'school',
      header: [column.school],
      width: 'text',
      role: 'key',
      cell: ({ at }) => makeTextCell(at.school.name),
    },
  ];
}

function figureColumns(context: ReportContext): Column[] {
  const { workings, column } = context.texts.sheets;
  return [
    { id: 'numerator', header: [workings.numerator], width: 'text', cell: (row) => numeratorCell(row, context) },
    { id: 'students', header: [column.students], width: 'text', cell: (row) => workingStudentsCell(row, context) },
    { id: 'raw', header: [workings.raw], width: 'text', cell: rawCell },
    { id: 'share', header: [workings.stageShare], width: 'text', cell: shareCell },
    { id: 'value', header: [workings.adjusted], width: 'text', cell: (row, at) => workingValueCell(row, at, context) },
  ];
}

/** What a value was divided from: the whole school's figures where the stage takes its share of the quotient. */
function wholeAmount(value: KnownValue, shareRow: number | undefined): Exact {
  const amount = exactAmount(value.numerator.amount);
  const { share } = value.numerator;
  return share && shareRow !== undefined ? amount.div(share.share) : amount;
}

function numeratorCell(row: Working, { sources }: ReportContext): ReportCell {
  if (row.kind === 'share') {
    const stageShare = row.share.stages.find(({ stage }) => stage === row.at.stage);
    const weighted = stageShare ? stageShare.students.mul(stageShare.weight) : exact(0);
    return traced(toNumber(weighted), 1, shareFormulas(row.share, row.at, sources).own);
  }
  const { value, limits, at, shareRow } = row;
  if (!isKnown(value)) return withLook(EMPTY, 'unknown');
  const amount = wholeAmount(value, shareRow);
  const whole = shareRow === undefined ? undefined : wholeNumeratorFormula(value, at, sources);
  const from = whole ?? numeratorFormula(value, at, sources);
  return traced(toNumber(amount), placesOfAmount(limits.item.unit), from);
}

function workingStudentsCell(row: Working, { sources }: ReportContext): ReportCell {
  if (row.kind === 'share') {
    const all = row.share.stages.reduce((sum, { students, weight }) => sum.add(students.mul(weight)), exact(0));
    return traced(toNumber(all), 1, shareFormulas(row.share, row.at, sources).all);
  }
  const { students } = row.at;
  if (students.kind !== 'known') return withLook(EMPTY, 'unknown');
  return traced(toNumber(exact(students.value)), 0, studentsFormula(row.at, sources));
}

function rawCell(row: Working, at: RowAddresses): ReportCell {
  if (row.kind === 'share' || !isKnown(row.value)) return EMPTY;
  const { item, limit, near } = row.limits;
  const raw = wholeAmount(row.value, row.shareRow).mul(item.scale).div(row.value.students);
  const scale = item.scale === 1 ? '' : `*${item.scale}`;
  const isShared = row.shareRow !== undefined;
  const { places } = shownBeside(raw, [limit[row.at.stage].value, near[row.at.stage].value], item.decimals);
  return number(
    toNumber(raw),
    isShared ? item.decimals : places,
    `=${at.here('numerator')}/${at.here('students')}${scale}`,
  );
}

function shareCell(row: Working, at: RowAddresses): ReportCell {
  if (row.kind === 'share') {
    const formula = `=${at.here('numerator')}/${at.here('students')}`;
    return { ...number(toNumber(row.share.share), 1, formula), percent: true };
  }
  const share = isKnown(row.value) ? row.value.numerator.share : undefined;
  if (!share || row.shareRow === undefined) return EMPTY;
  const formula = `=${at.body('share', { first: row.shareRow, count: 1 })}`;
  return { ...number(toNumber(share.share), 1, formula), percent: true };
}

function workingValueCell(row: Working, at: RowAddresses, { texts }: ReportContext): ReportCell {
  if (row.kind === 'share') return EMPTY;
  const { value, limits, shareRow } = row;
  if (!isKnown(value)) return word(texts.sheets.says.value.unknown, 'unknown');
  const shown = valueShown(value, limits, row.at.stage);
  const adjusted = shareRow === undefined ? at.here('raw') : `${at.here('raw')}*${at.here('share')}`;
  return number(shown.value, shown.places, `=ROUND(${adjusted},${shown.places})`);
}

function limitColumns(context: ReportContext): Column[] {
  const { texts } = context;
  const { workings, problems, column } = texts.sheets;
  const limitCell = (row: Working, kind: 'near' | 'limit') => {
    if (row.kind === 'share') return EMPTY;
    const shown = shownLimit(row.limits[kind][row.at.stage].value);
    return number(shown.value, shown.places);
  };
  return [
    {
      id: 'near',
      header: [workings.near(percent(exact(context.checked.assessment.standard.near), 0))],
      width: 'text',
      cell: (row) => limitCell(row, 'near'),
    },
    { id: 'limit', header: [problems.limit], width: 'text', cell: (row) => limitCell(row, 'limit') },
    {
      id: 'verdict',
      header: [column.verdict],
      width: 'text',
      cell: (row) =>
        row.kind === 'share' ? EMPTY : word(texts.sheets.says.value[row.value.verdict], LOOK_OF[row.value.verdict]),
    },
    {
      id: 'remark',
      header: [column.remark],
      width: { least: 9, most: 44 },
      cell: (row) => wrapped(makeWorkingRemark(row, context)),
    },
  ];
}

function makeWorkingRemark(row: Working, context: ReportContext): string {
  const { texts, wordings } = context;
  const { workings } = texts.sheets;
  if (row.kind === 'share') {
    const weights = row.share.stages.map((each) => `${texts.assessment.stage[each.stage]}${each.weight}`);
    return workings.weights(typeName(row.at, context), weights.join(texts.sheets.listed));
  }
  if (!isKnown(row.value)) return wordings.unknownReason(row.value.reason);
  return '';
}
