import { failingSchools } from '../../assessment/items/outcome';
import type { AssessedSchoolStage, ResourceAssessment } from '../../assessment/resources';
import { computeGap, isKnown, shownRatio } from '../../assessment/schools/resource-value';
import type { SchoolStage } from '../../assessment/schools/school-stage';
import type { Finding } from '../../checks/finding';
import { type Language, nameIn } from '../../locale/language';
import type { SlipTexts } from '../../locale/slip-texts';
import { type Wordings, wordingsIn } from '../../locale/wording';
import type { School } from '../../statistics/county';
import { FIELDS, type FieldId } from '../../statistics/fields';
import { schoolTypeEntry } from '../../statistics/school-types';
import { referenceText } from '../../workbook/cells';
import { addTo } from '../../workbook/grouped';
import type { Checked } from '../checked';
import { schoolFigure } from '../items/part-figures';
import { type LineSubject, makeSlipSchoolKey } from './slip';

/** One item of a school-stage: its name, and its value with limit, verdict and what it takes. */
export interface ItemWords {
  readonly name: string;
  readonly told: string;
}

/** A school-stage with what became of it. */
export interface StageWords {
  readonly heading: string;
  readonly items: readonly ItemWords[];
}

/** Puts what a slip says of a school into words. */
export class SlipWords {
  readonly wordings: Wordings;
  private readonly bySchool = new Map<string, Finding[]>();
  private readonly assessed: ReadonlyMap<SchoolStage, AssessedSchoolStage>;
  private readonly stages = new Map<string, SchoolStage[]>();

  constructor(
    readonly checked: Checked,
    readonly language: Language,
    readonly slips: SlipTexts,
  ) {
    this.wordings = wordingsIn(language);
    const { resources } = checked.assessment;
    this.assessed = new Map(resources.assessed.map((entry) => [entry.at, entry]));
    for (const at of resources.schoolStages) addTo(this.stages, makeSlipSchoolKey(at.school), at);
    for (const finding of checked.findings) {
      if (finding.severity === 'notice') continue;
      for (const key of namedSchools(finding)) addTo(this.bySchool, key, finding);
    }
  }

  label(subject: LineSubject): string {
    return subjectLabel(subject, this.language, this.slips);
  }

  nameType({ type }: School): string {
    if (type.id === 'unknown') return type.shown ?? this.wordings.texts.pane.schools.unknownType;
    const entry = schoolTypeEntry(type.id);
    return nameIn(entry, this.language);
  }

  wordStages(school: School): StageWords[] {
    const { resources } = this.checked.assessment;
    return (this.stages.get(makeSlipSchoolKey(school)) ?? []).map((at) => this.stageWords(at, resources));
  }

  private stageWords(at: SchoolStage, resources: ResourceAssessment): StageWords {
    const { assessment } = this.wordings.texts;
    const stage = at.stage === null ? assessment.wholeSchool : assessment.stage[at.stage];
    const entry = this.assessed.get(at);
    const said = this.slips.slip.stage;
    if (!entry) {
      const why = at.scope.included ? assessment.school.excluded : assessment.excluded[at.scope.reason];
      return { heading: said(stage, why), items: [] };
    }
    const heading = said(stage, assessment.school[entry.judgement.verdict]);
    return { heading, items: resources.items.map((_, index) => this.itemWords(entry, index, resources)) };
  }

  private itemWords({ at, values }: AssessedSchoolStage, index: number, { items }: ResourceAssessment): ItemWords {
    const { texts } = this.wordings;
    const [limits, value] = [items[index], values[index]];
    if (!limits || !value) return { name: '', told: '' };
    const { item } = limits;
    const { slip } = this.slips;
    const name = `${item.code} ${texts.resources.name(item.code, item.shortName)}`;
    const known = isKnown(value);
    const shown = known ? shownRatio(value, limits, at.stage) : '';
    const gap = known ? gapText(value, limits, at.stage, texts.resources.unit) : '';
    return { name, told: slip.told(shown, item.limits[at.stage], texts.assessment.value[value.verdict], gap) };
  }

  /** Errors and warnings about the school, then where it falls short in the other areas. */
  listProblems(school: School): string[] {
    const { finding } = this.slips.slip;
    const all = [
      ...(this.bySchool.get(makeSlipSchoolKey(school)) ?? []),
      ...(this.bySchool.get(`name ${school.name}`) ?? []),
    ];
    const found = all.map((each) => finding(this.wordings.finding(each), each.cell ? referenceText(each.cell) : ''));
    return [...found, ...this.partProblems(school)];
  }

  private partProblems(school: School): string[] {
    const key = makeSlipSchoolKey(school);
    const { texts } = this.wordings;
    return this.checked.assessment.items.items.flatMap(({ item, parts }) =>
      parts.flatMap((outcome) =>
        failingSchools(outcome).flatMap((each) => {
          if (makeSlipSchoolKey(each.school) !== key) return [];
          const { part } = outcome;
          const name = nameIn(part, this.language);
          const figure = schoolFigure(each, part, texts.items.limits.unit);
          return [this.slips.slip.part(item.code, name, figure)];
        }),
      ),
    );
  }
}

function gapText(
  value: Parameters<typeof computeGap>[0],
  limits: Parameters<typeof computeGap>[1],
  stage: Parameters<typeof computeGap>[2],
  units: Wordings['texts']['resources']['unit'],
): string {
  const { toLimit, wholeSchool } = computeGap(value, limits, stage);
  const lacking = wholeSchool ?? toLimit;
  return lacking === 0n ? '' : `${lacking} ${units[limits.item.unit]}`;
}

/** How a line is called. */
export function subjectLabel(subject: LineSubject, language: Language, { slip }: SlipTexts): string {
  if (subject.kind !== 'class') return nameSlipField(subject.field, language);
  return subject.what === 'students' ? slip.classStudents(subject.name) : slip.classAtHome(subject.name);
}

function nameSlipField(field: FieldId, language: Language): string {
  return nameIn(FIELDS[field], language);
}

function namedSchools({ about, school }: Finding): string[] {
  const keys = new Set(about.flatMap((subject) => ('school' in subject ? [makeSlipSchoolKey(subject.school)] : [])));
  return keys.size > 0 || school === null ? [...keys] : [`name ${school}`];
}
