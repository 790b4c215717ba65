import type { errors as zh } from '../zh/errors';

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EBUSY: 'another program holds it',
  EDQUOT: 'the quota is used up',
  EISDIR: 'it is a folder',
  ELOOP: 'a link to itself',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is no folder',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ETXTBSY: 'another program holds it',
};

export const errors: typeof zh = {
  notFound: (file) => `${file} was not found: check path and name.`,
  unreadable: (file, detail) =>
    `${file} can’t be read (${REFUSALS[detail] ?? detail}): check its permissions, or whether a program holds it.`,
  unwritable: (file, detail) =>
    `${file} can’t be written (${REFUSALS[detail] ?? detail}): check that the folder exists and is yours to write; nothing was written.`,
  noSheets: (file) =>
    `${file}: no sheet of schools was recognised. Its header needs 学校名称 and columns such as 在校生数; junheng template writes a form to fill in.`,
  noSchools: (file, sheets) =>
    `${file}: its headers were recognised (${sheets}), but no school is filled in yet. Fill in a row for each school below the header (学校名称 is needed), save, and check again.`,
  workbook: (file, problem) => {
    switch (problem.code) {
      case 'notAWorkbook':
        return `${file} is no workbook that can be read (.xlsx, .xlsm, .xls, .et, .ods, .csv): open it in Excel or WPS, save it as .xlsx and try again.`;
      case 'damaged':
        return `${file} is damaged (${problem.part}: ${problem.detail}): open it in Excel or WPS, let it be repaired, save it anew.`;
      case 'encrypted':
        return `${file} needs a password to open: give it (on the command line by --password or JUNHENG_PASSWORD), or take it off in Excel or WPS.`;
      case 'wrongPassword':
        return `${file}: the password is wrong; check it and try again.`;
      case 'unsupportedEncryption':
        return `${file} is encrypted in a way (${problem.format}) that can’t be opened here: take the password off in Excel or WPS, save it as .xlsx and try again.`;
      case 'unsupportedFormat':
        return `${file} has the format ${problem.format}, which isn’t supported: save it as .xlsx and try again.`;
      case 'tooOld':
        return `${file} is a file of Excel 95 or before, which doesn’t say how its text is encoded: open it in Excel or WPS, look at the text, save it as .xlsx and try again.`;
      case 'tooLarge':
        return `${file} is too large (${problem.what}) and was not read, for safety: delete what isn’t needed and try again.`;
      case 'editing':
        return 'A cell is being edited: press Enter to end editing, then try again.';
      case 'readOnly':
        return `${file} is read-only: save a copy and try again.`;
      case 'sheetHidden':
        return `The sheet “${problem.sheet}” is hidden: use the button below, or right-click any sheet tab and choose Unhide.`;
      case 'sheetProtected':
        return `The sheet “${problem.sheet}” is protected and was left alone: unprotect it on the Review tab and try again.`;
      case 'structureProtected':
        return `${file}: the workbook’s structure is protected, so no sheet can be added or unhidden: unprotect it under Review → Protect Workbook and try again, or save to a file instead.`;
      case 'sheetGone':
        return `The sheet “${problem.sheet}” is gone: check again.`;
      case 'cancelled':
        return 'Cancelled; the workbook is unchanged.';
      case 'host':
        return `Excel did not complete this (${problem.detail}): try again, or reopen the workbook.`;
    }
  },
  unknownStandard: (id, known) => `There is no standard ${id}. Built in: ${known}; or name a .json file.`,
  unknownTemplate: (id, known) => `There is no report template ${id}: use ${known}.`,
  standardNotJson: (file, detail) => `${file} is no valid JSON (${detail}).`,
  badProfile: (file, problems) => `${file}: the profile is wrong: ${problems}`,
  badCosts: (file, problems) => `${file}: the prices and limits of the plan are wrong: ${problems}`,
  onePlan: 'Name one workbook, e.g. junheng plan STATISTICS.xlsx.',
  badYears: (text) => `--years ${text} must be 1, 2 or 3: for how many years to come the plan is to hold.`,
  badStandard: (file, problems) => `${file}: the standard is wrong: ${problems}`,
  badDate: (text) => `${text} is no date: write YYYY-MM-DD, e.g. 2026-11-24.`,
  badLanguage: (text) => `The language ${text} isn’t available: use zh or en.`,
  unknownCode: (code) => `There is no item or finding ${code}; e.g. R1, G3, Q1, D16.`,
  ofOneFile: (option) => `${option} goes with one county; check several one by one.`,
  closingsOfCopy:
    'The costs suppose that schools close (closings), and the workbook still has them: --planned can’t write a copy. Leave one of the two out.',
  ofOneCounty: (option, counties) =>
    `${option} goes with one county, and the workbook holds ${counties.length} (${counties.join(', ')}): add --county ${counties[0]} and write them one by one.`,
  noCounty: (file, county, counties) =>
    `${file}: nothing in it is about “${county}”${counties ? `; it has ${counties}` : ', and no county is named'}. Correct --county.`,
  oneToScreen: 'Only one result can go to the screen: choose --json - or --report-text -.',
  lastYearOfOne: '--last-year goes with one workbook; compare several counties one by one.',
  oneFile: 'Name a workbook file or a folder, e.g. junheng check statistics.xlsx.',
  isFolder: (file) => `${file} is a folder where a file is needed.`,
  emptyFolder: (folder) =>
    `${folder} has no workbook (.xlsx, .xlsm, .xls, .et, .ods): check the folder; name .csv files one by one.`,
  markedFolder: (path) => `With several files --marked takes a folder, e.g. --marked ${path}/, for a copy of each.`,
  withinInput: (path, folder) =>
    `${path} is within the folder ${folder} that is checked: the next check would take it for a county, write it elsewhere.`,
  badJobs: (text) => `--jobs ${text} is no number of files to check at a time: write e.g. 4.`,
  unexpected: (file, detail) =>
    `${file}: the program failed (${detail}); other files aren’t affected. Please report it.`,
  tookTooLong: (file, minutes) =>
    `${file}: the check had not ended after ${minutes} minutes and was stopped; other files aren’t affected. Delete sheets, rows and columns that aren’t needed, and check this file alone.`,
  oneCode: 'Name one code, e.g. junheng explain R1.',
  outNeeded: 'Name the file to write, e.g. junheng template --out form.xlsx.',
  unknownCommand: (command, meant) =>
    `There is no command ${command}: ${meant === undefined ? 'use check, plan, template, standards, explain or help.' : `did you mean ${meant}?`}`,
  checkMissing: (file) => `There is no command ${file}. To check this file: junheng check ${file}`,
  unknownOption: (option, meant) =>
    `There is no option ${option}: ${meant === undefined ? 'junheng --help lists them all.' : `did you mean ${meant}?`}`,
  optionOfOther: (option, command, commands) =>
    `${command} has no option ${option}; it goes with ${commands.join(', ')}.`,
  valueNeeded: (option) =>
    `The option ${option} needs a value, see junheng --help; write one that begins with - as ${option}=VALUE.`,
  noValue: (option) => `The option ${option} takes no value: leave off the equals sign and what follows.`,
  noOperand: (command, operand) => `${command} takes no ${operand}, see junheng --help.`,
  onlyWithOut: (option) => `${option} says what --out writes: give --out too.`,
  noFile: (file) => `${file} is no ordinary file but a pipe or a device: save it as a file first.`,
  programFailed: (detail) => `The program failed and gave no result; please report: ${detail}`,
  exists: (file) => `${file} is an input, or an output named twice: it isn’t overwritten, choose another name.`,
  outputName: (output, extension) =>
    `${output}: marked copies and summaries are written as ${extension}; give a name that ends in ${extension} (or, with several files, a folder that ends in /).`,
  textOutputName: (option, output) =>
    `${option} ${output}: what is written is no workbook and doesn’t take a workbook’s name or place: choose another, or ${option} - for the screen.`,
};
