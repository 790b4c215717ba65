import type { Checked } from '../reporting/checked';
import { lineKey, makeLineKey, makeSlipSchoolKey, type Slip, type SlipLine } from '../reporting/slips/slip';
import { makeSlips } from '../reporting/slips/slip-lines';
import { comparable, plainValue } from '../reporting/slips/slip-record';
import { type CellReference, type CellValue, referenceText } from '../workbook/cells';
import { formulaAt, type SheetContent, valueIn, type WorkbookContent } from '../workbook/content';
import { groupedBy } from '../workbook/grouped';
import type { Correction, Corrections, NotRead, NotTaken, NotTakenEntry, NotTakenWhy, Remark } from './correction';
import { type Entered, entered } from './entered-value';
import type { ReturnedFile } from './returned-files';
import type { ReturnedSlip, SlipEntry } from './returned-slip';

type ReadSlip = Extract<ReturnedSlip, { kind: 'slip' }>;

/** A slip that belongs to this workbook, with the school's figures as they are now. */
interface MatchedSlip {
  readonly returned: ReadSlip;
  readonly slip: Slip;
}

/**
 * Holds what came back against the workbook as it is now. An entry is a correction only where everything about it is as it
 * was when the slip was made; whatever else there is to it is told.
 */
export function matchSlips(files: readonly ReturnedFile[], checked: Checked, content: WorkbookContent): Corrections {
  const slips = makeSlips(checked, content);
  const matching = new Matching(slips, checked, content);
  for (const file of files) matching.take(file);
  return matching.result(files.length);
}

class Matching {
  private readonly schools = new Map<string, Slip>();
  private readonly owners: ReadonlyMap<string, readonly Slip[]>;
  private readonly sheets: ReadonlyMap<string, SheetContent>;
  private readonly matched: MatchedSlip[] = [];
  private readonly notRead: NotRead[] = [];
  private readonly notTaken: NotTaken[] = [];
  private readonly already: NotTakenEntry[] = [];
  private readonly remarks: Remark[] = [];
  private readonly signed: Remark[] = [];
  private slipCount = 0;
  private blank = 0;

  constructor(
    slips: readonly Slip[],
    private readonly checked: Checked,
    private readonly content: WorkbookContent,
  ) {
    for (const slip of slips) this.schools.set(makeSlipSchoolKey(slip.school), slip);
    this.owners = indexCellOwners(slips);
    this.sheets = new Map(content.sheets.map((sheet) => [sheet.name, sheet]));
  }

  take(file: ReturnedFile): void {
    if (file.kind === 'unreadable') {
      this.notRead.push({ file: file.file, sheet: null, why: { code: 'damaged', problem: file.problem } });
      return;
    }
    if (file.slips.length === 0) this.notRead.push({ file: file.file, sheet: null, why: { code: 'noSlip' } });
    else {
      for (const sheet of file.otherSheets) this.notRead.push({ file: file.file, sheet, why: { code: 'otherSheet' } });
    }
    for (const slip of file.slips) this.takeSlip(slip);
  }

  private takeSlip(slip: ReturnedSlip): void {
    this.slipCount++;
    if (slip.kind !== 'slip') {
      this.notRead.push({ file: slip.file, sheet: slip.sheet, why: { code: slip.kind } });
      return;
    }
    const said = { school: slip.identity.name, file: slip.file };
    for (const text of slip.remarks) this.remarks.push({ ...said, text });
    if (slip.signed.length > 0) this.signed.push({ ...said, text: slip.signed.join('　') });
    const slipOfSchool = this.schools.get(makeSlipSchoolKey(slip.identity));
    const why = this.whyNotOurs(slip, slipOfSchool);
    if (why || !slipOfSchool) {
      for (const entry of slip.entries) this.refuse(slip, entry, why ?? { code: 'noSchool' });
      if (slip.entries.length === 0) {
        this.notRead.push({ file: slip.file, sheet: slip.sheet, why: why ?? { code: 'noSchool' } });
      }
      return;
    }
    if (slip.entries.length === 0) this.blank++;
    else this.matched.push({ returned: slip, slip: slipOfSchool });
  }

  private whyNotOurs({ identity, isEdited }: ReadSlip, slip: Slip | undefined): SlipWhy | undefined {
    const { name, year } = this.checked.assessment.statistics;
    if (identity.county !== name) return { code: 'otherCounty', theirs: identity.county ?? '', ours: name ?? '' };
    if (identity.year !== year) return { code: 'otherYear', theirs: identity.year ?? '', ours: year ?? '' };
    if (isEdited) return { code: 'edited' };
    return slip ? undefined : { code: 'noSchool' };
  }

  result(files: number): Corrections {
    const { slipCount: slips, blank, already, notTaken, notRead, remarks, signed } = this;
    const corrections = this.agreed(this.matched.flatMap((matched) => this.candidates(matched)));
    return { files, slips, blank, corrections, already, notTaken, notRead, remarks, signed };
  }

  /** The entries of a slip that could be corrections, taken by themselves. */
  private candidates({ returned, slip }: MatchedSlip): Candidate[] {
    const lines = new Map(slip.lines.map((line) => [lineKey(line), line]));
    return returned.entries.flatMap((entry): Candidate[] => {
      const line = lines.get(recordKey(entry));
      if (entry.overwritten !== undefined) {
        this.refuse(returned, entry, { code: 'overwritten', now: entry.overwritten }, line);
        return [];
      }
      if (entry.value === null) {
        this.refuse(returned, entry, { code: entry.isUncomputed ? 'uncomputed' : 'remarkOnly' }, line);
        return [];
      }
      if (!line || line.unit !== entry.line.unit) {
        this.refuse(returned, entry, { code: 'moved' });
        return [];
      }
      return this.candidate({ returned, slip }, entry, line);
    });
  }

  private candidate({ returned, slip }: MatchedSlip, entry: SlipEntry, line: SlipLine): Candidate[] {
    const value = entered(entry, line.entry);
    if (value.kind === 'value' && line.cells.every((cell) => this.holds(cell, value))) {
      this.already.push(this.told(returned, entry, line));
      return [];
    }
    const why = this.whyNotWritten(slip, entry, line) ?? (value.kind === 'refused' ? value.why : undefined);
    if (why || value.kind === 'refused') {
      if (why) this.refuse(returned, entry, why, line);
      return [];
    }
    return [{ returned, entry, slip, line, value: value.value }];
  }

  private holds(cell: CellReference, { value }: Extract<Entered, { kind: 'value' }>): boolean {
    return valueIn(this.content, cell) === value;
  }

  /** What of the workbook forbids to write into the cells of a line. */
  private whyNotWritten(slip: Slip, entry: SlipEntry, line: SlipLine): NotTakenWhy | undefined {
    for (const cell of line.cells) {
      const sheet = this.sheets.get(cell.sheet);
      const formula = sheet && formulaAt(sheet, cell.row, cell.column);
      if (formula !== undefined) return { code: 'formula', formula };
      if (sheet?.protected) return { code: 'protected' };
      const other = (this.owners.get(referenceText(cell)) ?? []).find((each) => each !== slip);
      if (other) return { code: 'shared', school: other.school.name };
    }
    const now = plainValue(line.was);
    return comparable(now) === comparable(entry.line.was) ? undefined : { code: 'changedSince', now };
  }

  /** Where several slips are of one school, what all of them that say anything say alike; what they don't is told of each. */
  private agreed(candidates: readonly Candidate[]): Correction[] {
    const corrections: Correction[] = [];
    for (const group of groupedBy(candidates, ({ line }) => line).values()) {
      const [first] = group;
      if (!first) continue;
      const { slip, line, value } = first;
      const others = this.matched.filter(
        (each) => each.slip === slip && !group.some(({ returned }) => returned === each.returned),
      );
      if (others.length === 0 && group.every((each) => each.value === value)) {
        const reason = [...new Set(group.map(({ entry }) => entry.reason).filter((text) => text !== ''))].join('；');
        const sources = group.map(({ returned, entry }) => ({ file: returned.file, cell: entry.at }));
        corrections.push({ school: slip.school, line, value, reason, sources });
        continue;
      }
      for (const each of group) {
        const answers = [
          ...group.filter((other) => other !== each).map(({ returned, entry }) => makeSlipAnswer(returned, entry)),
          ...others.map(({ returned }) => {
            return makeSlipAnswer(
              returned,
              returned.entries.find((entry) => recordKey(entry) === lineKey(line)),
            );
          }),
        ];
        this.refuse(each.returned, each.entry, { code: 'conflict', answers }, line);
      }
    }
    return corrections;
  }

  private refuse(slip: ReadSlip, entry: SlipEntry, why: NotTakenWhy, line?: SlipLine): void {
    this.notTaken.push({ why, ...this.told(slip, entry, line) });
  }

  private told({ file, identity }: ReadSlip, entry: SlipEntry, line?: SlipLine): NotTakenEntry {
    const { cells, was } = entry.line;
    const source = { file, cell: entry.at };
    const told = { school: identity.name, cells, was, value: entry.value, reason: entry.reason, source };
    return line ? { ...told, line } : told;
  }
}

interface Candidate {
  readonly returned: ReadSlip;
  readonly entry: SlipEntry;
  readonly slip: Slip;
  readonly line: SlipLine;
  readonly value: number | string;
}

type SlipWhy = Extract<NotTakenWhy, { code: 'otherCounty' | 'otherYear' }> | { readonly code: 'edited' | 'noSchool' };

function makeSlipAnswer({ file }: ReadSlip, entry: SlipEntry | undefined): { file: string; value: CellValue } {
  return { file, value: entry?.value ?? null };
}

/** A line as the slip remembers it, to be found among those of now. */
function recordKey({ line }: SlipEntry): string {
  return makeLineKey(line.key, line.cells);
}

/** The slips that each cell stands on. */
function indexCellOwners(slips: readonly Slip[]): ReadonlyMap<string, readonly Slip[]> {
  const owners = new Map<string, Slip[]>();
  for (const slip of slips) {
    for (const { cells } of slip.lines) {
      for (const cell of cells) {
        const key = referenceText(cell);
        const known = owners.get(key);
        if (known) known.push(slip);
        else owners.set(key, [slip]);
      }
    }
  }
  return owners;
}
