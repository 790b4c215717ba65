/**
 * Most files run one after another in a bare process for each core, which has loaded and warmed the program once: less than
 * half the time of a world of its own for each. What drives a browser, which may hang, turns the clock or puts something else
 * in a module's place has Jest's own runner, with its limit of time and its module registry for each file.
 */
const ALONE = [
  '**/test/workbench/**/*.test.ts',
  '**/test/taskpane/*.test.ts',
  '**/test/officejs/workbench.test.ts',
  '**/test/taskpane/session/session.test.ts',
  '**/test/cli/files.test.ts',
  // One runner waits for the other: these wait for LibreOffice, and two can at once.
  '**/*.libreoffice.test.ts',
];
const NEVER = ['/node_modules/', ...(process.env.JUNHENG_LIBREOFFICE ? [] : ['\\.libreoffice\\.test\\.ts$'])];

module.exports = {
  // Jest's default leaves a core idle.
  maxWorkers: '100%',
  // What a test waits for comes in milliseconds; on a machine with other work to do it may take its time.
  testTimeout: 300_000,
  projects: [
    {
      displayName: 'together',
      runner: 'jest-light-runner/child-process',
      setupFiles: ['<rootDir>/test/typescript.mjs'],
      transform: {},
      testMatch: ['**/test/**/*.test.ts', '**/test/**/*.test.tsx', ...ALONE.map((files) => `!${files}`)],
      testPathIgnorePatterns: NEVER,
    },
    {
      displayName: 'alone',
      testEnvironment: 'node',
      testMatch: ALONE,
      testPathIgnorePatterns: NEVER,
      transform: {
        '^.+\\.(t|j)sx?$': [
          '@swc/jest',
          {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', importSource: 'preact' } },
            },
          },
        ],
      },
      // These ship as ES modules alone.
      transformIgnorePatterns: [
        '/node_modules/(?!(string-width|strip-ansi|ansi-regex|get-east-asian-width|emoji-regex|@fluentui/tokens|preact|lodash-es|kdbush|quickselect|rbush|nanoid)/)',
      ],
    },
  ],
};
