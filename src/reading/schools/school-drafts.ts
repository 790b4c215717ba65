import type { Figure, SchoolClass, Wording, Wordings } from '../../statistics/county';
import { shownDecimal } from '../../statistics/exact';
import { FIELDS, type FieldId } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';
import type { Report } from '../findings';
import { SCHOOL_TWICE } from '../findings/schools';
import { CELLS_DIFFER } from '../findings/shared-figures';
import { answeredDuplicate } from '../profile/answers';
import type { Profile } from '../profile/profile';
import { readStanding } from '../rows/record-words';
import type { RecordedFigure, SchoolRecord, StageEvidence } from '../rows/school-record';
import { normalisedSchoolName } from '../text/header-text';
import type { SchoolAliases } from './school-aliases';

export interface DraftFigure {
  readonly figure: Figure;
  readonly stageFrom: StageEvidence | undefined;
}

export type Place = AnyStage | 'whole';

/** A school while its rows are being gathered. */
export interface SchoolDraft {
  code: string | null;
  readonly name: string;
  readonly origin: CellReference;
  readonly figures: Map<Place, Map<FieldId, DraftFigure>>;
  readonly wordings: Partial<Record<FieldId, Wording>>;
  readonly classes: SchoolClass[];
  typeWording: Wording | undefined;
  /** 不计校数, or a word there that nobody knows, and the main school where a column names it. */
  part: { readonly standing: 'part' | 'unclear'; readonly mainSchool: string | null } | undefined;
  readonly rowsSeen: Set<string>;
}

/** The schools met so far, in the workbook's order, found by code, else by name. */
export class SchoolRegister {
  readonly drafts: SchoolDraft[] = [];
  private readonly byCode = new Map<string, SchoolDraft>();
  private readonly byName = new Map<string, SchoolDraft>();

  constructor(
    private readonly report: Report,
    private readonly aliases: SchoolAliases,
    private readonly profile: Profile,
  ) {}

  /** The draft of a row's school; a new one where neither its code nor its name was met. */
  draftFor(record: SchoolRecord): SchoolDraft {
    const known = this.find(record);
    if (known) {
      known.code ??= record.code;
      if (record.code !== null && this.byCode.get(record.code) !== known) this.byCode.set(record.code, known);
      return known;
    }
    const draft: SchoolDraft = {
      code: record.code,
      name: record.name,
      origin: record.cell,
      figures: new Map(),
      wordings: {},
      classes: [],
      typeWording: undefined,
      part: undefined,
      rowsSeen: new Set(),
    };
    this.drafts.push(draft);
    if (record.code !== null) this.byCode.set(record.code, draft);
    const name = this.keptName(record);
    if (!this.byName.has(name)) this.byName.set(name, draft);
    return draft;
  }

  private keptName({ name }: SchoolRecord): string {
    const normalised = normalisedSchoolName(name);
    return this.aliases.get(normalised) ?? normalised;
  }

  private find(record: SchoolRecord): SchoolDraft | undefined {
    const { code } = record;
    const sameCode = code === null ? undefined : this.byCode.get(code);
    if (sameCode) return sameCode;
    const sameName = this.byName.get(this.keptName(record));
    return sameName && (code === null || sameName.code === null) ? sameName : undefined;
  }

  add(record: SchoolRecord): void {
    const draft = this.draftFor(record);
    const { mainSchool } = record.words;
    const standing = readStanding(record);
    this.reportSecondRow(draft, record);
    draft.typeWording ??= record.type?.text ? record.type : undefined;
    if (standing) draft.part ??= { standing, mainSchool: mainSchool || null };
    for (const { field, wording } of record.wordings) addWording(draft.wordings, field, wording);
    for (const recorded of record.figures) this.addFigure(draft, recorded);
  }

  private reportSecondRow(draft: SchoolDraft, record: SchoolRecord): void {
    // A table below with other columns says more of the school; one with the same says it again.
    const fields = record.figures.map(({ field }) => field).join(' ');
    const row = `${record.cell.sheet} ${record.stage ?? stageOfColumns(record) ?? ''} ${fields}`;
    if (draft.rowsSeen.has(row) && !answeredDuplicate(this.profile, record.cell.sheet, record))
      this.report(SCHOOL_TWICE, record.cell, record.name, { code: record.code ?? '' });
    draft.rowsSeen.add(row);
  }

  private addFigure(draft: SchoolDraft, recorded: RecordedFigure): void {
    const { field, stage, figure } = recorded;
    const figures = openPlace(draft, stage ?? 'whole');
    const before = figures.get(field);
    figures.set(field, before ? { ...before, figure: this.agreed(field, before.figure, figure) } : recorded);
  }

  /** Two cells for one figure: a filled one outranks an empty one, equal ones agree, others make it unusable. */
  private agreed(field: FieldId, first: Figure, second: Figure): Figure {
    if (second.kind === 'missing' || first.kind === 'unusable') return first;
    if (first.kind === 'missing' || second.kind === 'unusable') return second;
    if (sameValue(first, second)) return { ...first, cells: [...first.cells, ...second.cells] };
    const [cell] = second.cells;
    const shown = `${showKnownValue(first)} ≠ ${showKnownValue(second)}`;
    if (cell) this.report(CELLS_DIFFER, cell, shown, { field: FIELDS[field] });
    return { kind: 'unusable', cells: [...first.cells, ...second.cells], shown };
  }
}

/** A draft's figures for one stage, or for the whole of it, to be added to. */
export function openPlace(draft: SchoolDraft, place: Place): Map<FieldId, DraftFigure> {
  const known = draft.figures.get(place);
  if (known) return known;
  const figures = new Map<FieldId, DraftFigure>();
  draft.figures.set(place, figures);
  return figures;
}

/** The stage of a row all of whose figures stand under headers of one stage: a table beside that of another stage. */
export function stageOfColumns({ figures }: SchoolRecord): AnyStage | undefined {
  const [first] = figures;
  const isOne = first?.stageFrom === 'column' && figures.every(({ stage }) => stage === first.stage);
  return isOne ? first.stage : undefined;
}

function addWording(wordings: Partial<Record<FieldId, Wording>>, field: FieldId, wording: Wording): Wordings {
  wordings[field] ??= wording;
  return wordings;
}

type Known = Extract<Figure, { kind: 'known' }>;

export function sameValue(a: Known, b: Known): boolean {
  return showKnownValue(a) === showKnownValue(b);
}

export function showKnownValue({ value }: Known): string {
  return shownDecimal(value);
}
