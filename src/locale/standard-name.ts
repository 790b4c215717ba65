import type { Standard } from '../standards/standard';
import { type Language, nameIn } from './language';

/** What the standards that ship are called in English; a user's own is called as he calls it. */
const ENGLISH: Readonly<Record<string, string>> = {
  'national-2017': 'National assessment method, 2017',
  'akqi-2022': 'Akqi County work plan, 2022',
  'hebei-2017': 'Hebei Province assessment method',
  shenyang: 'Shenyang City indicators',
};

/** A standard's short name in the user's language. */
export function standardName({ id, shortTitle }: Pick<Standard, 'id' | 'shortTitle'>, language: Language): string {
  return nameIn({ name: shortTitle, english: ENGLISH[id] ?? shortTitle }, language);
}
