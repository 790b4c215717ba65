/** Jest as StrykerJS starts it (`scripts/mutate.mjs`): by the runner that gives each file a world of its own, with one seed. */
const { projects } = require('../../jest.config.js');
const alone = projects.find(({ displayName }) => displayName === 'alone');

module.exports = {
  ...alone,
  displayName: 'mutation',
  rootDir: '../..',
  maxWorkers: 1,
  testSequencer: '<rootDir>/test/mutation/shortest-first.cjs',
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/mutation/seed.cjs' },
};
