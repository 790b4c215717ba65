import { withExplanation } from '../../checks/explanations';
import type { Finding } from '../../checks/finding';
import { makeRepair } from '../../checks/repair';
import { Kept } from '../../kept';
import type { Language } from '../../locale/language';
import { type SupposedFigure, withSupposed } from '../../planning/what-if';
import { withSameSchool, withSheetIgnored } from '../../reading/profile/change-profile';
import type { ColumnAnswer, Profile } from '../../reading/profile/profile';
import type { Checked } from '../../reporting/checked';
import { marksOfCounties, NO_MARKS } from '../../reporting/marks';
import { openingSheet } from '../../reporting/report-templates';
import type { SheetsAsked } from '../../reporting/sheets-asked';
import { ownStandardIn } from '../../settings/own-standard';
import { renamedCounty } from '../../settings/renamed-county';
import { NO_SETTINGS, settingsIn, settingsToKeep, type WorkbookSettings } from '../../settings/workbook-settings';
import type { Standard } from '../../standards/standard';
import type { UserLink } from '../../trend/school-links';
import type { CellReference } from '../../workbook/cells';
import type { Changes, SheetToWrite } from '../../workbook/changes';
import { valueIn, type WorkbookContent } from '../../workbook/content';
import { type Applied, type Work, type Workbook, WorkbookError, type WorkbookProblem } from '../../workbook/workbook';
import { answerAtCell } from '../model/findings/column-answer';
import { placeAfter, placeBefore, stops } from '../model/findings/located';
import { isOfCounty, type Output, outputFile, SUMMARY_HERE } from './output';
import { profileInText } from './profile-file';
import { type CheckedWorkbook, mustChoose, type PaneState, type RepairedCell, type TaskKind } from './state';

/** Sheets made of a check, in a language; the first is gone to. */
export type MakeSheets = (of: CheckedWorkbook, language: Language) => readonly SheetToWrite[];

/** What the pane works with. */
export interface SessionPorts {
  readonly workbook: Workbook;
  /** The first one is used where the workbook names none. */
  readonly standards: readonly [Standard, ...Standard[]];
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Milliseconds, to say how long a check took. */
  readonly now: () => number;
  readonly language: () => Language;
  /** Reads a file of the user's choice; throws a `WorkbookError` where that can't be done. */
  readonly readFile: (bytes: Uint8Array, fileName: string) => Promise<WorkbookContent>;
  /** Hands the user a file that was made. */
  readonly offerFile: (content: Blob, name: string) => void;
  /** In its place where the host takes no downloads: what came of it. */
  readonly handOver?: ((content: Blob, name: string) => Promise<'newWorkbook' | 'refused'>) | undefined;
}

const FIRST_STATE: PaneState = {
  task: null,
  result: null,
  trouble: null,
  notice: null,
  settings: NO_SETTINGS,
  lastYear: null,
  supposed: [],
  walked: null,
};

type Read = (work: Work) => Promise<WorkbookContent>;

/** Edits of one moment, a paste or a fill, are followed once; those that come during a check, by one more after it. */
const SETTLE_MILLISECONDS = 0;

/** Checks a workbook, again after each edit, and does what the user asks. One task at a time; views watch its state. */
export class PaneSession {
  private current: PaneState = FIRST_STATE;
  private readonly listeners = new Set<() => void>();
  private readonly stopListening: () => void;
  private abort: AbortController | null = null;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private editedMeanwhile = false;
  /** How often the workbook told of an edit. */
  private edits = 0;
  /** The workbook's settings as they were read last; undefined where they changed since. */
  private settingsRead: string | undefined;
  private standardTold = false;
  private isDisposed = false;
  private isResting = false;
  private lastOutput: Output = SUMMARY_HERE;
  /** Changed settings that the workbook doesn't keep, yet or at all: they count all the same. */
  private unkept: Partial<WorkbookSettings> = {};
  /** Whether they are still to be kept. */
  private mustKeep = false;
  private readonly kept = new Kept();
  private own: { readonly text: string; readonly standard: Standard | undefined } | undefined;

  constructor(private readonly ports: SessionPorts) {
    this.stopListening = ports.workbook.onEdit(() => this.edited());
  }

  get state(): PaneState {
    return this.current;
  }

  /** Those that ship, and the user's own where he loaded one. */
  get standards(): readonly Standard[] {
    const ownRead = this.ownStandard();
    return ownRead ? [...this.ports.standards, ownRead] : this.ports.standards;
  }

  get standard(): Standard {
    const chosen = this.current.settings.standard;
    return this.standards.find(({ id }) => id === chosen) ?? this.ports.standards[0];
  }

  get today(): string {
    return this.ports.today();
  }

  get date(): string {
    return this.current.settings.date ?? this.ports.today();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.settling);
    this.abort?.abort();
    this.stopListening();
    this.listeners.clear();
  }

  /** Resolves once nothing is under way, nor what was to be made up for afterwards. */
  async settled(): Promise<void> {
    while (this.current.task) await this.taskDone();
  }

  private taskDone(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.current.task) return;
        stop();
        resolve();
      });
    });
  }

  /** Follows no edits until it wakes: nobody sees the pane. */
  rest(): void {
    this.isResting = true;
  }

  /** Looks at the workbook again, whatever was done to it meanwhile. */
  async wake(): Promise<void> {
    if (!this.isResting) return;
    this.isResting = false;
    await this.check();
  }

  /** Whether something went wrong, or was refused in part, that the user should see. */
  get hasToTell(): boolean {
    const { trouble, notice } = this.current;
    return trouble !== null || (notice !== null && 'refused' in notice && notice.refused.length > 0);
  }

  /** Reads and checks the workbook; marks that stand in it follow. */
  check(): Promise<void> {
    return this.checkAs((work) => this.ports.workbook.read(work));
  }

  /** The same after edits or other settings: what nobody touched isn't looked at again. */
  private follow(): Promise<void> {
    return this.checkAs((work) => this.ports.workbook.reread(work));
  }

  private checkAs(read: Read): Promise<void> {
    return this.run('check', async (work) => {
      const { edits } = this;
      const before = this.current.result?.content;
      const result = await this.checkedWorkbook(work, read);
      // Not needed for the first look.
      const changes = before ? (await import('../model/sheet-changes')).sheetChanges(before, result.content) : null;
      const notice = this.noticeThatHolds(result.content) ?? (changes && { code: 'sheetsChanged', changes });
      this.set({ result, walked: null, notice });
      // Marks of what was read don't belong to what the user did since; another check follows that.
      if (this.current.settings.marked !== null && edits === this.edits) await this.markAgain(result, work);
    });
  }

  /** What was taken back is announced no longer: marks, that they were cleared, a sheet. */
  private noticeThatHolds({ sheets }: WorkbookContent): PaneState['notice'] {
    const { notice, settings } = this.current;
    const denied = settings.marked === null ? 'marked' : 'cleared';
    if (notice?.code === denied) return null;
    const isGone = notice?.code === 'added' && !sheets.some(({ name }) => name === notice.first.sheet);
    return isGone ? null : notice;
  }

  /** Marks that stand follow the result; who may only read the workbook has the result without them. */
  private async markAgain(result: CheckedWorkbook, work: Work): Promise<void> {
    const marks = this.marks(result);
    if (this.mustKeep) return this.keep({ marks }, work);
    try {
      await this.ports.workbook.apply({ marks }, { ...work, step: 'last' });
    } catch (error) {
      if (makeWorkbookProblem(error).code !== 'readOnly') throw error;
    }
  }

  mark(): Promise<void> {
    return this.run('mark', async (work) => {
      const result = this.current.result ?? (await this.checkedWorkbook(work));
      const marks = this.marks(result);
      const { refused } = await this.applyAndKeep({ marks }, { marked: 'true' }, work);
      const areas = marks.marks.flatMap((mark) => mark.areas);
      const cells = areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
      this.set({ result, notice: { code: 'marked', cells, refused } });
    });
  }

  clearMarks(): Promise<void> {
    return this.run('clear', async (work) => {
      const { refused } = await this.applyAndKeep({ marks: NO_MARKS }, { marked: null }, work);
      this.set({ notice: { code: 'cleared', refused } });
    });
  }

  /**
   * Makes what is asked for from the workbook as it is now: sheets in it, in which what the user typed stays, or a file.
   */
  write(output: Output): Promise<void> {
    this.lastOutput = output;
    return this.run('write', async (work) => {
      const result = await this.checkedWorkbook(work);
      if (isOfCounty(output) && mustChoose(result, this.current.settings)) {
        const counties = result.counties.map(({ part = '' }) => part);
        this.set({ result, trouble: { code: 'chooseCounty', counties } });
        return;
      }
      this.set({ result });
      if (output.what === 'sheets' && output.place === 'beside') await this.writeSheets(output, result, work);
      else await this.offerOutput(output, result);
    });
  }

  private async writeSheets(asked: SheetsAsked, { checked, content }: CheckedWorkbook, work: Work): Promise<void> {
    // The reports are a third of the program: they are loaded when they are first wanted.
    const { sheetsAsked } = await import('../../reporting/sheets-asked');
    const sheets = sheetsAsked(checked, content, this.ports.language(), asked);
    const { sheetNames, refused } = await this.writeMade(sheets, content, work);
    const written = Object.keys(sheetNames);
    const first = sheetNames[openingSheet(asked.template)] ?? sheetNames[written[0] ?? ''] ?? null;
    this.set({ notice: { code: 'written', sheets: written.length, first, refused } });
    if (first !== null) await this.reveal({ sheet: first, row: 0, column: 0 });
  }

  /** Writes sheets made of this check, and goes to the first. */
  writeOwn(make: MakeSheets): Promise<void> {
    return this.run('write', async (work) => {
      const { result } = this.current;
      if (!result) return;
      const sheets = make(result, this.ports.language());
      const { sheetNames, refused } = await this.writeMade(sheets, result.content, work);
      const [first = null] = Object.values(sheetNames);
      this.set({ notice: { code: 'written', sheets: Object.keys(sheetNames).length, first, refused } });
      if (first !== null) await this.reveal({ sheet: first, row: 0, column: 0 });
    });
  }

  /** Writes sheets, and what they were made from. */
  private async writeMade(sheets: readonly SheetToWrite[], content: WorkbookContent, work: Work): Promise<Applied> {
    const { madeFrom } = await import('../../reporting/made-from');
    return this.ports.workbook.apply({ sheets, settings: madeFrom(content, sheets) }, work);
  }

  private async offerOutput(output: Output, result: CheckedWorkbook): Promise<void> {
    const { name, content } = await outputFile(output, result, this.standard, this.ports.language());
    await this.offer(content, name);
  }

  /** Hands the user a file, as the host can, and says where it went; a text that can't be saved is shown, to be copied. */
  async offer(content: Blob, file: string): Promise<void> {
    const { offerFile, handOver } = this.ports;
    if (!handOver) {
      offerFile(content, file);
      this.set({ notice: { code: 'offered', file } });
    } else if ((await handOver(content, file)) === 'newWorkbook') {
      this.set({ notice: { code: 'openedAnew', file } });
    } else {
      const isText = /\.(json|csv)$/.test(file);
      this.set({ notice: { code: 'notSaved', file, text: isText ? await content.text() : null } });
    }
  }

  /** Adds the sheet that the county's figures are filled into, as one step, and goes to the first of them. */
  async addCountySheet(): Promise<void> {
    await this.run('write', async (work) => {
      const { checked, content } = this.current.result ?? (await this.checkedWorkbook(work));
      const { statistics, date } = checked.assessment;
      const { addedCountySheet } = await import('../../reporting/template/county-sheet');
      const { sheet, first } = addedCountySheet(
        { name: statistics.name, year: Number(statistics.year ?? date.slice(0, 4)) },
        content.sheets.map(({ name }) => name),
        this.ports.language(),
      );
      await this.ports.workbook.apply({ sheets: [sheet] }, work);
      this.set({ notice: { code: 'added', first } });
      await this.reveal(first);
    });
    await this.check();
  }

  /** Puts right what findings are about, where that takes no more than their cells: one step that can be undone. */
  repair(...findings: readonly Finding[]): Promise<void> {
    return this.perform(async (workbook, work) => {
      const content = await workbook.read(work);
      const cells = findings.flatMap((finding) => makeRepair(finding, content));
      const repaired = cells.map((cell) => ({ ...cell, before: valueIn(content, cell) }));
      if (cells.length > 0) await workbook.setCells(cells);
      this.set({ notice: { code: 'repaired', cells: cells.length, repaired } });
    });
  }

  /** Puts back what a repair changed, but for what the user has entered there since. */
  takeBack(repaired: readonly RepairedCell[]): Promise<void> {
    return this.perform(async (workbook, work) => {
      const content = await workbook.read(work);
      const cells = repaired.filter((cell) => valueIn(content, cell) === cell.value);
      if (cells.length > 0) await workbook.setCells(cells.map(({ before, ...at }) => ({ ...at, value: before })));
      this.set({ notice: { code: 'takenBack', cells: cells.length } });
    });
  }

  /** Changes figures of the user's, who agreed to it, and looks at the workbook again. */
  async perform(act: (workbook: Workbook, work: Work) => Promise<void>): Promise<void> {
    await this.run('repair', (work) => act(this.ports.workbook, work));
    await this.follow();
  }

  /** Whether the host's history may be emptied by what the pane does. */
  get emptiesHistory(): boolean {
    return this.ports.workbook.abilities.undo === 'host';
  }

  /** Keeps what the user says of a finding, or of several at once; an empty text takes it back. */
  explain(said: Finding | readonly Finding[], text: string): Promise<void> {
    const findings = 'code' in said ? [said] : said;
    const explanations = findings.reduce(
      (before, { identity }) => withExplanation(before, identity, text),
      this.current.settings.explanations,
    );
    return this.changeSettings({ explanations });
  }

  /** Takes the user's word on the column whose cell he has selected in the sheet. */
  async correctSelectedColumn(answer: Pick<ColumnAnswer, 'field' | 'stage' | 'unit'>): Promise<void> {
    const cell = await this.ports.workbook.selection();
    if (!cell) return;
    const recognised = this.current.result?.checked.reading.recognised ?? [];
    await this.changeSettings({ profile: answerAtCell(this.current.settings.profile, recognised, cell, answer) });
  }

  /** Takes the user's answer to a question, or takes it back: the profile as it becomes. */
  answer(answered: (profile: Profile) => Profile): Promise<void> {
    return this.changeSettings({ profile: answered(this.current.settings.profile) });
  }

  /** Leaves a sheet out of the reading. */
  ignoreSheet(sheet: string): Promise<void> {
    return this.changeSettings({ profile: withSheetIgnored(this.current.settings.profile, sheet, true) });
  }

  /** Reads by the answers of a profile's JSON from now on, and keeps them in the workbook. */
  async loadProfile(text: string, file: string): Promise<void> {
    const profile = profileInText(text, file);
    if ('code' in profile) this.set({ trouble: profile });
    else await this.changeSettings({ profile });
  }

  /** Checks by changed settings and keeps them in the workbook. They count even where the workbook can't keep them. */
  changeSettings(changed: Partial<WorkbookSettings>): Promise<void> {
    this.unkept = { ...this.unkept, ...changed };
    this.mustKeep = true;
    this.set({ settings: { ...this.current.settings, ...changed } });
    return this.follow();
  }

  /** Does again what could not be done. */
  retry(): Promise<void> {
    const { trouble } = this.current;
    switch (trouble?.code === 'workbook' ? trouble.during : 'check') {
      case 'mark':
        return this.mark();
      case 'clear':
        return this.clearMarks();
      case 'write':
        return this.write(this.lastOutput);
      default:
        return this.check();
    }
  }

  /** Checks by a standard of the user's own, given as the text of a JSON file, and keeps it in the workbook. */
  async loadStandard(text: string, file: string): Promise<void> {
    const ownGiven = ownStandardIn(text, file);
    if ('code' in ownGiven) this.set({ trouble: ownGiven });
    else await this.changeSettings({ ownStandard: text, standard: ownGiven.id });
  }

  /** Compares with a workbook of last year from now on. */
  async loadLastYear(bytes: Uint8Array, file: string): Promise<void> {
    try {
      const [lastYear, { readCounties }] = await Promise.all([
        this.ports.readFile(bytes, file),
        import('../../reading/read-county'),
      ]);
      if (readCounties(lastYear).every(({ reading }) => reading.statistics.schools.length === 0)) {
        this.set({ trouble: { code: 'lastYear', file, problem: null } });
        return;
      }
      this.set({ lastYear, trouble: null });
    } catch (error) {
      this.set({ trouble: { code: 'lastYear', file, problem: makeWorkbookProblem(error) } });
      return;
    }
    await this.follow();
  }

  async forgetLastYear(): Promise<void> {
    this.set({ lastYear: null });
    await this.follow();
  }

  /** Takes the user's word that a school of last year is one of this year. */
  linkSchools(link: UserLink): Promise<void> {
    return this.answer((profile) => withSameSchool(profile, link));
  }

  /** Supposes figures beside those supposed already; the workbook stays as it is. */
  suppose(figures: readonly SupposedFigure[]): void {
    this.set({ supposed: withSupposed(this.current.supposed, figures) });
  }

  supposeNothing(): void {
    this.set({ supposed: [] });
  }

  /** Goes to the next place that is marked or that a finding is about, or the one before, from where the user stands. */
  async walk(direction: 'on' | 'back'): Promise<void> {
    const { result } = this.current;
    if (!result) return;
    const sheets = result.content.sheets.map(({ name }) => name);
    const findings = result.counties.flatMap((county) => county.findings);
    const places = stops(this.marks(result).marks, findings, sheets);
    const selection = await this.ports.workbook.selection();
    const place = (direction === 'on' ? placeAfter : placeBefore)(places, selection, sheets);
    if (!place) return;
    this.set({ walked: { at: places.indexOf(place) + 1, of: places.length } });
    await this.reveal(place, 'stays');
  }

  async reveal(cell: CellReference, keyboard?: 'stays'): Promise<void> {
    try {
      await this.ports.workbook.reveal(cell, keyboard);
    } catch (error) {
      this.set({ trouble: { code: 'workbook', problem: makeWorkbookProblem(error), during: 'check', cell } });
    }
  }

  /** Shows the hidden sheet of a cell that the user wanted to go to, and goes there. */
  async unhide(cell: CellReference): Promise<void> {
    await this.run('unhide', async () => {
      await this.ports.workbook.unhide?.(cell.sheet);
      await this.reveal(cell);
    });
    await this.follow();
  }

  /** Says that no school's figure stands in a cell that was asked about. */
  tellNoFigure(cell: CellReference | null): void {
    this.set({ notice: { code: 'noFigure', cell } });
  }

  cancel(): void {
    this.abort?.abort();
  }

  dismiss(): void {
    this.set({ notice: null, trouble: null });
  }

  private ownStandard(): Standard | undefined {
    const text = this.current.settings.ownStandard;
    if (text === null) return undefined;
    if (this.own?.text !== text) {
      const ownKept = ownStandardIn(text, '');
      this.own = { text, standard: 'code' in ownKept ? undefined : ownKept };
    }
    return this.own.standard;
  }

  private edited(): void {
    this.edits++;
    clearTimeout(this.settling);
    if (this.isResting) return;
    this.settling = setTimeout(() => {
      if (this.current.task) this.editedMeanwhile = true;
      else void this.follow();
    }, SETTLE_MILLISECONDS);
  }

  private set(changed: Partial<PaneState>): void {
    this.current = { ...this.current, ...changed };
    for (const listener of [...this.listeners]) listener();
  }

  /** Does one task; asked for while another is under way, it isn't begun, but a check is made up for. */
  private async run(kind: TaskKind, act: (work: Work) => Promise<void>): Promise<void> {
    if (this.current.task) {
      if (kind === 'check') this.editedMeanwhile = true;
      return;
    }
    const abort = new AbortController();
    this.abort = abort;
    const { notice, trouble } = this.current;
    // What a click did stays told while a check or the keeping of settings follows from it.
    this.set({
      task: { kind, progress: null },
      trouble: kind === 'keep' ? trouble : null,
      notice: kind === 'check' || kind === 'keep' ? notice : null,
    });
    try {
      const onProgress: Work['onProgress'] = (progress) => this.set({ task: { kind, progress } });
      await act({ signal: abort.signal, onProgress });
    } catch (error) {
      this.failed(makeWorkbookProblem(error), kind);
    }
    this.abort = null;
    this.set({ task: null });
    if (!this.isDisposed) await this.makeUp();
  }

  /** What was asked for while a task was under way. */
  private async makeUp(): Promise<void> {
    if (this.editedMeanwhile) {
      this.editedMeanwhile = false;
      await this.follow();
    } else if (this.mustKeep) {
      await this.run('keep', (work) => this.keep({}, work));
    }
  }

  /** Keeps what the user set, with what follows from it, as one step. */
  private async keep(changes: Changes, work: Work): Promise<void> {
    const { unkept } = this;
    this.mustKeep = false;
    await this.ports.workbook.apply({ ...changes, settings: settingsToKeep(unkept) }, work);
    this.settingsRead = undefined;
    if (this.unkept === unkept) this.unkept = {};
  }

  private failed(problem: WorkbookProblem, during: TaskKind): void {
    if (problem.code === 'cancelled') this.set({ notice: { code: 'cancelled' } });
    else this.set({ trouble: { code: 'workbook', problem, during } });
  }

  /** Of all counties: one copy of the workbook is theirs together. */
  private marks({ counties }: CheckedWorkbook) {
    return marksOfCounties(counties, this.ports.language());
  }

  private async applyAndKeep(changes: Changes, kept: Partial<WorkbookSettings>, work: Work): Promise<Applied> {
    const applied = await this.ports.workbook.apply({ ...changes, settings: settingsToKeep(kept) }, work);
    this.settingsRead = undefined;
    this.set({ settings: { ...this.current.settings, ...kept } });
    return applied;
  }

  private async checkedWorkbook(
    work: Work,
    read: Read = (work) => this.ports.workbook.read(work),
  ): Promise<CheckedWorkbook> {
    const begun = this.ports.now();
    // What reads and assesses comes while the workbook is read: the pane's frame needn't wait for it.
    const [content, { checkCounties }] = await Promise.all([read(work), import('../../check')]);
    this.readSettings(content);
    const { explanations, profile, part } = this.current.settings;
    const { standard, date } = this;
    const counties = checkCounties(content, {
      standard,
      date,
      explanations,
      profile,
      lastYear: this.current.lastYear ?? undefined,
      kept: this.kept,
    });
    const checked = this.named(counties.find((each) => each.part === part) ?? counties[0]);
    return {
      checked,
      counties: counties.length === 1 ? [checked] : counties,
      content,
      cells: cellsRead(content),
      seconds: (this.ports.now() - begun) / 1000,
    };
  }

  /** As the user calls it; of several counties each is called as the workbook does. */
  private named(checked: Checked): Checked {
    const { county, year } = this.current.settings;
    return renamedCounty(checked, { county: checked.part === undefined ? county : null, year });
  }

  /** The workbook's settings count as they are now: the user may have undone what he set. */
  private readSettings(content: WorkbookContent): void {
    const read = JSON.stringify(content.settings);
    if (read === this.settingsRead) return;
    this.settingsRead = read;
    const settings = { ...settingsIn(content.settings), ...this.unkept };
    this.set({ settings });
    if (this.standardTold) return;
    this.standardTold = true;
    const id = settings.standard;
    if (id !== null && id !== this.standard.id) this.set({ trouble: { code: 'unknownStandard', id } });
  }
}

function cellsRead({ sheets }: WorkbookContent): number {
  const read = sheets.filter(({ tag }) => tag === null);
  return read.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
}

function makeWorkbookProblem(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookError) return error.problem;
  if (error instanceof DOMException && error.name === 'AbortError') return { code: 'cancelled' };
  return { code: 'host', detail: error instanceof Error ? error.message : String(error) };
}
