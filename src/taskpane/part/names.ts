import type { SchoolStage } from '../../assessment/schools/school-stage';
import { LANGUAGE_TAGS, type Language, nameIn, type Texts } from '../../locale/language';
import type { ResourceItem } from '../../standards/resource-item';
import { FIELDS, type FieldId, isField } from '../../statistics/fields';
import { type SchoolType, schoolTypeEntry } from '../../statistics/school-types';

export function schoolTypeName(type: SchoolType, language: Language, texts: Texts): string {
  if (type.id === 'unknown') return type.shown ?? texts.pane.schools.unknownType;
  const entry = schoolTypeEntry(type.id);
  return nameIn(entry, language);
}

/** What a column is taken for; `field` as `Recognised` has it, e.g. `students.primary`. Keys of a row have Chinese names alone. */
export function columnName(field: string, name: string, language: Language): string {
  const [id = ''] = field.split('.');
  return isField(id) ? fieldName(id, language) : name;
}

/** `初级中学`, and for a school of several stages which one: `九年一贯制学校 · 小学`. */
export function schoolNote({ school, stage }: SchoolStage, language: Language, texts: Texts): string {
  const type = schoolTypeName(school.type, language, texts);
  const isSingle = school.type.id !== 'unknown' && schoolTypeEntry(school.type.id).stages.length === 1;
  return isSingle || stage === null ? type : `${type} · ${texts.assessment.stage[stage]}`;
}

export function fieldName(field: FieldId, language: Language): string {
  return nameIn(FIELDS[field], language);
}

export function itemName({ code, shortName }: Pick<ResourceItem, 'code' | 'shortName'>, texts: Texts): string {
  return texts.resources.name(code, shortName);
}

/** `12345.6` → `12,345.6`, for counts that stand in a sentence. */
export function grouped(value: number, language: Language): string {
  return new Intl.NumberFormat(LANGUAGE_TAGS[language]).format(value);
}

/** A share as a percentage, e.g. `0.85` → `85 %`. */
export function percentage(share: string): string {
  return `${Number((Number(share) * 100).toFixed(2))} %`;
}
