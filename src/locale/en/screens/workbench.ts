import type { workbench as zh } from '../../zh/screens/workbench';

/** The workbench's words. */
export const workbench: typeof zh = {
  title: 'Balanced education check',
  open: 'Open',
  openHint:
    'Open .xlsx, .xlsm, .xls, .et, .ods or .csv (or drop them into the window; several files of one county become one workbook)',
  save: 'Save',
  saveAs: 'Save as .xlsx',
  saveHint: 'Save: downloads the changed .xlsx, nothing is uploaded',
  undo: 'Undo',
  redo: 'Redo',
  saved: 'No changes',
  savedAs: (name) => `Saved as ${name}`,
  unsaved: 'Unsaved changes',
  language: '中文',
  languageHint: '改用中文',
  theme: { light: 'Light', dark: 'Dark' },
  themeHint: { light: 'Use the light theme', dark: 'Use the dark theme' },
  grid: 'Workbook',
  regionKey: 'F6 goes from toolbar to grid, sheet tabs and the pane',
  sheets: 'Sheets',
  pane: 'Balance check',
  resize: 'Width of the pane on the right',
  drop: 'Drop to open',
  dropOver: 'Drop: data open in place of this workbook; slips from schools are checked under Reports',
  copyOf: (files) =>
    files.length === 1
      ? `Copied from ${files[0]}, which stays as it is`
      : `Put together from ${files.length} files, which stay as they are`,
  together: (first, count) => `${first} and ${count - 1} more.xlsx`,
  password: {
    title: 'A password is needed',
    of: (file) => `Password of ${file}`,
    wrong: 'The password is wrong; try again.',
    hint: 'It opens the file on this machine and is kept nowhere; the .xlsx that you save has no password.',
    open: 'Open',
    cancel: 'Cancel',
  },
  form: {
    title: 'Is this a blank form to fill in?',
    of: (file: string) =>
      `No figures of schools were found in “${file}”. A blank form can be filled in from this check; opened, it takes the place of this workbook.`,
    fill: 'Fill it in as your own form',
    open: 'Open',
    cancel: 'Cancel',
  },
  opening: (done, of) => (of === 1 ? 'Opening…' : `Opening: ${done} of ${of} files read…`),
  tooMuch: (megabytes, most) =>
    `These files come to ${megabytes} MB, more than ${most} MB, and were not opened. Open fewer of them at a time, or check the whole folder by junheng check on the command line.`,
  draft: {
    left: (file, when) => `“${file}” has changes that weren’t saved (${when}); they are kept in this browser.`,
    restore: 'Restore them',
    discard: 'Discard',
    impossible:
      'This browser doesn’t let data be kept, or is out of space: if the page closes by accident, changes that aren’t saved are lost. Save often.',
  },
  discard: 'This workbook has unsaved changes. Open another one all the same?',
  signed:
    'This workbook bears a digital signature, which is no longer valid once changes are saved (a copy is downloaded, the file stays as it is). Save all the same?',
  noWorkbook: 'Check a county’s balanced education',
  local: 'Files are read on this machine and never uploaded.',
  firstSteps: {
    open: '.xlsx, .xls, .et, .ods or .csv as the statistics system exports them; choose or drop several files of one county together.',
    sample: 'A made-up county, to see what a result looks like.',
    template: 'No data at hand: start from empty sheets.',
  },
  newerBuild: 'A newer version is there. Save your changes before you change over.',
  useNewerBuild: 'Change over',
  openWorkbook: 'Open a workbook',
  showSample: 'Show the sample',
  blankTemplate: 'Get a blank form',
  templateFile: 'Junheng form.xlsx',
  isSample: 'Sample: the county and its figures are made up, to try things on.',
  noSample:
    'The sample could not be read: there is no folder “samples” beside the page, or the page was opened from disk. Use the single file 优质均衡核查.html, which has it inside.',
  protectedSheet: (sheet: string) =>
    `Sheet ${sheet} is protected and was left as it is. Unprotect it in Excel or WPS first, then open it again.`,
  charts: {
    label: 'Charts',
    count: (charts) => (charts === 1 ? '1 chart on this sheet' : `${charts} charts on this sheet`),
    showCells: 'Show cells',
    showCharts: 'Show charts',
    said: ({ count, least, most, levels }) =>
      [
        `${count} values`,
        ...(least && most ? [`least ${least.name} ${least.shown}`, `most ${most.name} ${most.shown}`] : []),
        ...levels.map(({ name, shown }) => `${name} ${shown}`),
      ].join(', '),
    many: (categories) => `${categories} in all; their names and values stand in the cells.`,
  },
  close: 'Close',
};
