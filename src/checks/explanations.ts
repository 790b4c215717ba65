/** The user's explanations (说明) by the identity of the finding that they explain. */
export type Explanations = Readonly<Record<string, string>>;

/** The key of the workbook's settings under which they are kept. */
export const EXPLANATIONS_KEY = 'explanations';

/** The explanations of a workbook's settings; what can't be understood is as if it weren't there. */
export function explanationsIn(settings: Readonly<Record<string, string>>): Explanations {
  try {
    const parsed: unknown = JSON.parse(settings[EXPLANATIONS_KEY] ?? '{}');
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return {};
    const entries: [string, unknown][] = Object.entries(parsed);
    return Object.fromEntries(entries.filter(isExplanation));
  } catch {
    return {};
  }
}

function isExplanation(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string' && entry[1].trim() !== '';
}

/** With one finding explained, or with its explanation taken back where the text is empty. */
export function withExplanation(explanations: Explanations, identity: string, text: string): Explanations {
  const { [identity]: _, ...others } = explanations;
  return text.trim() === '' ? others : { ...others, [identity]: text.trim() };
}

/** As the workbook's settings keep them; `null` where there are none. */
export function explanationsToKeep(explanations: Explanations): string | null {
  return Object.keys(explanations).length === 0 ? null : JSON.stringify(explanations);
}
