import { isNumericField } from '../../statistics/fields';
import { understandHeader } from '../lexicon/understanding';
import { type Label, understandWholeLabel } from './fact-of-label';

/** Longer texts are sentences. */
const LONGEST = 60;

/** Whether a text is the label of a county figure. */
export function isFactLabel(text: string): boolean {
  if (text.length < 3 || text.length > LONGEST) return false;
  return understandWholeLabel({ groups: [], text }).facts.length > 0;
}

/** Whether a text is the label of a school's figure or of who it is. */
export function isFieldLabel(path: readonly string[]): boolean {
  return understandHeader(path).matches.length > 0;
}

export function isKnownLabel(text: string): boolean {
  return isFieldLabel([text]) || isFactLabel(text);
}

export interface KnownLabels {
  /** Labels of county figures. */
  readonly facts: number;
  /** Labels of a school's figures that no county figure has. */
  readonly fieldsOnly: number;
}

/** How many labels speak of the county, and how many of a school. */
export function knownLabels(labels: readonly Label[]): KnownLabels {
  let facts = 0;
  let fieldsOnly = 0;
  for (const { groups, text } of labels) {
    if (text.length > LONGEST) continue;
    if (isFactLabel(text) || understandWholeLabel({ groups, text }).facts.length > 0) facts++;
    else if (namesNumber([text]) || namesNumber([...groups, text])) fieldsOnly++;
  }
  return { facts, fieldsOnly };
}

function namesNumber(path: readonly string[]): boolean {
  return understandHeader(path).matches.some(({ role }) => isNumericField(role));
}
