import { CUSTOM_FUNCTIONS } from '../../src/functions/catalogue';

/** What the runtime of custom functions gives to a script, as documented; the calls it is given. */
const associated = new Map<string, (...values: unknown[]) => unknown>();

class RuntimeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const runtime = {
  ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!' },
  Error: RuntimeError,
  associate: (id: string, compute: (...values: unknown[]) => unknown) => associated.set(id, compute),
};

const INVOCATION = { address: '表!A1' };

beforeAll(async () => {
  Object.assign(globalThis, { CustomFunctions: runtime });
  await import('../../src/functions/main');
});

function call(id: string, ...values: unknown[]): unknown {
  try {
    // An optional parameter that is left out is null.
    const { parameters = 0 } = CUSTOM_FUNCTIONS.find((one) => one.id === id) ?? {};
    const left = Array.from({ length: parameters - values.length }, () => null);
    return associated.get(id)?.(...values, ...left, INVOCATION);
  } catch (error) {
    return error;
  }
}

test('Excel calls with cells, ranges, and an object of the call behind them', () => {
  expect(call('GAP', 'R1', '小学', 20, 501)).toBe(2);
  expect(call('CVOF', [[10], [30]], [[10], [10]])).toBe(0.5);
});

test.each([
  ['#N/A', ['R1', '', 500], /空格不当作 0.*empty/],
  ['#VALUE!', ['R9', 21, 500], /R1 至 R7.*R1 to R7/],
  ['#N/A', ['R1', 0, 500], /COUNT/],
  ['#DIV/0!', ['R1', 21, 0, 2], /^$/],
])('what has no result is Excel’s error %s, with a message where Excel shows one', (code, values, message) => {
  const error = call('RATE', ...values);
  expect(error).toBeInstanceOf(RuntimeError);
  expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
});
