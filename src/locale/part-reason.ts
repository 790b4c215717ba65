import type { PartReason } from '../assessment/items/outcome';
import type { Doubt } from '../statistics/county';
import { COUNTY_FACTS, type CountyFactId } from '../statistics/county-facts';
import { FIELDS, type FieldId } from '../statistics/fields';
import { referenceText } from '../workbook/cells';
import { type Language, nameIn, textsIn } from './language';

/** More cells than these say no more to a reader. */
const MOST_CELLS = 5;

/** Why a part of an item has no verdict, in words of one language. */
export function partReason(reason: PartReason, language: Language): string {
  const { reason: texts } = textsIn(language).items;
  const fact = (id: CountyFactId) => nameIn(COUNTY_FACTS[id], language);
  const field = (id: FieldId) => nameIn(FIELDS[id], language);
  const cells = cellList(reason);
  switch (reason.code) {
    case 'missingFact':
      return texts.missingFact(fact(reason.fact), cells);
    case 'missingYear':
      return texts.missingYear(fact(reason.fact), reason.year, cells);
    case 'unusableFact':
      return texts.unusableFact(fact(reason.fact), reason.shown, cells);
    case 'contradictoryFact':
      return texts.contradictoryFact(fact(reason.fact), cells);
    case 'contradictorySources':
      return texts.contradictorySources(cells);
    case 'ambiguousPercent':
      return texts.ambiguousPercent(fact(reason.fact), reason.shown, cells);
    case 'missingField':
      return texts.missingField(field(reason.field), cells);
    case 'unusableField':
      return reason.doubt
        ? doubtful(reason.doubt, field(reason.field), reason.shown, cells, language)
        : texts.unusableField(field(reason.field), reason.shown, cells);
    case 'zeroDenominator':
      return texts.zeroDenominator(cells);
    case 'classesLacking':
      return texts.classesLacking(reason.listed, reason.classes, cells);
    case 'bandAcross':
      return texts.bandAcross(field(reason.field), cells);
    case 'nothingToMeasure':
      return texts.nothingToMeasure(cells);
    case 'noneListed':
    case 'noSchools':
    case 'noSubject':
      return texts[reason.code];
    case 'schoolsUnknown':
      return texts.schoolsUnknown(reason.schools);
  }
}

/** A number that could be read, but that a check finds wrong. */
export function doubtful(
  { code, title }: Doubt,
  field: string,
  shown: string,
  cells: string,
  language: Language,
): string {
  return textsIn(language).assessment.unknown.doubtful(field, shown, cells, code, title[language]);
}

function cellList({ cells }: PartReason): string {
  const shown = cells.slice(0, MOST_CELLS).map(referenceText).join(', ');
  return cells.length > MOST_CELLS ? `${shown} …` : shown;
}
