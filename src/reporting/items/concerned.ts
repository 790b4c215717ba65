import { type Language, nameIn, textsIn } from '../../locale/language';
import type { PlainPart, SchoolChoice } from '../../standards/part';

/** 适用学校: which schools a part is about, and the paragraph that says so; nothing where it is about the county. */
export function schoolsConcerned(part: PlainPart, language: Language): string[] {
  if (!('schools' in part)) return [];
  return [concerned(part.schools, language)];
}

function concerned(choice: SchoolChoice, language: Language): string {
  return textsIn(language).sheets.problems.coded(nameIn(choice, language), choice.paragraph);
}
