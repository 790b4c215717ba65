import type { workbench as zh } from '../zh/workbench';

/** The workbench's words. */
export const workbench: typeof zh = {
  title: 'Balanced education check',
  open: 'Open',
  openHint: 'Open an .xlsx workbook (or drop a file into the window)',
  save: 'Save',
  saveHint: 'Save: downloads the changed .xlsx, nothing is uploaded',
  undo: 'Undo',
  redo: 'Redo',
  saved: 'No changes',
  unsaved: 'Unsaved changes',
  language: '中文',
  languageHint: '改用中文',
  theme: { light: 'Light', dark: 'Dark' },
  themeHint: { light: 'Use the light theme', dark: 'Use the dark theme' },
  grid: 'Workbook',
  sheets: 'Sheets',
  pane: 'Balance check',
  resize: 'Width of the pane on the right',
  drop: 'Drop to open this workbook',
  discard: 'This workbook has unsaved changes. Open another one all the same?',
  noWorkbook: 'Open a workbook of school statistics to begin. It is read on this machine and never uploaded.',
  protectedSheet: (sheet: string) =>
    `Sheet ${sheet} is protected and was left as it is. Unprotect it in Excel or WPS first, then open it again.`,
  close: 'Close',
};
