import type { Assessment } from '../../assessment/assess';
import type { AssessedSchoolStage } from '../../assessment/resources';
import type { UnknownReason } from '../../assessment/schools/numerator';
import { isKnown } from '../../assessment/schools/resource-value';
import { FINDING_CODES } from '../../reading/findings/codes';
import type { WordsOf } from '../../reading/findings/details';
import { exampleHeaders } from '../../reading/lexicon/examples';
import type { Recognised } from '../../reading/recognised';
import { FIELDS, type FieldId } from '../../statistics/fields';
import type { CellReference } from '../../workbook/cells';
import { valueIn, type WorkbookContent } from '../../workbook/content';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';

const MISSING = {
  problem: ['missing', 'noColumn', 'wholeSchoolOnly', 'noShare'],
  school: { maybe: 'school' },
  stage: 'place',
  field: 'field',
  items: 'items',
  /** The stage whose enrolment lacks, to share a whole school's figure out. */
  other: { maybe: 'stage' },
  unread: { maybe: 'names' },
  unreadAt: { maybe: 'text' },
  unknown: { maybe: 'text' },
  spellings: { maybe: 'names' },
  parts: { maybe: 'terms' },
} as const;

/** Not filled in. */
export const NOT_FILLED_IN = defineCheck({
  code: FINDING_CODES.notFilledIn,
  severity: 'error',
  details: MISSING,
  zh: {
    title: '未填报',
    looksAt: '资源配置 7 项指标所用的数',
    expectation: '每所学校的每个学段都已填报',
    message: (shown, words) => {
      const { problem, school, stage, field, items, other } = words;
      switch (problem) {
        case 'noColumn':
          return `${noColumnInChinese(words)}，${items} 无法计算`;
        case 'wholeSchoolOnly':
          return `「${school}」的「${field}」只有全校数，没有${stage}的数，${items} 无法计算`;
        case 'noShare':
          return `「${school}」的「${field}」是全校数，缺少${other}的在校生数，无法拆分，${items} 无法计算`;
        case 'missing':
          return shown === ''
            ? `「${school}」（${stage}）的「${field}」未填报，${items} 无法计算`
            : `「${school}」（${stage}）的「${field}」填的是“${shown}”，看不出是没有（0）还是没有填报，${items} 无法计算；确实没有的，请填数字 0`;
      }
    },
    advice:
      '请先看是否填在别的表、别的列，或换了名称；确实没有填报的请核实后补填。未填报的不会判为达标，也不会判为不达标。',
  },
  en: {
    title: 'Not filled in',
    looksAt: 'the figures that the seven resource items rest on',
    expectation: 'all of them given for each stage of each school',
    message: (shown, words) => {
      const { problem, school, stage, field, items, other } = words;
      switch (problem) {
        case 'noColumn':
          return `${noColumnInEnglish(words)}: ${items} can’t be worked out`;
        case 'wholeSchoolOnly':
          return `“${field}” of “${school}” is given for the whole school only, not for the ${stage} stage: ${items} can’t be worked out`;
        case 'noShare':
          return `“${field}” of “${school}” is the whole school’s and the ${other} enrolment to share it out by is missing: ${items} can’t be worked out`;
        case 'missing':
          return shown === ''
            ? `“${field}” of “${school}” (${stage}) isn’t filled in: ${items} can’t be worked out`
            : `“${field}” of “${school}” (${stage}) says “${shown}”, which may mean none (0) or not filled in: ${items} can’t be worked out; enter the number 0 if there is none`;
      }
    },
    advice:
      'See first whether it stands on another sheet, in another column or under another name; find out and fill in what doesn’t. What is missing neither meets a limit nor misses it.',
  },
  repair: 'zero',
  compare: missingFigures,
});

type Words = WordsOf<typeof MISSING>;

/** 表头无法识别的列可能就是它时，不说没有这一列。 */
function noColumnInChinese({ stage, field, unread, unreadAt, unknown, spellings, parts }: Words): string {
  if (unread)
    return `没有读到${stage}「${field}」：「${unreadAt}」中的${unread}可能就是，请先在窗格的「数据问题」或「设置」中指出它是什么`;
  const names = spellings ? `（也可写作${spellings}）` : '';
  const sums = parts ? `，也没有读到可以合成它的各列（${parts}）` : '';
  const among = Number(unknown) > 0 ? `；无法识别的 ${unknown} 个表头中如有它，请在窗格的「设置」中指出` : '';
  return `没有读到${stage}「${field}」这一列${names}${sums}${among}`;
}

/** Where a header that isn’t understood may be the column, nobody says that it is absent. */
function noColumnInEnglish({ stage, field, unread, unreadAt, unknown, spellings, parts }: Words): string {
  if (unread)
    return `“${field}” (${stage}) wasn’t read, but ${unread} on “${unreadAt}” may be it; say first in the pane, under “Data” or “Settings”, what it is`;
  const sums = parts ? ` nor those that it sums (${parts})` : '';
  const among = Number(unknown) > 0 ? `; if it is among the ${unknown} headers not understood, say so in Settings` : '';
  return `No column was read as “${field}” (${stage}${spellings ? `; also called ${spellings}` : ''})${sums}${among}`;
}

/** What lacks at a school-stage, and the items that rest on it. */
interface Lacking {
  readonly at: AssessedSchoolStage['at'];
  readonly reason: Exclude<UnknownReason, { code: 'unusable' }>;
  readonly items: string[];
}

/** D02: figures that a resource item rests on and that aren't given; a column that is given nowhere is one finding. */
export function* missingFigures(
  { resources }: Assessment,
  { reading, workbook }: CheckedData,
): Generator<Found<typeof MISSING>> {
  const withoutColumn = new Map<string, Lacking>();
  for (const school of resources.assessed) {
    for (const lacking of lackingAt(
      school,
      resources.items.map(({ item }) => item.code),
    )) {
      const { reason, at, items } = lacking;
      if (reason.code === 'noColumn') {
        const key = `${reason.field} ${at.stage}`;
        if (!withoutColumn.has(key)) withoutColumn.set(key, lacking);
        continue;
      }
      yield {
        cells: reason.cells.length > 0 ? reason.cells : [at.school.origin],
        shown: wordIn(workbook, reason.cells),
        details: makeMissingDetails(at, reason, items),
        about: [{ school: at.school, place: at.stage, field: reason.field }],
      };
    }
  }
  for (const { at, reason, items } of withoutColumn.values()) {
    const { school: _, ...details } = makeMissingDetails(at, reason, items);
    const noColumn = { ...details, ...columnDetails(reason.field, reading.recognised) };
    yield { cells: [], sheet: at.school.origin.sheet, shown: '', details: noColumn };
  }
}

/** What a cell without a figure says instead: 无, -; empty where it says nothing. */
function wordIn(content: WorkbookContent, [cell]: readonly CellReference[]): string {
  const value = cell && valueIn(content, cell);
  return typeof value === 'string' ? value.trim() : '';
}

/** Columns of which a figure is computed where it isn't given itself. */
const PARTS: Readonly<Partial<Record<FieldId, readonly FieldId[]>>> = {
  higherDegreeTeachers: ['doctorTeachers', 'masterTeachers', 'bachelorTeachers', 'collegeTeachers'],
  sportArtTeachers: ['sportTeachers', 'musicTeachers', 'fineArtTeachers'],
  sportsArea: ['sportsGroundArea', 'indoorSportsArea'],
};

/** So many headers that may be the column are named. */
const MOST_HEADERS = 2;

/** Why a column may lack: headers stand there that may be it, or that nobody understands; else what it may be called. */
function columnDetails(field: FieldId, recognised: readonly Recognised[]) {
  const parts = PARTS[field] ?? [];
  const unread = recognised.flatMap(({ sheet, unread = [] }) => unread.map((each) => ({ ...each, sheet })));
  const wanted = new Set<string>([field, ...parts]);
  const likely = unread.filter(({ candidates }) => candidates.some((candidate) => wanted.has(candidate)));
  const headers = [...new Set(likely.map(({ header }) => header))].slice(0, MOST_HEADERS);
  const [first] = likely;
  return {
    unread: headers.map((header) => `“${header}”`),
    unreadAt: first ? first.sheet : '',
    unknown: String(new Set(unread.map(({ header }) => header)).size),
    spellings: exampleHeaders(field),
    parts: parts.map((part) => FIELDS[part]),
  };
}

function lackingAt({ at, values }: AssessedSchoolStage, codes: readonly string[]): Lacking[] {
  const byField = new Map<string, Lacking>();
  for (const [index, value] of values.entries()) {
    if (isKnown(value)) continue;
    const { reason } = value;
    // That a figure can't be used is said where it stands.
    if (reason.code === 'unusable') continue;
    const known = byField.get(reason.field);
    const code = codes[index] ?? '';
    if (known) known.items.push(code);
    else byField.set(reason.field, { at, reason, items: [code] });
  }
  return [...byField.values()];
}

function makeMissingDetails({ school, stage }: Lacking['at'], reason: Lacking['reason'], items: readonly string[]) {
  return {
    problem: reason.code,
    school: school.name,
    stage,
    field: FIELDS[reason.field],
    items,
    ...(reason.code === 'noShare' ? { other: reason.stage } : {}),
  };
}
