import { indexFacts, showFactValue } from '../../assessment/items/county/facts';
import { UNKNOWN_WORD } from '../../reading/findings/cells';
import { LEVELS, readLevel } from '../../statistics/choices/monitoring';
import { saysNothing, type Vocabulary } from '../../statistics/choices/vocabulary';
import { PRESENCE, readPresence, readStated, STATEMENTS } from '../../statistics/choices/yes-no';
import { COUNTY_FACTS } from '../../statistics/county-facts';
import type { CountyFactEntry } from '../../statistics/county-facts/county-fact-entry';
import { type CellValue, isCellError } from '../../workbook/cells';
import { alsoFound, type CheckedData } from '../check-entry';
import type { Found } from '../found';

interface FactChoice {
  readonly answers: Vocabulary;
  readonly read: (value: CellValue) => unknown;
}

/** D84: words in 县级数据 that nobody knows. Those in the rows of schools are stated by the reading. */
export const UNKNOWN_WORD_ALSO_OF_COUNTY = alsoFound(UNKNOWN_WORD, factWordsUnknown);

/** What the rows of 县级数据 that are no number choose between. */
const CHOICES: Readonly<Record<Exclude<CountyFactEntry['kind'], 'number'>, FactChoice>> = {
  yesNo: { answers: STATEMENTS, read: readStated },
  presence: { answers: PRESENCE, read: readPresence },
  level: { answers: LEVELS, read: readLevel },
};

function* factWordsUnknown({ reading }: CheckedData): Generator<Found<typeof UNKNOWN_WORD.details>> {
  for (const [id, rows] of indexFacts(reading.statistics)) {
    const field = COUNTY_FACTS[id];
    const { kind } = field;
    if (kind === 'number') continue;
    const { answers, read } = CHOICES[kind];
    for (const { value, cell } of rows) {
      if (value === null || isCellError(value) || read(value) !== undefined) continue;
      const shown = showFactValue(value);
      if (!saysNothing(shown)) yield { cells: [cell], shown, details: { field, answers }, about: [] };
    }
  }
}
