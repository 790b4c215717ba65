/**
 * Files run one after another in a bare process for each core, which has loaded and warmed the program once: less than half
 * the time of a world of its own for each. That process has no limit of time: a browser has its own (`test/browser.ts`). What
 * turns the clock or puts something else in a module's place has Jest's own runner.
 */
const ALONE = [
  '**/test/workbench/opening/open-embedded.test.ts',
  '**/test/taskpane/session/session.test.ts',
  '**/test/cli/files/files.test.ts',
];
const NEVER = ['/node_modules/', ...(process.env.JUNHENG_LIBREOFFICE ? [] : ['\\.libreoffice\\.test\\.ts$'])];

module.exports = {
  // Jest's default leaves a core idle.
  maxWorkers: '100%',
  // What a test waits for comes in milliseconds; on a machine with other work to do it may take its time.
  testTimeout: 300_000,
  testSequencer: './test/longest-first.cjs',
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
