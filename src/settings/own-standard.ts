import { extendStandard } from '../standards/extension/extend-standard';
import type { StandardProblem } from '../standards/extension/problems';
import type { Standard } from '../standards/standard';

/** Why a file is no standard. */
export type OwnStandardTrouble =
  | { readonly code: 'standardNotJson'; readonly file: string; readonly detail: string }
  | { readonly code: 'badStandard'; readonly file: string; readonly problems: readonly StandardProblem[] };

/** A user's standard from the text of its JSON, or why it is none. */
export function ownStandardIn(text: string, file: string): Standard | OwnStandardTrouble {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { code: 'standardNotJson', file, detail: error instanceof Error ? error.message : String(error) };
  }
  const result = extendStandard(json);
  return result.ok ? result.standard : { code: 'badStandard', file, problems: result.problems };
}
