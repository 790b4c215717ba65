import { schoolCodeIn } from '../../reading/schools/school-codes';
import { folded, normalisedSchoolName } from '../../reading/text/header-text';
import { countyStem } from '../../reading/text/titles';
import type { School } from '../../statistics/county';
import { schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import type { SchoolRow } from './fields/asked-field';
import type { EmptyReason } from './fields/field-value';
import type { Result } from './fields/values-of-result';

/** A school of the result: all of its stages. */
export interface SchoolOfResult {
  readonly name: string;
  readonly code: string | null;
  readonly rows: readonly SchoolRow[];
}

/** The schools of a result in the statistics' order; the stages of one that stand one after another are one school. */
export function schoolsIn({ json, checked }: Pick<Result, 'json' | 'checked'>): readonly SchoolOfResult[] {
  const { schoolStages } = checked.assessment.resources;
  const found: { name: string; code: string | null; rows: SchoolRow[] }[] = [];
  for (const [row, { name, code, stage, scope }] of json.schools.entries()) {
    const school = schoolStages[row]?.school;
    const isPart = school !== undefined && listNamedStages(school).some((each) => each !== stage);
    const entry: SchoolRow = { row, stage, included: scope.included, of: isPart ? 'partOfSchool' : 'wholeSchool' };
    const last = found.at(-1);
    const isSame = last?.name === name && last.code === code && !last.rows.some((other) => other.stage === stage);
    if (last && isSame) last.rows.push(entry);
    else found.push({ name, code, rows: [entry] });
  }
  return found;
}

/** Its stages of which the workbook has figures, and 高中 of a 完全中学 though it has none. */
function listNamedStages({ stages, type }: School): readonly AnyStage[] {
  const ofKind = type.id === 'unknown' ? [] : schoolTypeEntry(type.id).stages;
  return ALL_STAGES.filter((stage) => stages[stage] !== undefined || (stage === 'senior' && ofKind.includes(stage)));
}

/** A school in one of its stages, where the form says which. */
export function inStage({ rows, ...school }: SchoolOfResult, isIt: (row: SchoolRow) => boolean): SchoolOfResult {
  return { ...school, rows: rows.filter(isIt).map((row) => ({ ...row, of: 'wholeSchool' })) };
}

/** 马营学校（小学部）: a school in one of its stages. */
const PART = /^(.{3,}?)(?:\((小学|初中)(?:部|学段)?\)|(小学|初中)部)$/;

/** Finds schools of a result by what a form writes. */
export class SchoolsNamed {
  readonly all: readonly SchoolOfResult[];
  private readonly byCode = new Map<string, SchoolOfResult[]>();
  private readonly byName = new Map<string, SchoolOfResult[]>();

  /** `answered`: the school that a name in the form is, by its name in the statistics. */
  constructor(
    result: Pick<Result, 'json' | 'checked'>,
    private readonly answered: ReadonlyMap<string, string> = new Map(),
  ) {
    this.all = schoolsIn(result);
    for (const school of this.all) {
      if (school.code !== null) addSchool(this.byCode, folded(school.code), school);
      addSchool(this.byName, normalisedSchoolName(school.name), school);
    }
    this.prefixes = listPrefixes(result.json.county.name);
  }

  private readonly prefixes: readonly string[];

  /** By code where the form gives one, else by name; a code and a name that disagree find none. */
  find(name: string, code: string): SchoolOfResult | { readonly why: EmptyReason } {
    const [, main = '', inside, behind] = PART.exec(folded(name)) ?? [];
    const part = inside ?? behind ?? '';
    const whole = part === '' ? undefined : this.find(main, code);
    if (whole && !('why' in whole) && this.named(name).length === 0) {
      return inStage(whole, ({ stage }) => stage === (part === '小学' ? 'primary' : 'junior'));
    }
    const ofCode = code === '' ? [] : (this.byCode.get(schoolCodeIn(code) ?? folded(code)) ?? []);
    const ofName = name === '' ? [] : this.named(name);
    const both = ofCode.length > 0 && ofName.length > 0 ? ofCode.filter((each) => ofName.includes(each)) : [];
    const found = both.length > 0 ? both : ofCode.length > 0 && ofName.length > 0 ? [] : [...ofCode, ...ofName];
    const [only, ...others] = found;
    const shown = name || code;
    if (!only) return { why: { code: 'noSuchSchool', name: shown } };
    return others.length > 0 ? { why: { code: 'severalSchools', name: shown } } : only;
  }

  /** 石泉县城关小学 is 城关小学 where no other is. */
  private named(name: string): readonly SchoolOfResult[] {
    const written = normalisedSchoolName(this.answered.get(folded(name)) ?? name);
    const same = this.byName.get(written);
    if (same) return same;
    for (const prefix of this.prefixes) {
      const other = written.startsWith(prefix) ? written.slice(prefix.length) : prefix + written;
      const found = other.length >= 3 ? this.byName.get(other) : undefined;
      if (found) return found;
    }
    return [];
  }
}

function addSchool(index: Map<string, SchoolOfResult[]>, key: string, school: SchoolOfResult): void {
  const known = index.get(key);
  if (known) known.push(school);
  else index.set(key, [school]);
}

function listPrefixes(county: string | null): readonly string[] {
  if (county === null) return [];
  const stem = countyStem(county);
  return stem.length >= 2 ? [county, stem] : [county];
}
