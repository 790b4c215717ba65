import { ALL_STAGES, type AnyStage } from '../statistics/stages';
import { folded, headerText, isTotal } from './header-text';
import { stageIn } from './stage-words';
import { splitUnit, type UnitSpelling, unitOf } from './units';

/** A header path, taken apart: the words that name the figure, and what else was said of it. */
export interface HeaderPath {
  /** As it stands, its rows joined by ` → `. */
  readonly shown: string;
  /** Words from the outermost group in, without units, years and parts that are only a stage. */
  readonly words: readonly string[];
  /** What stood in brackets and is neither a unit, a stage nor a year. */
  readonly notes: readonly string[];
  readonly stage: AnyStage | undefined;
  readonly unit: UnitSpelling | undefined;
  /** The year that the header names: `2024年`, `2024-2025学年` → 2024. */
  readonly year: string | undefined;
}

/** A part that is a stage and nothing else, but for degrees, where 高中阶段 is one. */
const ONLY_STAGE = /^(?:普通)?(?:小学|初中|高中|初级中学|高级中学)(?:部|段|阶段|学段|教育|部分|情况|学校)?$/;
const STAGE_BEFORE = /^(?:普通)?(小学|初中|高中)(?:部|阶段|段|学段)?[-_:]?/;
const STAGE_AFTER = /[-_:]?(小学|初中|高中)(?:部|阶段|段|学段)?$/;
const YEAR = /(?:^|(?<=[^\d]))(20\d{2})(?:[-/~至]20\d{2})?(?:学年度?|年度?)?(?!年?及之前)/;

/** A path as the user sees it, its rows joined by ` → `. */
export function shownPath(path: readonly string[]): string {
  return path.map((text) => text.replace(/\s+/g, '')).join(' → ');
}

export function headerPathOf(path: readonly string[]): HeaderPath {
  const parts = path.map((text) => headerText(text));
  const notes = parts.flatMap((part) => part.notes);
  const kept: string[] = [];
  const units: UnitSpelling[] = [];
  const stages: AnyStage[] = [];
  let year: string | undefined;
  for (const note of notes) {
    const unit = unitOf(note);
    const stage = stageIn(note);
    if (unit) units.push(unit);
    if (stage) stages.push(stage);
    year = YEAR.exec(note)?.[1] ?? year;
  }
  for (const { words } of parts) {
    const isNoteOnly = /^[([{【〔].*[)\]}】〕]$/.test(words);
    const unit = unitOf(isNoteOnly ? words.slice(1, -1) : words);
    const dated = YEAR.exec(words);
    year = dated?.[1] ?? year;
    const undated = dated ? words.replace(YEAR, '') : words;
    if (unit && kept.length > 0) units.push(unit);
    else if (undated !== '') kept.push(undated);
  }
  const isDegree = kept.some((words) => /按学历|^学历(?:情况|结构|层次)?$/.test(words));
  const only = isDegree ? kept : kept.filter((words) => !ONLY_STAGE.test(words));
  const words = only.length > 0 ? only : kept;
  if (only.length > 0)
    stages.unshift(...kept.filter((part) => ONLY_STAGE.test(part)).flatMap((part) => stageIn(part) ?? []));
  return {
    shown: shownPath(path),
    words,
    notes: notes.filter((note) => !unitOf(note) && !stageIn(note) && !/^20\d{2}/.test(folded(note))),
    stage: stages.at(-1),
    unit: units.at(-1),
    year,
  };
}

/** Ways to read the words, the most faithful first: without a total's word, a stage in front or behind, a unit behind. */
export function* readingsOf(path: HeaderPath): Generator<HeaderPath> {
  const total = { ...path, words: withoutTotal(path.words) };
  yield path;
  if (total.words !== path.words) yield total;
  const staged = withoutStage(total);
  if (staged) yield staged;
  const united = withoutUnit(staged ?? total);
  if (united) yield united;
}

function withoutTotal(words: readonly string[]): readonly string[] {
  return words.length > 1 && isTotal(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

/** `小学学生数`, `小学生数` and `学生数-小学` are all `学生数` of the primary stage; so are groups: `小学教师 → 合计`. */
function withoutStage(path: HeaderPath): HeaderPath | undefined {
  const stages: AnyStage[] = [];
  const words = path.words.map((part) => {
    const spelled = part.replace(/^(小|初中|高中)(学?)生(?=数|人数|总数|在校)/, (_, stage: string) =>
      stage === '小' ? '小学学生' : `${stage}学生`,
    );
    for (const pattern of [STAGE_BEFORE, STAGE_AFTER]) {
      const found = pattern.exec(spelled);
      const stage = found?.[1] === undefined ? undefined : stageIn(found[1]);
      const rest = spelled.replace(pattern, '');
      if (!stage || rest === '') continue;
      stages.push(stage);
      return rest;
    }
    return part;
  });
  const stage = stages.at(-1);
  return stage && ALL_STAGES.includes(stage) ? { ...path, words, stage: path.stage ?? stage } : undefined;
}

/** `面积㎡`, `设备值/万元`: a unit without brackets. */
function withoutUnit(path: HeaderPath): HeaderPath | undefined {
  const last = path.words.at(-1) ?? '';
  const { number: rest, unit } = splitUnit(last);
  const isSure = /[/,、:;-]$/.test(rest) || /^(?:m2|M2|平方米|平米|亩|万元|千元|元)$/.test(unit?.spelling ?? '');
  if (!unit || !isSure) return undefined;
  return { ...path, words: [...path.words.slice(0, -1), rest.replace(/[/,、:;-]+$/, '')], unit: path.unit ?? unit };
}
