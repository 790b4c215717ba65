import type { OwnFormTexts } from '../../../locale/own-form-texts';
import { RESOURCE_CODES, type ResourceCode } from '../../../standards/resource-item';
import { exact, roundApartFrom } from '../../../statistics/exact';
import { FIELDS, type Unit } from '../../../statistics/fields';
import { formatAddress } from '../../../workbook/cells';
import type { Field } from '../fields/field';
import type { Result } from '../fields/values-of-result';
import { fieldOfItem, perOfItem, unitOfItem } from '../words/item-numerators';
import type { Proposal, ProposedCell } from './proposal';

/** A proposal in words: enough that a wrong reading shows at one look. */
export interface ProposalLine {
  readonly key: string;
  readonly sheet: string;
  /** The cells it would fill: `D4…D9`. */
  readonly at: string;
  readonly header: string;
  readonly meaning: string;
  readonly example: string;
  readonly cells: number;
  readonly doubts: readonly string[];
  readonly needs: string | undefined;
}

export function proposalLines(
  proposals: readonly Proposal[],
  result: Result,
  { proposal: texts }: OwnFormTexts,
): readonly ProposalLine[] {
  return proposals.flatMap(({ key, confirmation, needs, cells, doubts }) => {
    const [first] = cells;
    if (!first) return [];
    return {
      key,
      sheet: confirmation.sheet,
      at: nameCells(cells),
      header: confirmation.header,
      meaning: describeMeaning(first, cells, confirmation.asks.startsWith('list'), result, texts),
      example: pickExamples(first, cells, result)
        .map((cell) => texts.example(aboutWhom(cell, result), showProposedValue(cell, result, texts)))
        .join(texts.further),
      cells: cells.length,
      doubts: doubts.map(({ code, text }) => texts.doubt[code](text)),
      needs,
    };
  });
}

/** `D4…D9`: from the first to the last, whatever stands between. */
function nameCells(cells: readonly ProposedCell[]): string {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const from = formatAddress({ row: Math.min(...rows), column: Math.min(...columns) });
  const to = formatAddress({ row: Math.max(...rows), column: Math.max(...columns) });
  return from === to ? from : `${from}…${to}`;
}

type Texts = OwnFormTexts['proposal'];

function describeMeaning(
  first: ProposedCell,
  cells: readonly ProposedCell[],
  isList: boolean,
  result: Result,
  texts: Texts,
): string {
  const { field } = first;
  const rows = new Set(cells.flatMap((cell) => ('row' in cell.field ? cell.field.row : [])));
  const { year } = result.json.county;
  const isFigure =
    field.of !== 'county' && field.of !== 'list' && !(field.of === 'school' && IDENTITY.includes(field.id));
  return [
    nameStages(cells, result).join(texts.list),
    isList ? texts.names : describeField(field, cells, result, texts),
    isFigure ? [...new Set(cells.map((cell) => unitText(cell, texts)))].filter(Boolean).join(texts.list) : '',
    isFigure ? sharedText(cells, result, texts) : '',
    isFigure && first.format !== undefined && typeof first.value === 'number' ? texts.format(first.format) : '',
    isFigure && year !== null ? texts.year(year) : '',
    rows.size > 1 ? texts.schools(rows.size) : '',
  ]
    .filter(Boolean)
    .join(texts.join);
}

const IDENTITY: readonly string[] = ['name', 'code', 'type', 'stage'];

function nameStages(cells: readonly ProposedCell[], { json, stageNames }: Result): readonly string[] {
  const stages = cells.flatMap(({ field }) =>
    'row' in field ? (json.schools[field.row]?.stage ?? []) : 'stage' in field ? field.stage : [],
  );
  return [...new Set(stages)].map((stage) => stageNames[stage]);
}

function describeField(field: Field, cells: readonly ProposedCell[], result: Result, texts: Texts): string {
  switch (field.of) {
    case 'school':
      return texts.school[field.id];
    case 'schoolItem':
      return ofSchoolItem(field.id, cells, result, texts);
    case 'statistic':
      return FIELDS[field.id].name;
    case 'stageItem':
      return [nameItems(cells, result, texts), texts.stageItem[field.id]].join(texts.join);
    case 'stage':
      return texts.stage[field.id];
    case 'item':
      return [nameItems(cells, result, texts), texts.item[field.id]].join(texts.join);
    case 'county':
      return texts.county[field.id];
    case 'list':
      return texts.names;
    case 'path':
      return field.path;
  }
}

function ofSchoolItem(
  id: Extract<Field, { of: 'schoolItem' }>['id'],
  cells: readonly ProposedCell[],
  result: Result,
  texts: Texts,
): string {
  const items = nameItems(cells, result, texts);
  if (id === 'value') return [texts.rate(items), gymText(cells, result, texts)].filter(Boolean).join(texts.join);
  if (id !== 'numerator') return [items, texts.schoolItem[id]].join(texts.join);
  const codes = listCodes(cells);
  const what = codes.map((code) => FIELDS[fieldOfItem(code)].name).join(texts.list);
  return [texts.total(what), gymText(cells, result, texts)].filter(Boolean).join(texts.join);
}

function listCodes(cells: readonly ProposedCell[]): readonly ResourceCode[] {
  const codes = new Set(cells.flatMap(({ field }) => ('item' in field ? field.item : [])));
  return RESOURCE_CODES.filter((code) => codes.has(code));
}

/** One item by its name; of several the short ones, in the order of their cells. */
function nameItems(cells: readonly ProposedCell[], { checked }: Result, texts: Texts): string {
  const codes = [...new Set(cells.flatMap(({ field }) => ('item' in field ? field.item : [])))];
  const { resources, items } = checked.assessment.standard;
  const names = codes.map((code) => {
    const short = RESOURCE_CODES.find((each) => each === code);
    if (codes.length > 1 && short) return `${code} ${texts.short[short]}`;
    return `${code} ${[...resources, ...items].find((each) => each.code === code)?.shortName ?? ''}`;
  });
  return texts.items(names.join(texts.list), codes.length);
}

function gymText(cells: readonly ProposedCell[], { checked }: Result, texts: Texts): string {
  if (checked.assessment.standard.indoorSports === 'asGiven') return '';
  const [code, ...others] = listCodes(cells);
  if (others.length > 0) return '';
  return code === 'R4' ? texts.withoutGym : code === 'R5' ? texts.withGym : '';
}

/** Of schools of several stages the result has each stage's part. */
function sharedText(cells: readonly ProposedCell[], { json }: Result, texts: Texts): string {
  const isShared = cells.some(
    ({ field }) => field.of === 'schoolItem' && json.schools[field.row]?.items[field.item]?.apportioned,
  );
  return isShared ? texts.shared : '';
}

function unitText({ field, unit, value }: ProposedCell, texts: Texts): string {
  if (typeof value !== 'number') return '';
  const fieldUnit = findFieldUnit(field);
  if (fieldUnit === undefined) return unit ?? '';
  const said =
    unit === undefined || unit === fieldUnit || SAME[unit] === fieldUnit ? fieldUnit : texts.converted(fieldUnit, unit);
  const isRate =
    (field.of === 'schoolItem' && (field.id === 'value' || field.id === 'limit')) ||
    (field.of === 'stageItem' && ['mean', 'deviation', 'limit'].includes(field.id));
  if (!isRate) return said;
  return perOfItem(field.item) === 'perHundred' ? texts.perHundred(said) : texts.perStudent(said);
}

const SAME: Readonly<Record<string, Unit>> = { m2: '㎡', 平方米: '㎡', 名: '人', 个: '间' };

function findFieldUnit(field: Field): Unit | undefined {
  if (field.of === 'statistic') {
    const entry = FIELDS[field.id];
    return entry.kind === 'number' ? entry.unit : undefined;
  }
  if (field.of === 'school') return field.id === 'students' ? '人' : undefined;
  if (field.of === 'schoolItem') return unitOfItem(field.item);
  if (field.of === 'stageItem')
    return ['mean', 'deviation', 'limit'].includes(field.id) ? unitOfItem(field.item) : undefined;
  return undefined;
}

function aboutWhom({ field }: ProposedCell, { json, stageNames }: Result): string {
  if ('row' in field) {
    const school = json.schools[field.row];
    if (field.of === 'school' && field.id === 'name') return '';
    return school?.name ?? '';
  }
  if (field.of === 'stageItem') return `${stageNames[field.stage]} ${field.item}`;
  if (field.of === 'stage') return stageNames[field.stage];
  return field.of === 'item' ? field.item : '';
}

/** `2.54＜3`: as many decimals as tell them apart. */
function comparedWith(value: string, limit: string): string {
  const [own, least] = [exact(value), exact(limit)];
  return `${Number(roundApartFrom(own, [least], 2))}${own.compare(least) < 0 ? '＜' : '≥'}${limit}`;
}

/** The first, and beside it a school of which each stage has its part: there a wrong reading shows. */
function pickExamples(first: ProposedCell, cells: readonly ProposedCell[], { json }: Result): readonly ProposedCell[] {
  const isShared = ({ field }: ProposedCell) =>
    field.of === 'schoolItem' && json.schools[field.row]?.items[field.item]?.apportioned === true;
  const shared = isShared(first) ? undefined : cells.find(isShared);
  return shared ? [first, shared] : [first];
}

const DIGITS_SHOWN = 9;

function showProposedValue({ value, field }: ProposedCell, { json }: Result, texts: Texts): string {
  if (field.of === 'county' && field.id === 'date') return json.date;
  if (field.of === 'schoolItem' && field.id === 'verdict') {
    const item = json.schools[field.row]?.items[field.item];
    if (item?.value != null) return texts.decided(comparedWith(item.value, item.limit), String(value));
  }
  return typeof value === 'number' ? String(Number(value.toPrecision(DIGITS_SHOWN))) : String(value);
}
