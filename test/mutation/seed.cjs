// The same cases for each mutant, and few of them: a survivor of one run is one of the next.
require('fast-check').configureGlobal({ seed: 20261130, numRuns: 40 });
