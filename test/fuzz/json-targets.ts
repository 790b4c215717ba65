import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { textsIn } from '../../src/locale/language';
import { profileProblem } from '../../src/locale/profile-problem';
import { standardProblem } from '../../src/locale/standard-problem';
import { type Profile, parseProfile } from '../../src/reading/profile/profile';
import { extendStandard } from '../../src/standards/extension/extend-standard';
import { NASTY, share } from './edits';
import { type Json, placesIn } from './host-requests';
import { inputOf, type Outcome, type Target } from './target';
import { everything } from './whole-way';

const content = EmbeddedWorkbook.open(readFileSync('assets/samples/sample-plain.xlsx'), '云岭县.xlsx').content();

/** What the user may have answered about the sample: some of everything that a profile can say. */
const PROFILE: Profile = {
  schema: 'junheng.profile/1',
  sheets: [
    { sheet: '学校管理', ignore: true },
    {
      sheet: '*',
      stage: 'primary',
      columns: [
        { header: '在校生数', field: 'students', stage: 'junior', unit: '人' },
        { column: 'E', field: null },
      ],
      rows: [{ name: '合计', isSchool: false }],
    },
  ],
  mainSchools: [{ part: '实验小学', main: '实验中学' }],
  shared: [{ school: '实验小学', given: 'whole' }],
};

/** The whole example of docs/standard.md: what a user would begin with. */
const [, STANDARD = '{}'] = /```json\n(.*?)```/s.exec(readFileSync('docs/standard.md', 'utf8')) ?? [];

const edits = fc.array(
  fc.record({
    at: share,
    put: fc.oneof(
      fc.constant('nothing' as const),
      fc.constantFrom<Json>(null, true, -1, 0, 1e9, 1e-30, '', '*', '9e999', [], {}, [[1]], 'primary', 'students'),
      fc.constantFrom<Json>(...NASTY),
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Every fourth input is changed as a text, letter by letter; the others value by value. */
function changed(text: string, n: number): string {
  if (n % 4 === 0) return withLetters(text, n);
  const root: unknown = JSON.parse(text);
  for (const { at, put } of inputOf(edits, n)) {
    const places = placesIn(root);
    const place = places[Math.floor(at * places.length)];
    if (!place) continue;
    if (put === 'nothing') delete place.holder[place.key];
    else place.holder[place.key] = structuredClone(put);
  }
  return JSON.stringify(root);
}

const letters = fc.array(
  fc.record({ at: share, letter: fc.constantFrom('', '"', '{', ']', ',', '0', '\\', '\u0000') }),
  {
    minLength: 1,
    maxLength: 3,
  },
);

function withLetters(text: string, n: number): string {
  return inputOf(letters, n).reduce((now, { at, letter }) => {
    const place = Math.floor(at * now.length);
    return now.slice(0, place) + letter + now.slice(place + 1);
  }, text);
}

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const texts = textsIn('zh');

/** What the product makes of a profile: from a file, where problems are told, and from a workbook's settings. */
function runProfile(text: string, n: number): Outcome {
  const settings = { profile: text, explanations: text, standard: text };
  everything({ ...content, settings }, n);
  const file = parsed(text);
  const result = file && parseProfile(file.json);
  if (!result) return 'refused: JSON';
  if (result.ok) everything(content, n, undefined, result.profile);
  else for (const problem of result.problems) profileProblem(problem, texts);
  return result.ok ? 'done' : 'refused: profile';
}

function runStandard(text: string, n: number): Outcome {
  const file = parsed(text);
  const result = file && extendStandard(file.json);
  if (!result) return 'refused: JSON';
  if (result.ok) everything(content, n, result.standard);
  else for (const problem of result.problems) standardProblem(problem, texts);
  return result.ok ? 'done' : 'refused: standard';
}

export const JSON_TARGETS: readonly Target[] = [
  { name: 'settings and profiles', run: async (n) => runProfile(changed(JSON.stringify(PROFILE), n), n) },
  { name: 'the file of a standard', run: async (n) => runStandard(changed(STANDARD, n), n) },
];
