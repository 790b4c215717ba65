import type { CountyReason } from '../assessment/county/county-verdict';
import type { UnknownCause } from '../assessment/county/unknown-causes';
import type { CoefficientGap } from '../assessment/resources';
import type { UnknownReason } from '../assessment/schools/numerator';
import type { Finding } from '../checks/finding';
import type { FindingText } from '../reading/findings/definition';
import { KEY_COLUMNS } from '../reading/lexicon/roles';
import { AREAS } from '../standards/clause';
import type { Standard } from '../standards/standard';
import { COUNTY_FACT_IDS, COUNTY_FACTS } from '../statistics/county-facts';
import type { CountyFactEntry } from '../statistics/county-facts/county-fact-entry';
import { roundApartFrom, roundHalfUp } from '../statistics/exact';
import { FIELDS, isField } from '../statistics/fields';
import { type CellReference, referenceText } from '../workbook/cells';
import { findingIn } from './finding-words';
import { type Language, nameIn, type Texts, textsIn } from './language';
import { doubtful } from './part-reason';
import { standardName } from './standard-name';

/** Puts reasons and findings into words of one language. */
export interface Wordings {
  readonly texts: Texts;
  unknownReason(reason: UnknownReason): string;
  countyReason(reason: CountyReason): string;
  coefficientGap(coefficient: { readonly reason: CoefficientGap }): string;
  finding(finding: Finding): string;
  /** What its check looks at, expects and advises. */
  findingText(finding: Finding): FindingText;
  /** How an item is called by its code. */
  itemNamed(code: string): string;
  standardName(standard: Pick<Standard, 'id' | 'shortTitle'>): string;
  /** What a column may be: a field, a key, or `fact:` and a county figure. */
  roleName(role: string): string;
}

/** Decimals of a coefficient that stands beside its limit. */
const COEFFICIENT_PLACES = 3;

/** `itemNamed`: how an item is called by its code, if not by the code alone. */
export function wordingsIn(language: Language, itemNamed: (code: string) => string = (code) => code): Wordings {
  const texts = textsIn(language);
  const { assessment } = texts;
  const coefficientGap: Wordings['coefficientGap'] = ({ reason }) =>
    'schools' in reason
      ? assessment.coefficientGap[reason.code](reason.schools)
      : assessment.coefficientGap[reason.code];
  return {
    texts,
    coefficientGap,
    itemNamed,
    unknownReason: (reason) => unknownReason(reason, language, texts),
    countyReason: (reason) => countyReason(reason, language, texts, coefficientGap, itemNamed),
    standardName: (standard) => standardName(standard, language),
    roleName: (role) => roleName(role, language, texts),
    findingText: ({ check }) => check[language],
    finding: (finding) => findingIn(finding, { language, texts, itemNamed }),
  };
}

function fieldIn(field: UnknownReason['field'], language: Language): string {
  return nameIn(FIELDS[field], language);
}

/** Ids of candidates that are county figures begin so. */
const FACT = /^fact:/;

function roleName(role: string, language: Language, { headers }: Texts): string {
  const fact = COUNTY_FACT_IDS.find((id) => FACT.test(role) && id === role.replace(FACT, ''));
  if (fact) return factName(COUNTY_FACTS[fact], language);
  if (isField(role)) return nameIn(FIELDS[role], language);
  const key = KEY_COLUMNS.find((each) => each === role);
  return key ? headers.keys[key] : role;
}

/** Several have one name: then their 指标 tells them apart. */
function factName({ indicator, name, english }: CountyFactEntry, language: Language): string {
  const namesakes = Object.values(COUNTY_FACTS).filter((each) => each.name === name);
  return nameIn({ name: namesakes.length > 1 ? `${indicator} ${name}` : name, english }, language);
}

function cellList(cells: readonly CellReference[]): string {
  return cells.map(referenceText).join(', ');
}

function unknownReason(reason: UnknownReason, language: Language, { assessment }: Texts): string {
  const field = fieldIn(reason.field, language);
  const cells = cellList(reason.cells);
  switch (reason.code) {
    case 'missing':
      return assessment.unknown.missing(field, cells);
    case 'noColumn':
      return assessment.unknown.noColumn(field);
    case 'unusable':
      return reason.doubt
        ? doubtful(reason.doubt, field, reason.shown, cells, language)
        : assessment.unknown.unusable(field, reason.shown, cells);
    case 'wholeSchoolOnly':
      return assessment.unknown.wholeSchoolOnly(field, cells);
    case 'noShare':
      return assessment.unknown.noShare(field, assessment.stage[reason.stage], cells);
  }
}

function countyReason(
  reason: CountyReason,
  language: Language,
  texts: Texts,
  coefficientGap: Wordings['coefficientGap'],
  itemNamed: (code: string) => string,
): string {
  const { assessment } = texts;
  switch (reason.code) {
    case 'valuesUnknown':
      return causeText(reason.cause, texts, language, itemNamed);
    case 'schoolsFail':
      return assessment.reason[reason.code](assessment.stage[reason.stage], reason.schools, reason.of);
    case 'coefficientOver': {
      const { limits, spread, limit } = reason.at;
      const coefficient = spread?.coefficient;
      const value = coefficient ? roundApartFrom(coefficient, limit, COEFFICIENT_PLACES) : '';
      const name = texts.resources.name(limits.item.code, limits.item.shortName);
      return assessment.reason.coefficientOver(
        assessment.stage[reason.stage],
        itemNamed(reason.item),
        name,
        value,
        roundHalfUp(limit, 2),
      );
    }
    case 'coefficientsUnknown': {
      const [first, ...others] = reason.items;
      const { code, shortName } = first.limits.item;
      const stage = assessment.stage[reason.stage];
      const why = coefficientGap(reason);
      if (others.length === 0)
        return assessment.reason.coefficientUnknown(stage, itemNamed(code), texts.resources.name(code, shortName), why);
      const codes = reason.items.map(({ limits }) => itemNamed(limits.item.code));
      return assessment.reason.coefficientsUnknown(stage, codes, why);
    }
    case 'notInWorkbook':
      return assessment.reason[reason.hasPlace ? 'notFilledIn' : 'notInWorkbook'](lackingText(reason, texts));
    case 'noSchools':
      return assessment.reason.noSchools(assessment.stage[reason.stage]);
    case 'openQuestions':
      return assessment.reason.openQuestions(reason.questions);
    case 'vetoed':
    case 'vetoesUnknown':
      return assessment.reason[reason.code](
        reason.vetoes.map(({ code, shortName }) => texts.items.name(code, shortName)),
      );
    case 'itemsFail':
    case 'itemsUnknown':
      return assessment.reason[reason.code](
        assessment.area[reason.area],
        reason.items.map(({ code, shortName }) => `${itemNamed(code)} ${texts.items.name(code, shortName)}`),
      );
  }
}

/** Who lacks what, and which items can't be computed for it. */
function causeText(
  { code, fields, lacking, schools, items }: UnknownCause,
  texts: Texts,
  language: Language,
  itemNamed: (code: string) => string,
): string {
  const { cause, stage, wholeSchool } = texts.assessment;
  const [first] = schools;
  const who = schools.length === 1 ? first.name : cause.schools(schools.length);
  const what = texts.pane.list(fields.map((field) => cause.field(fieldIn(field, language))));
  const said = cause[code](who, what, lacking === null ? wholeSchool : stage[lacking]);
  return cause.line(said, texts.pane.list(items.map(itemNamed)));
}

/** `政府保障程度 12 项`, and so on for each area and the vetoes. */
function lackingText(
  { items, vetoes }: Extract<CountyReason, { code: 'notInWorkbook' }>,
  { assessment, pane }: Texts,
): string[] {
  const areas = AREAS.map(
    (area) => [assessment.area[area], items.filter((item) => item.area === area).length] as const,
  );
  return [...areas, [pane.items.vetoes, vetoes.length] as const]
    .filter(([, count]) => count > 0)
    .map(([name, count]) => assessment.reason.itemsOf(name, count));
}
