import { readFileSync } from 'node:fs';
import { createContext, runInContext, Script } from 'node:vm';
import { parse } from 'acorn';
import { CUSTOM_FUNCTIONS } from '../../src/functions/catalogue';

/** Before version 2403, Excel for Windows reads ECMAScript 2016 at most. */
const script = () => readFileSync('dist/functions/functions.js', 'utf8');

test('the oldest engine that runs custom functions can read the script', () => {
  expect(() => parse(script(), { ecmaVersion: 2016 })).not.toThrow();
});

/** Runs the script where `lacking` of the engine is missing; gives what each function answers. */
function associatedWithout(lacking: string): Map<string, () => unknown> {
  const associated = new Map<string, () => unknown>();
  const CustomFunctions = {
    ErrorCode: { notAvailable: '#N/A' },
    Error: class extends Error {
      constructor(_code: string, message: string) {
        super(message);
      }
    },
    associate: (id: string, compute: () => unknown) => associated.set(id, compute),
  };
  const context = createContext({ CustomFunctions });
  runInContext(lacking, context);
  try {
    new Script(script()).runInContext(context);
  } catch {
    // What follows may fail there: the answers are given by then.
  }
  return associated;
}

test.each(['delete globalThis.BigInt', 'delete Object.hasOwn', 'delete Array.prototype.at'])(
  'in an engine that is too old for exact figures every function says so: %s',
  (lacking) => {
    const associated = associatedWithout(lacking);
    expect([...associated.keys()].sort()).toEqual(CUSTOM_FUNCTIONS.map(({ id }) => id).sort());
    for (const answer of associated.values()) expect(answer).toThrow(/此 Excel 太旧/);
  },
);
