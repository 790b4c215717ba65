import { type Exact, exact } from '../../../statistics/exact';
import { FIELDS, type Unit } from '../../../statistics/fields';
import type { Stage } from '../../../statistics/stages';
import { referenceText } from '../../../workbook/cells';
import type { Checked } from '../../checked';
import type { CoefficientJson, ResultJson, SchoolJson, ValueJson } from '../../json/result';
import { unitOfItem } from '../words/item-numerators';
import type { Field, StageItemField } from './field';
import type { EmptyReason, FieldFound, FieldValue } from './field-value';

/** What a form is filled from: the result as JSON, and the check that it was made of. */
export interface Result {
  readonly json: ResultJson;
  readonly checked: Checked;
  /** 小学, 初中, 高中 in the form's language. */
  readonly stageNames: Readonly<Record<Stage | 'senior', string>>;
  /** A word of the JSON (a verdict, a stage) as the form's language has it; undefined for what is no such word. */
  wordOf(key: string, value: string): string | undefined;
}

const VALUE_PLACES = 2;
const COEFFICIENT_PLACES = 3;
const SHARE_PLACES = 1;

/** What the result says at a field, or why it says nothing. */
export function fieldIn(field: Field, result: Result): FieldFound {
  switch (field.of) {
    case 'school':
      return schoolField(field, result);
    case 'schoolItem':
      return schoolItem(field, result);
    case 'statistic':
      return statistic(field, result);
    case 'stageItem':
      return { value: stageItem(field, result), sources: [] };
    case 'stage':
      return { value: findStageValue(field, result), sources: [] };
    case 'item':
      return { value: itemField(field, result), sources: [] };
    case 'county':
      return { value: countyField(field, result), sources: [] };
    case 'list':
      return { value: number(exact(field.place), 0), sources: [] };
    case 'path':
      throw new Error('Placeholders are read from the JSON itself');
  }
}

type NumberValue = Extract<FieldValue, { kind: 'number' }>;

function none(why: EmptyReason): FieldValue {
  return { kind: 'none', why };
}

function number(value: Exact, places: number, apartFrom: readonly Exact[] = []): NumberValue {
  return { kind: 'number', value, places, apartFrom };
}

/** A limit with all the decimals that it has, in whatever unit. */
function limitAsGiven(limit: string): NumberValue {
  return { ...number(exact(limit), 0), isLimit: true };
}

function textValue(words: string | null): FieldValue {
  return words === null || words === '' ? none({ code: 'notGiven' }) : { kind: 'text', text: words };
}

function takeSchoolRow({ json }: Result, row: number): SchoolJson {
  const school = json.schools[row];
  if (!school) throw new Error(`No row ${row} among the schools of the result`);
  return school;
}

function schoolField({ row, id }: Extract<Field, { of: 'school' }>, result: Result): FieldFound {
  const school = takeSchoolRow(result, row);
  return { value: valueOfSchool(school, id, result), sources: [] };
}

function valueOfSchool(
  school: SchoolJson,
  id: Extract<Field, { of: 'school' }>['id'],
  { stageNames }: Result,
): FieldValue {
  switch (id) {
    case 'name':
    case 'code':
    case 'type':
      return textValue(school[id]);
    case 'stage':
      return textValue(school.stage && stageNames[school.stage]);
    case 'students':
      return school.students === null
        ? none({ code: 'notGiven' })
        : { ...number(exact(school.students), 0), unit: '人' };
    case 'verdict':
      if (!school.scope.included) return none({ code: 'excluded', reason: school.scope.reason });
      return school.verdict === 'pass' || school.verdict === 'fail'
        ? { kind: 'verdict', verdict: school.verdict }
        : none({ code: 'unknown', reason: '' });
    case 'passed':
    case 'near':
      return countOfItems(school, id);
  }
}

/** A count that an unknown item might still change says nothing. */
function countOfItems(school: SchoolJson, id: 'passed' | 'near'): FieldValue {
  if (!school.scope.included) return none({ code: 'excluded', reason: school.scope.reason });
  const unknown = Object.values(school.items).find(({ verdict }) => verdict === 'unknown');
  return unknown ? none({ code: 'incomplete', reason: unknown.reason ?? '' }) : number(exact(school[id]), 0);
}

function schoolItem({ row, item, id }: Extract<Field, { of: 'schoolItem' }>, result: Result): FieldFound {
  const school = takeSchoolRow(result, row);
  if (!school.scope.included) return { value: none({ code: 'excluded', reason: school.scope.reason }), sources: [] };
  const given = school.items[item];
  if (!given) return { value: none({ code: 'noSuchFigure' }), sources: [] };
  if (id === 'limit') return { value: { ...limitAsGiven(given.limit), unit: unitOfItem(item) }, sources: [] };
  return { value: valueOfItem(given, id, item), sources: given.cells };
}

function valueOfItem(
  { verdict, value, numerator, limit, gap, reason }: ValueJson,
  id: Exclude<Extract<Field, { of: 'schoolItem' }>['id'], 'limit'>,
  item: Extract<Field, { of: 'schoolItem' }>['item'],
): FieldValue {
  if (verdict === 'unknown' || value === null || numerator === null || gap === null)
    return none({ code: 'unknown', reason: reason ?? '' });
  const unit = unitOfItem(item);
  switch (id) {
    case 'value':
      return { ...number(exact(value), VALUE_PLACES, limitsAround(limit)), unit };
    case 'numerator':
      return { ...number(exact(numerator), 0), unit, isAmount: true };
    case 'verdict':
      return { kind: 'verdict', verdict: verdict === 'pass' ? 'pass' : 'fail' };
    case 'gap':
      return { ...number(exact(gap.toLimit), 0), unit, isAmount: true };
    case 'gapToNear':
      return { ...number(exact(gap.to85), 0), unit, isAmount: true };
  }
}

/** A limit and 85 % of it. */
function limitsAround(limit: string): readonly Exact[] {
  return [exact(limit), exact(limit).mul(exact('0.85'))];
}

/** A figure of the statistics as it stands, of the stage alone. */
function statistic({ row, id }: Extract<Field, { of: 'statistic' }>, { checked }: Result): FieldFound {
  const at = checked.assessment.resources.schoolStages[row];
  const entry = FIELDS[id];
  if (!at || at.stage === null || entry.kind !== 'number')
    return { value: none({ code: 'noSuchFigure' }), sources: [] };
  const { stages, whole } = at.school;
  const figure = entry.belongsTo === 'school' ? whole.figures[id] : stages[at.stage]?.figures[id];
  if (figure?.kind !== 'known') return { value: none({ code: 'notGiven' }), sources: [] };
  return {
    value: { ...number(exact(figure.value), 0), unit: entry.unit, isAmount: true },
    sources: figure.cells.map(referenceText),
  };
}

function schoolsOfStage({ json }: Result, stage: Stage): readonly SchoolJson[] {
  return json.schools.filter((school) => school.stage === stage && school.scope.included);
}

function stageItem({ stage, item, id }: Extract<Field, { of: 'stageItem' }>, result: Result): FieldValue {
  const schools = schoolsOfStage(result, stage);
  const items = schools.flatMap((school) => school.items[item] ?? []);
  if (id === 'limit') {
    const [first] = items;
    return first ? { ...limitAsGiven(first.limit), unit: unitOfItem(item) } : none({ code: 'noSuchFigure' });
  }
  if (id === 'passedSchools' || id === 'failedSchools' || id === 'passedShare')
    return countOutcomes(
      items.map(({ verdict, reason }) => ({ verdict, reason })),
      id,
    );
  const found = result.json.coefficients.find((each) => each.item === item && each.stage === stage);
  return found ? ofCoefficient(found, id, unitOfItem(item)) : none({ code: 'noSuchFigure' });
}

function ofCoefficient(
  { mean, deviation, value, limit, verdict, reason }: CoefficientJson,
  id: Exclude<StageItemField, 'limit' | 'passedSchools' | 'failedSchools' | 'passedShare'>,
  unit: Unit,
): FieldValue {
  if (id === 'coefficientLimit') return limitAsGiven(limit);
  if (verdict === 'unknown' || mean === null || deviation === null || value === null)
    return none({ code: 'incomplete', reason: reason ?? '' });
  switch (id) {
    case 'mean':
      return { ...number(exact(mean), VALUE_PLACES), unit };
    case 'deviation':
      return { ...number(exact(deviation), VALUE_PLACES), unit };
    case 'coefficient':
      return number(exact(value), COEFFICIENT_PLACES, [exact(limit)]);
    case 'coefficientVerdict':
      return { kind: 'verdict', verdict };
  }
}

type Counted = 'passedSchools' | 'failedSchools' | 'passedShare';

/** Nobody counts schools of which it isn't known whether they pass. */
function countOutcomes(
  verdicts: readonly { readonly verdict: string; readonly reason: string | null }[],
  id: Counted,
): FieldValue {
  const unknown = verdicts.find(({ verdict }) => verdict === 'unknown');
  if (unknown) return none({ code: 'incomplete', reason: unknown.reason ?? '' });
  if (verdicts.length === 0) return none({ code: 'notGiven' });
  const passed = verdicts.filter(({ verdict }) => verdict === 'pass').length;
  if (id === 'passedSchools') return { ...number(exact(passed), 0), unit: '所' };
  if (id === 'failedSchools') return { ...number(exact(verdicts.length - passed), 0), unit: '所' };
  const share = exact(passed).div(verdicts.length);
  return { kind: 'number', value: share, places: SHARE_PLACES, apartFrom: [], isShare: true };
}

function findStageValue({ stage, id }: Extract<Field, { of: 'stage' }>, result: Result): FieldValue {
  const schools = schoolsOfStage(result, stage);
  if (id === 'schools') return { ...number(exact(schools.length), 0), unit: '所' };
  if (id !== 'overallCoefficient')
    return countOutcomes(
      schools.map(({ verdict }) => ({ verdict, reason: null })),
      id,
    );
  const ofStageAlone = result.json.coefficients.filter((each) => each.stage === stage);
  const values = ofStageAlone.flatMap(({ value, verdict }) =>
    verdict === 'unknown' || value === null ? [] : exact(value),
  );
  if (values.length === 0 || values.length < ofStageAlone.length) return none({ code: 'incomplete', reason: '' });
  return number(values.reduce((sum, value) => sum.add(value), exact(0)).div(values.length), COEFFICIENT_PLACES);
}

function itemField({ item, id }: Extract<Field, { of: 'item' }>, { json }: Result): FieldValue {
  const found = json.items.find(({ code }) => code === item);
  if (!found) return none({ code: 'noSuchFigure' });
  switch (id) {
    case 'verdict':
      return found.verdict === 'unknown'
        ? none({ code: 'unknown', reason: '' })
        : { kind: 'verdict', verdict: found.verdict };
    case 'cooperating':
      return textValue(found.cooperating.join('、'));
    case 'deadline':
    case 'lead':
      return textValue(found[id]);
  }
}

function countyField({ id }: Extract<Field, { of: 'county' }>, { json, checked }: Result): FieldValue {
  const { county, date, standard } = json;
  switch (id) {
    case 'name':
      return textValue(county.name);
    case 'year':
      return textValue(schoolYear(county.year));
    case 'date':
      return { kind: 'date', day: date };
    case 'standard':
      return textValue(standard.title);
    case 'verdict':
      return county.verdict === 'unknown'
        ? none({ code: 'unknown', reason: county.reasons[0] ?? '' })
        : { kind: 'verdict', verdict: county.verdict };
    case 'reportedBy':
      return textValue(checked.assessment.statistics.reportedBy ?? null);
  }
}

/** `2025` → `2025—2026学年`. */
function schoolYear(year: string | null): string | null {
  return year === null ? null : `${year}—${Number(year) + 1}学年`;
}
