/** One runner for everything; the browser suites start their own Chromium. */
module.exports = {
  // Jest's default leaves a core idle.
  maxWorkers: '100%',
  // What a test waits for comes in milliseconds; on a machine with other work to do it may take its time.
  testTimeout: 300_000,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(process.env.JUNHENG_LIBREOFFICE ? [] : ['\\.libreoffice\\.test\\.ts$']),
  ],
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
};
