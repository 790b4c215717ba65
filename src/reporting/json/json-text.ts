import type { Wordings } from '../../locale/wording';
import type { Checked } from '../checked';
import { resultJson } from './result-json';

/** The whole result as the text of a JSON file. */
export function jsonText(checked: Checked, wordings: Wordings): string {
  return `${JSON.stringify(resultJson(checked, wordings), null, 2)}\n`;
}
