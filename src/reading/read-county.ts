import type { CountyStatistics, Figure, Figures, School, StageRecord } from '../statistics/county';
import { FIELDS, type FieldId, isField } from '../statistics/fields';
import type { KeptSchools } from '../statistics/kept-schools';
import { hasStagesOfKind, type SchoolType, schoolTypeEntry } from '../statistics/school-types';
import { ALL_STAGES, type AnyStage, STAGES } from '../statistics/stages';
import { type CellReference, formatAddress } from '../workbook/cells';
import type { WorkbookContent } from '../workbook/content';
import { readSchoolType, schoolTypeByName } from './choices/school-kinds';
import { collectInto, type Finding, type Report } from './findings';
import { NO_INDOOR_SPORTS, UNREAD_HEADER } from './findings/columns';
import { SEVERAL_YEARS, WHOSE_ROWS } from './findings/populations';
import { ABSENT_STAGE, NO_STAGE_NAMED, UNKNOWN_KIND } from './findings/schools';
import { CELLS_DIFFER } from './findings/shared-figures';
import { LEFT_OUT } from './findings/sheets';
import { settledLedger } from './ledger';
import { partOfWorkbook } from './populations/part-of-workbook';
import type { CountyPopulation, Doubt, Population } from './populations/population';
import { populationsIn } from './populations/populations';
import { answeredSchool } from './profile/answers';
import { type Profile, profileIn } from './profile/profile';
import { isIgnored } from './profile/sheet-answers';
import type { SheetReading } from './reader';
import { readSheets } from './readers';
import type { Recognised } from './recognised';
import { readClasses } from './rows/class-list';
import { withoutDuplicates } from './rows/duplicate-rows';
import type { KeptRows } from './rows/kept-rows';
import { joinRecords, type SchoolRecord } from './rows/school-record';
import { keepStages, withOthersApart } from './schools/other-education';
import { schoolAliases } from './schools/school-aliases';
import { type FalseCodes, falseCodesIn, withoutCodes } from './schools/school-codes';
import {
  type DraftFigure,
  openPlace,
  type SchoolDraft,
  SchoolRegister,
  sameValue,
  showKnownValue,
} from './schools/school-drafts';
import { schoolTypeByStages } from './schools/school-kinds';
import { countedIn, makeFamilies } from './schools/school-parts';
import { settleSharedFigures } from './schools/whole-school';
import { countyNameIn, reportedByIn, schoolYearIn } from './text/titles';

/** What a workbook says of a county, how it was understood, and what is wrong with it. */
export interface Reading {
  readonly statistics: CountyStatistics;
  readonly recognised: readonly Recognised[];
  readonly falseCodes: FalseCodes;
  readonly findings: readonly Finding[];
}

/** A sheet that says how to fill in the others: it lists their headers and holds no figure. */
const GUIDE = /^(?:填[表报写]说明|编制说明|指标解释|Filling-in guide)$/;

/** What readings of a workbook leave to the next one. */
export interface KeptReading {
  readonly rows: KeptRows;
  readonly schools: KeptSchools;
}

/** What the readers made of a workbook's sheets, before anything is known of whose it is. */
interface ReadWorkbook {
  readonly content: WorkbookContent;
  readonly readings: readonly SheetReading[];
  readonly falseCodes: FalseCodes;
  readonly findings: readonly Finding[];
}

/** A county of a workbook in one year: what of the workbook is its, and what that says. */
export interface CountyYear {
  readonly content: WorkbookContent;
  readonly reading: Reading;
}

/** A county of a workbook. */
export interface ReadCounty extends CountyYear {
  /** Its name where the workbook holds several counties, `null` where it is the only one. */
  readonly part: string | null;
  /** The year before, where the workbook has it too. */
  readonly before: CountyYear | null;
}

/**
 * Reads a workbook, by the user's answers and else by evidence: first whose rows they are and of which year, then each
 * county for itself. Where that can't be told apart there is one question, and no school. Sheets that Junheng wrote are
 * not read.
 */
export function readCounties(
  workbook: WorkbookContent,
  profile: Profile = profileIn(workbook.settings),
  kept?: KeptReading,
): readonly [ReadCounty, ...ReadCounty[]] {
  const read = readAllSheets(workbook, profile, kept);
  const populations = populationsIn(read.readings, profile);
  const whole = { part: null, content: workbook, before: null };
  if (populations.kind === 'one')
    return [{ ...whole, reading: readPopulations(read, profile, populations.county, null, kept) }];
  if (populations.kind === 'open') return [{ ...whole, reading: makeUndecidedReading(read, populations.doubt) }];
  const [first, ...others] = populations.counties.map((county): ReadCounty => {
    const readYear = ({ county: name, year, ...population }: Population): CountyYear => {
      const content = partOfWorkbook(workbook, read.readings, { county: name, year, ...population });
      return { content, reading: readPopulations(readAllSheets(content, profile), profile, name, year) };
    };
    const { content, reading } = readYear(county.now);
    const findings = [...reading.findings, ...tellFindings(county, read.readings)];
    return {
      part: county.now.county,
      content,
      reading: { ...reading, findings },
      before: county.before && readYear(county.before),
    };
  });
  if (!first) throw new Error('A workbook of no county');
  return [first, ...others];
}

/** Reads the workbook of one county. */
export function readCounty(workbook: WorkbookContent, profile?: Profile, kept?: KeptReading): Reading {
  const [only, ...others] = readCounties(workbook, profile, kept);
  if (others.length > 0) throw new Error('The workbook holds several counties');
  return only.reading;
}

function readAllSheets(content: WorkbookContent, profile: Profile, kept?: KeptReading): ReadWorkbook {
  const findings: Finding[] = [];
  const report = collectInto(findings);
  const sheets = content.sheets.filter(
    ({ tag, name }) => tag === null && !GUIDE.test(name) && !isIgnored(profile, name),
  );
  for (const { name, strays = [] } of sheets) {
    for (const { row, column } of strays)
      report(LEFT_OUT, { sheet: name, row, column }, formatAddress({ row, column }), {});
  }
  for (const sheet of content.sheetsWithoutPart ?? []) report(LEFT_OUT, { sheet }, sheet, { why: 'sheet' });
  const context = { fileName: content.fileName, profile, report, keptRows: kept?.rows };
  const all = readSheets(sheets, context);
  const falseCodes = falseCodesIn(all);
  const readings = withOthersApart(withoutCodes(falseCodes, all, report));
  return { content, readings, falseCodes, findings };
}

/** Several years are said once; county figures of which nobody can say whose they are, are asked about. */
function tellFindings(
  { now, before, years, unplaced }: CountyPopulation,
  readings: readonly SheetReading[],
): readonly Finding[] {
  const findings: Finding[] = [];
  const report = collectInto(findings);
  const [year = '', last = '', ...older] = years;
  const earlier = readings.find((reading) => joinRecords(reading).some((each) => before?.holds(each)));
  const sheet = earlier?.recognised.sheet ?? '';
  if (years.length > 1) report(SEVERAL_YEARS, { sheet }, years.join('、'), { year, last, older });
  for (const { recognised } of unplaced) {
    if (recognised.kind !== 'countyFacts' || recognised.rows === 0) continue;
    report(WHOSE_ROWS, { sheet: recognised.sheet }, recognised.sheet, {
      why: 'facts',
      counties: now.county === null ? [] : [now.county],
    });
  }
  return findings;
}

/** Nothing is computed before the question is answered. */
function makeUndecidedReading({ readings, falseCodes }: ReadWorkbook, { at, shown, details }: Doubt): Reading {
  const findings: Finding[] = [];
  collectInto(findings)(WHOSE_ROWS, at, shown, details);
  return {
    statistics: { name: null, year: null, schools: [], coveredStages: [], facts: [] },
    recognised: readings.map(({ recognised }) => recognised),
    falseCodes,
    findings,
  };
}

/** One county's statistics, from the readings of what is its. `named`, `dated`: what it is called where several are. */
function readPopulations(
  { readings, falseCodes, findings: told }: ReadWorkbook,
  profile: Profile,
  named: string | null,
  dated: string | null,
  kept?: KeptReading,
): Reading {
  const findings = [...told];
  const report = collectInto(findings);
  const titles = readings.flatMap((reading) => reading.titles ?? []);
  const rows = readings.flatMap(joinRecords);
  const county = named ?? countyNameIn(titles);
  const reportedBy = reportedByIn(titles, county);
  const register = new SchoolRegister(report, schoolAliases(rows, county, { profile, report }), profile);
  for (const { records = [], classes = [] } of readings) {
    for (const record of classes) {
      const { classes: own } = register.draftFor(record);
      for (const each of readClasses(record)) own.push(each);
    }
    for (const record of withoutDuplicates(records, profile)) register.add(record);
  }
  const covered = new Set(readings.flatMap((reading) => reading.stages ?? []));
  const schools = makeSchools(register.drafts, covered, profile, report);
  const recognised = settledLedger(
    readings.map((reading) => reading.recognised),
    report,
  );
  const inQuestion = fieldsInQuestion(findings);
  if (!inQuestion.includes('indoorSportsArea')) reportIndoorSports(register.drafts, report);
  const statistics: CountyStatistics = {
    name: county,
    year: dated ?? schoolYearIn(titles) ?? yearOfRows(rows),
    ...(reportedBy !== null && { reportedBy }),
    schools: kept?.schools.sharing(schools) ?? schools,
    coveredStages: ALL_STAGES.filter((stage) => covered.has(stage)),
    facts: readings.flatMap(({ facts = [] }) => facts),
    ...(inQuestion.length > 0 && { inQuestion }),
  };
  return { statistics, recognised, falseCodes, findings };
}

/** The year that a column names, where all rows name the same. */
function yearOfRows(rows: readonly SchoolRecord[]): string | null {
  const [only, ...others] = new Set(rows.map(({ words }) => words.year).filter((year) => year !== ''));
  return only !== undefined && others.length === 0 ? schoolYearIn([only]) : null;
}

/** Whatever a header that is asked about may be, likely or less so: nobody can say that nothing gives it. */
function fieldsInQuestion(findings: readonly Finding[]): readonly FieldId[] {
  const candidates = findings.flatMap((finding) =>
    finding.code === UNREAD_HEADER.code ? finding.details.candidates.filter(isField) : [],
  );
  return [...new Set(candidates)];
}

/** 室内体育用房 given nowhere: said once, at the first figure of teaching rooms. */
function reportIndoorSports(drafts: readonly SchoolDraft[], report: Report): void {
  let cell: CellReference | undefined;
  for (const { figures } of drafts) {
    for (const place of figures.values()) {
      if (place.has('indoorSportsArea')) return;
      cell ??= place.get('teachingArea')?.figure.cells[0];
    }
  }
  if (cell) report(NO_INDOOR_SPORTS, cell, '', {});
}

function makeSchools(
  drafts: readonly SchoolDraft[],
  covered: ReadonlySet<AnyStage>,
  profile: Profile,
  report: Report,
): School[] {
  const types = new Map(drafts.map((draft) => [draft, typeOfDraft(draft, profile, report)]));
  const findType = (draft: SchoolDraft): SchoolType => types.get(draft) ?? { id: 'unknown', shown: null };
  for (const draft of drafts) {
    keepStages(draft, findType(draft));
    settleSingleStage(draft, findOnlyStage(draft, findType(draft), profile), report);
  }
  return makeFamilies(drafts, profile, report).map((family) => {
    settleSharedFigures(family, { covered, typeOf: findType, profile, report });
    const { main: draft, parts } = family;
    const { beside, unbalanced } = countedIn(family, findType);
    const type = findType(draft);
    reportAbsentStages(draft, type, covered, report);
    const stages = makeStageRecords(draft, type);
    const stageless = isStageless(draft, type, stages);
    if (stageless) report(NO_STAGE_NAMED, draft.origin, draft.name, {});
    return {
      code: draft.code,
      name: draft.name,
      type,
      origin: draft.origin,
      stages: stageless ? unnamedStages(draft, type) : stages,
      whole: { figures: makeFigures(draft.figures.get('whole')) },
      ...(beside.length > 0 ? { besideStages: beside } : {}),
      ...(unbalanced.length > 0 ? { unbalanced } : {}),
      wordings: draft.wordings,
      classes: draft.classes,
      ...(draft.part ? { standing: draft.part.standing === 'part' ? 'partWithoutMain' : 'standingUnclear' } : {}),
      parts: parts.map((part) => ({ name: part.name, cell: part.origin })),
    };
  });
}

function typeOfDraft(draft: SchoolDraft, profile: Profile, report: Report): SchoolType {
  const answer = answeredSchool(profile, draft.name)?.type;
  if (answer) return { id: answer, from: 'given' };
  const given = draft.typeWording;
  const id = given && readSchoolType(given.text);
  if (id) return { id, from: 'given' };
  const stages = ALL_STAGES.filter((stage) => isPositive(draft.figures.get(stage)?.get('students')?.figure));
  report(UNKNOWN_KIND, given?.cell ?? draft.origin, given?.text ?? '', { school: draft.name });
  const named = schoolTypeByName(draft.name);
  if (named) return { id: named, from: 'stages' };
  return schoolTypeByStages(stages, given?.text ?? null);
}

function isPositive(figure: Figure | undefined): boolean {
  return figure?.kind === 'known' && figure.value.digits > 0;
}

/** The stage of a school's kind that has one alone, or the one that the user names where the workbook names none. */
function findOnlyStage(draft: SchoolDraft, type: SchoolType, profile: Profile): AnyStage | undefined {
  if (!ALL_STAGES.some((stage) => draft.figures.has(stage))) {
    const answer = answeredSchool(profile, draft.name)?.stage;
    if (answer) return answer;
  }
  if (type.id === 'unknown') return undefined;
  const [stage, ...others] = schoolTypeEntry(type.id).stages;
  return others.length === 0 && !hasAttachedClasses(draft, stage) ? stage : undefined;
}

/** 附设班: students of another stage than the kind's, who share what the whole school has. */
function hasAttachedClasses({ figures }: SchoolDraft, anyStage: AnyStage | undefined): boolean {
  return ALL_STAGES.some((stage) => stage !== anyStage && isPositive(figures.get(stage)?.get('students')?.figure));
}

/** A school of one stage: what was given for the whole of it is that stage's, and must not be another figure. */
function settleSingleStage(draft: SchoolDraft, stage: AnyStage | undefined, report: Report): void {
  const whole = draft.figures.get('whole');
  if (!stage || !whole) return;
  const figuresHere = openPlace(draft, stage);
  for (const [field, figure] of whole) {
    const entry = FIELDS[field];
    if (entry.kind !== 'number' || entry.belongsTo === 'school') continue;
    whole.delete(field);
    const given = figuresHere.get(field);
    if (!given || given.figure.kind === 'missing') figuresHere.set(field, figure);
    else if (
      given.figure.kind === 'known' &&
      figure.figure.kind === 'known' &&
      !sameValue(given.figure, figure.figure)
    ) {
      const cells = [...given.figure.cells, ...figure.figure.cells];
      const shown = `${showKnownValue(figure.figure)} ≠ ${showKnownValue(given.figure)}`;
      report(CELLS_DIFFER, given.figure.cells[0] ?? draft.origin, shown, { field: entry });
      figuresHere.set(field, { ...given, figure: { kind: 'unusable', cells, shown } });
    }
  }
}

/** A stage that the kind has, that the workbook covers, and in which the school doesn't stand. */
function reportAbsentStages(
  draft: SchoolDraft,
  type: SchoolType,
  covered: ReadonlySet<AnyStage>,
  report: Report,
): void {
  if (type.id === 'unknown' || !hasStagesOfKind(type.id)) return;
  for (const stage of schoolTypeEntry(type.id).stages) {
    if (covered.has(stage) && !draft.figures.has(stage)) {
      report(ABSENT_STAGE, draft.origin, draft.name, { stage, type: schoolTypeEntry(type.id) });
    }
  }
}

/** Stages with a figure, and empty ones that the school's kind has: there a figure is missing, not absent. */
function makeStageRecords(draft: SchoolDraft, type: SchoolType): Partial<Record<AnyStage, StageRecord>> {
  const typeStages: readonly AnyStage[] = type.id === 'unknown' ? [] : schoolTypeEntry(type.id).stages;
  const records: Partial<Record<AnyStage, StageRecord>> = {};
  for (const stage of ALL_STAGES) {
    const figures = draft.figures.get(stage);
    if (!figures) continue;
    if (typeStages.includes(stage) || isFilled(figures)) records[stage] = { figures: makeFigures(figures) };
  }
  return records;
}

/** Students or teachers are given, and no stage is named for anything: the school must not vanish from its county. */
function isStageless(draft: SchoolDraft, type: SchoolType, stages: Partial<Record<AnyStage, StageRecord>>): boolean {
  if (Object.keys(stages).length > 0 || draft.part) return false;
  if (type.id !== 'unknown' && !hasStagesOfKind(type.id)) return false;
  return [...(draft.figures.get('whole') ?? [])].some(
    ([field, { figure }]) => FIELDS[field].belongsTo === 'stage' && figure.kind !== 'missing',
  );
}

/** The stages of the school's kind, each without an enrolment: unknown, where it is to be filled in. */
function unnamedStages(draft: SchoolDraft, type: SchoolType): Partial<Record<AnyStage, StageRecord>> {
  const typeStages = type.id === 'unknown' ? STAGES : schoolTypeEntry(type.id).stages;
  const cells = draft.figures.get('whole')?.get('students')?.figure.cells ?? [draft.origin];
  const record: StageRecord = { figures: { students: { kind: 'missing', cells } } };
  return Object.fromEntries(typeStages.map((stage) => [stage, record]));
}

function isFilled(figures: ReadonlyMap<FieldId, DraftFigure>): boolean {
  for (const { figure } of figures.values()) if (figure.kind !== 'missing' && !isZero(figure)) return true;
  return false;
}

function isZero(figure: Figure): boolean {
  return figure.kind === 'known' && figure.value.digits === 0;
}

function makeFigures(drafted: ReadonlyMap<FieldId, DraftFigure> | undefined): Figures {
  const figures: Partial<Record<FieldId, Figure>> = {};
  for (const [field, { figure }] of drafted ?? []) figures[field] = figure;
  return figures;
}
