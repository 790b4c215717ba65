const { existsSync } = require('node:fs');
const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Begun last, one of these is still running when the other core has nothing left to do. */
const LONGEST = [
  'hostile/hostile.test.ts',
  'taskpane/accessibility.test.ts',
  'taskpane/pane.test.ts',
  'officejs/workbench.test.ts',
  'workbench/one-file.test.ts',
  'hostile/growth.test.ts',
  'workbench/offline.test.ts',
  'workbench/accessibility.test.ts',
].map((file) => path.join(__dirname, file));

/** Jest's own order knows how long a file takes where it has run before; on a fresh clone it goes by their sizes. */
module.exports = class extends Sequencer {
  sort(tests) {
    const gone = LONGEST.filter((file) => !existsSync(file));
    if (gone.length > 0) throw new Error(`test/longest-first.cjs names what isn't there: ${gone.join(', ')}`);
    const rank = ({ path }) => (LONGEST.includes(path) ? LONGEST.indexOf(path) : LONGEST.length);
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
