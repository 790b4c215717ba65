import type { ownForm as zh } from '../zh/own-form';

/** Words of forms of the user's own. */
export const ownForm: typeof zh = {
  filled: (cells) => `Your form: ${cells} ${cells === 1 ? 'cell' : 'cells'} filled in.`,
  perSchool: (files) => `Your form: one file a school, ${files} in all.`,
  empty: (cells) => `${cells} ${cells === 1 ? 'cell that asks' : 'cells that ask'} for something stayed empty:`,
  nothing: 'Nothing in your form asks to be filled in: no header or label was understood, and there is no {{…}}.',
  line: (places, what, count) => `  ${places}  ${what} (${count})`,
  reason: (places, words, why) => `  ${places}${words && ` “${words}”`}: ${why}`,
  more: (count) => `  … ${count} more: see the sheet 取数说明 (--form-trace)`,
  grown: (sheet, rows) => `  ${rows} rows were added to sheet “${sheet}”, made like the one above.`,
  answer:
    'Say what was not understood in a JSON file given as --form-profile (means: words that are understood, null: leave it empty), e.g.',
  why: {
    notUnderstood: (words) => `not understood${words && ` (${words})`}, so not filled in`,
    noSuchSchool: (name) => `there is no school “${name}” in the result`,
    severalSchools: (name) => `there are several schools “${name}” in the result: give the code`,
    whichStage: 'the form doesn’t say whether this is primary or junior',
    notOfStage: 'the school has no such stage',
    excluded: (reason) => `not assessed: ${reason}`,
    unknown: (reason) => `undecided or not filled in${reason && `: ${reason}`}`,
    incomplete: (reason) =>
      `figures of some schools are missing, so there is no total or mean${reason && ` (${reason})`}`,
    notGiven: 'not in the statistics',
    noSuchFigure: 'the result has no such figure',
    whichUnit: (unit) => `the form doesn’t tell whether it is to be given in ${unit}`,
    percentOrShare: 'the form doesn’t tell whether this is per cent or a share of 1',
    notInList: (answer, choices) => `“${answer}” is none of the choices of this cell${choices && `: ${choices}`}`,
    tooFewRows: (needed, there) =>
      `${needed} rows are needed and ${there} are empty; something stands below, and drawings, notes or array formulas keep rows from being added: add empty rows in Excel first`,
    protected: 'the sheet is protected and the cell locked',
    badPlaceholder: (problem) => `the placeholder is wrong: the result has no “${problem}”`,
  },
  perSchoolNeedsFolder: (file) =>
    `${file} is a form about one school and names none: write the name in it, or give a folder, --out FOLDER/, for one file a school.`,
  formNotXlsx: (file) =>
    `${file}: a form must be an .xlsx or .xlsm file; save it as .xlsx in Excel or WPS and try again.`,
  onlyWithForm: (option) => `${option} is about your own form and needs --form.`,
  outWithForm: (option) => `With --form, --out is your own form; ${option} is about our sheets: leave one of them out.`,
  formNeedsOut: 'Name the filled form with --out, e.g. --form BLANK.xlsx --out FILLED.xlsx.',
  badProfile: (file, problems) => `${file}: the answers on the form are wrong: ${problems}`,
  trace: {
    name: '取数说明',
    cell: 'Cell',
    value: 'Filled in',
    words: 'Header, label',
    field: 'Field of the result',
    sources: 'Cells of the statistics',
    note: 'Why it stayed empty',
    line: (filled, empty) => `${filled} cells filled in, ${empty} left empty`,
    notes: 'Fields are those of the result’s JSON (--json); figures shared out between stages are given after sharing.',
  },
};
