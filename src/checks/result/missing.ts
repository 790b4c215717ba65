import type { Assessment } from '../../assessment/assess';
import type { UnknownReason } from '../../assessment/numerator';
import { isKnown } from '../../assessment/resource-value';
import type { AssessedSchoolStage } from '../../assessment/resources';
import { exampleHeaders } from '../../reading/lexicon/examples';
import type { Recognised } from '../../reading/recognised';
import { FIELDS, type FieldId } from '../../statistics/fields';
import type { CellReference } from '../../workbook/cells';
import { valueIn, type WorkbookContent } from '../../workbook/content';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';

/** What lacks at a school-stage, and the items that rest on it. */
interface Lacking {
  readonly at: AssessedSchoolStage['at'];
  readonly reason: UnknownReason;
  readonly items: string[];
}

/** D02: figures that a resource item rests on and that aren't given; a column that is given nowhere is one finding. */
export function* missingFigures({ resources }: Assessment, { reading, workbook }: CheckedData): Generator<Found> {
  const withoutColumn = new Map<string, Lacking>();
  for (const school of resources.assessed) {
    for (const lacking of lackingAt(
      school,
      resources.items.map(({ item }) => item.code),
    )) {
      const { reason, at, items } = lacking;
      if (reason.code === 'unusable') continue;
      if (reason.code === 'noColumn') {
        const key = `${reason.field} ${at.stage}`;
        if (!withoutColumn.has(key)) withoutColumn.set(key, lacking);
        continue;
      }
      yield {
        cells: reason.cells.length > 0 ? reason.cells : [at.school.origin],
        shown: wordIn(workbook, reason.cells),
        details: detailsOf(at, reason, items),
        about: [{ school: at.school, place: at.stage, field: reason.field }],
      };
    }
  }
  for (const { at, reason, items } of withoutColumn.values()) {
    const { school: _, ...details } = detailsOf(at, reason, items);
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
    unread: headers.map((header) => `“${header}”`).join('、'),
    unreadAt: first ? first.sheet : '',
    unknown: String(new Set(unread.map(({ header }) => header)).size),
    spellings: exampleHeaders(field).join('、'),
    parts: parts.map((part) => FIELDS[part].name).join('、'),
  };
}

function lackingAt({ at, values }: AssessedSchoolStage, codes: readonly string[]): Lacking[] {
  const byField = new Map<string, Lacking>();
  for (const [index, value] of values.entries()) {
    if (isKnown(value)) continue;
    const { reason } = value;
    const known = byField.get(reason.field);
    const code = codes[index] ?? '';
    if (known) known.items.push(code);
    else byField.set(reason.field, { at, reason, items: [code] });
  }
  return [...byField.values()];
}

function detailsOf({ school, stage }: Lacking['at'], reason: UnknownReason, items: readonly string[]) {
  return {
    problem: reason.code,
    school: school.name,
    stage,
    field: FIELDS[reason.field].name,
    items: items.join('、'),
    other: reason.code === 'noShare' ? reason.stage : '',
  };
}
