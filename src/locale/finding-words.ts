import type { Finding } from '../checks/finding';
import type { SeveralInWords } from '../reading/findings/definition';
import { type Detail, detailsIn, type Term } from '../reading/findings/details';
import { RESOURCE_CODES } from '../standards/resource-item';
import { type Language, nameIn, type Texts } from './language';

/** What the words of one language need. */
interface Said {
  readonly language: Language;
  readonly texts: Texts;
  /** How an item is called by its code. */
  readonly itemNamed: (code: string) => string;
}

const LIST: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };
const OR: Readonly<Record<Language, string>> = { zh: '；或', en: '; or ' };

/** So many schools are named before the rest is only counted. */
const MOST_NAMED = 3;

/** What a finding says, in words of one language. */
export function findingIn({ check, shown, details, several }: Finding, said: Said): string {
  const words = detailsIn(check.details, details).map((detail) => [detail.name, wordDetail(detail, said)]);
  return check[said.language].message(shown, Object.fromEntries(words), several && severalIn(several, said));
}

function severalIn({ count, schools }: NonNullable<Finding['several']>, { language }: Said): SeveralInWords {
  const named = schools.slice(0, MOST_NAMED).join(LIST[language]);
  return { count, schools: named, schoolCount: schools.length, areMore: schools.length > MOST_NAMED };
}

function wordDetail(detail: Detail, { language, texts, itemNamed }: Said): string {
  const termIn = (term: Term) => nameIn(term, language);
  switch (detail.kind) {
    case 'text':
    case 'amount':
    case 'school':
    case 'role':
    case 'word':
      return detail.value;
    case 'names':
    case 'schools':
      return detail.value.join(LIST[language]);
    case 'place':
    case 'stage':
      return detail.value === 'whole' ? texts.assessment.wholeSchool : texts.assessment.stage[detail.value];
    case 'field':
    case 'term':
      return termIn(detail.value);
    case 'terms':
      return detail.value.map(termIn).join(LIST[language]);
    case 'sum':
      return detail.value.map(termIn).join(' + ');
    case 'alternatives':
      return detail.value.map(termIn).join(OR[language]);
    case 'item':
      return itemNamed(detail.value);
    case 'items':
      return detail.value.map(itemNamed).join(LIST[language]);
    case 'itemName': {
      const { code, shortName } = detail.value;
      const known = RESOURCE_CODES.find((each) => each === code);
      return known ? texts.resources.name(known, shortName) : shortName;
    }
  }
}
