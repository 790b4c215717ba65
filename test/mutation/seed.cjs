/**
 * In fast-check's place where a test asks for it: the same cases for each mutant, and few of them, also where the test
 * wants thousands. A survivor of one run is one of the next.
 */
const real = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

const MOST_RUNS = 40;
real.configureGlobal({ seed: 20261130, numRuns: MOST_RUNS });

const assert = (property, { numRuns = MOST_RUNS, ...others } = {}) =>
  real.assert(property, { ...others, numRuns: Math.min(numRuns, MOST_RUNS) });
const fewer = { ...real, assert };

module.exports = { ...fewer, default: fewer, __esModule: true };
