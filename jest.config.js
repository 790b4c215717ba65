/** One runner for everything; the browser suites start their own Chromium. */
module.exports = {
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
