/** A step of a path into the JSON of the result: a key, and which elements of a list are meant. */
export interface Step {
  readonly key: string;
  /** What elements must have, each by its own path; or the place of one, from 1. */
  readonly which: readonly { readonly key: readonly string[]; readonly value: string }[] | number | undefined;
}

/** `{{schools[stage=primary].items.R1.value|2}}`, `{{#schools}}`. */
export interface Placeholder {
  /** The text as it stands, with its braces. */
  readonly text: string;
  /** Repeats its row for each element. */
  readonly isLoop: boolean;
  readonly path: readonly Step[];
  /** Decimals to round to. */
  readonly places: number | undefined;
  /** The JSON's own word instead of the form's language. */
  readonly isRaw: boolean;
}

const PLACEHOLDER = /\{\{\s*(#?)\s*([^{}|]*?)\s*(?:\|\s*(\d{1,2}|raw)\s*)?\}\}/g;
const STEP = /^([\p{L}_][\p{L}\p{N}_]*)(?:\[([^[\]]*)\])?$/u;

/** Longer texts are no forms to fill in, and stay as they are. */
const LONGEST = 2000;

export function holdsPlaceholder(text: string): boolean {
  return text.length <= LONGEST && /\{\{[^{}]*\}\}/.test(text);
}

/** The placeholders of a text; `undefined` in place of one that can't be read. */
export function placeholdersIn(
  text: string,
): readonly (Placeholder | { readonly text: string; readonly path: undefined })[] {
  if (!holdsPlaceholder(text)) return [];
  return [...text.matchAll(PLACEHOLDER)].map(([whole, loop = '', inside = '', behind]) => {
    const path = pathIn(inside);
    if (!path) return { text: whole, path: undefined };
    const places = behind === undefined || behind === 'raw' ? undefined : Number(behind);
    return { text: whole, isLoop: loop === '#', path, places, isRaw: behind === 'raw' };
  });
}

function pathIn(text: string): readonly Step[] | undefined {
  const steps = splitSteps(text).map(stepIn);
  return steps.every((step) => step !== undefined) && steps.length > 0 ? steps : undefined;
}

/** At dots outside of brackets: a filter may have paths of its own. */
function splitSteps(text: string): readonly string[] {
  return text.split(/\.(?![^[\]]*\])/).map((step) => step.trim());
}

function stepIn(text: string): Step | undefined {
  const [, key, inside] = STEP.exec(text) ?? [];
  if (key === undefined) return undefined;
  if (inside === undefined) return { key, which: undefined };
  if (/^[1-9]\d{0,4}$/.test(inside.trim())) return { key, which: Number(inside) };
  const which = inside.split(',').map((condition) => {
    const [name = '', ...value] = condition.split('=');
    return { key: name.trim().split('.'), value: value.join('=').trim() };
  });
  return which.every(({ key: [first = ''] }) => first !== '') ? { key, which } : undefined;
}
