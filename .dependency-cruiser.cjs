/** The direction of imports (docs/architecture.md): a room may import only from the rooms listed for it. */
const rooms = {
  workbook: [],
  statistics: ['workbook'],
  standards: ['statistics'],
  reading: ['workbook', 'statistics'],
  assessment: ['workbook', 'statistics', 'standards'],
  checks: ['workbook', 'statistics', 'standards', 'reading', 'assessment'],
  planning: ['workbook', 'statistics', 'standards', 'assessment'],
  trend: ['workbook', 'statistics', 'standards', 'reading', 'assessment'],
  reporting: ['workbook', 'statistics', 'standards', 'reading', 'assessment', 'checks', 'planning', 'trend', 'locale'],
  corrections: ['workbook', 'statistics', 'reading', 'assessment', 'checks', 'reporting', 'locale'],
  locale: ['workbook', 'statistics', 'standards', 'reading', 'assessment', 'checks'],
  excel: ['workbook'],
  embedded: ['workbook'],
};
/** The same among the folders of the reports' sheets. */
const sheetFolders = {
  formulas: [],
  table: ['formulas'],
  attainment: ['table', 'formulas'],
  summary: ['attainment', 'table', 'formulas'],
  form: ['attainment', 'table', 'formulas'],
  plan: ['table', 'formulas'],
};
/** Libraries, tools and the browser or Node: kept out of the pure rooms but for what they may use. */
const pureRooms = [
  'workbook',
  'statistics',
  'standards',
  'reading',
  'assessment',
  'checks',
  'planning',
  'trend',
  'reporting',
  'corrections',
  'locale',
];

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room}-imports`,
      comment: `src/${room} may import only from itself${allowed.map((other) => `, ${other}`).join('')}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
    })),
    ...Object.entries(sheetFolders).map(([folder, allowed]) => ({
      name: `sheets-${folder}-imports`,
      severity: 'error',
      from: { path: `^src/reporting/sheets/${folder}/` },
      to: {
        path: '^src/reporting/sheets/',
        pathNot: `^src/reporting/sheets/(${[folder, ...allowed].join('|')})/`,
      },
    })),
    {
      name: 'pure-rooms-stay-pure',
      comment: 'no file, clock, DOM or Office in the rooms that compute',
      severity: 'error',
      from: { path: `^src/(${pureRooms.join('|')})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'office-only-in-excel',
      comment: 'Office.js helpers are used by the add-in alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(excel|taskpane|functions)/' },
      to: { path: 'office-js' },
    },
    {
      name: 'nothing-imports-a-surface',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(taskpane|functions|workbench|cli)/' },
      to: { path: '^src/(taskpane|functions|workbench|cli)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
