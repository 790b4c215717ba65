/** What others wrote of what ships, with its licence. */
export const SOFTWARE = [
  { name: 'Preact', licence: 'MIT' },
  { name: 'Fluent UI tokens', licence: 'MIT' },
  { name: 'Fraction.js', licence: 'MIT' },
  { name: 'Valibot', licence: 'MIT' },
  { name: 'Office.js Helpers', licence: 'MIT' },
  { name: 'Univer', licence: 'Apache-2.0' },
  { name: 'React', licence: 'MIT' },
  { name: 'RxJS', licence: 'Apache-2.0' },
  { name: 'SheetJS', licence: 'Apache-2.0' },
  { name: 'Papa Parse', licence: 'MIT' },
  { name: 'noble ciphers, noble hashes', licence: 'MIT' },
  { name: 'fflate', licence: 'MIT' },
  { name: 'saxes', licence: 'ISC' },
  { name: 'dequal', licence: 'MIT' },
  { name: 'fastest-levenshtein', licence: 'MIT' },
  { name: 'string-width', licence: 'MIT' },
] as const;
