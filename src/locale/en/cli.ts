import type { cli as zh } from '../zh/cli';

export const cli: typeof zh = {
  usage: `Junheng checks a county's school statistics against the standard of high-quality balanced compulsory education

Usage
  junheng check FILE.xlsx [--standard ID|FILE.json] [--date YYYY-MM-DD] [--json FILE|-] [--lang zh|en]
                          [--marked COPY.xlsx] [--out SUMMARY.xlsx] [--template 汇总|申报表]
                          [--sheets-only | --values] [--csv PROBLEMS.csv] [--report-text FIGURES.txt|-]
                          [--last-year LASTYEAR.xlsx] [--password PASSWORD] (or the variable JUNHENG_PASSWORD)
                          [--profile profile.json]  answers on sheets, columns and rows (exported in the pane’s settings)
  junheng check FOLDER|FILE…  each county for itself, then a roll-up [--json FILE|FOLDER/|-]
                          [--out ROLL-UP.xlsx|FOLDER/] [--marked FOLDER/] [--jobs FILES-AT-A-TIME]
  junheng check FOLDER|FILE… --together  checks them as one county’s (stages or schools apart)
  junheng template --out FILE.xlsx [--standard ID]   writes an empty form
  junheng standards [--json]                         lists the built-in standards
  junheng explain CODE [--standard ID]               explains an item or a finding, e.g. R1, D24

Files: .xlsx, .xlsm; also .xls, .et, .ods, .csv (copies are written as .xlsx)
--out holds a copy of the workbook with our sheets; --sheets-only our sheets alone, --values these without formulas
Sheets: 汇总, the summary (default); 申报表, the national application form (表Ⅰ to 表Ⅶ and vetoes)
Standards: national-2017 (default), akqi-2022, or your own .json file
Exit code: 0 met; 1 not met or undecided; 2 not checked. Several files: 0 all met; 1 some not; 2 some not checked`,
  verdict: {
    pass: (county) => `${county} meets the standard.`,
    fail: (county) => `${county} does not meet the standard.`,
    unknown: (county) => `${county} can’t be decided yet.`,
  },
  areas: { area: 'Area', verdict: 'Verdict', pass: 'Met', fail: 'Not met', unknown: 'Not filled in' },
  county: 'The county',
  missing: (count) => ` (${count} more not filled in)`,
  standard: (title, document, date) => `Standard: ${title} (${document})  Date of the check: ${date}`,
  between: 'What stands between:',
  more: (count) => `… and ${count} more, see --json`,
  schools: (stage) => `Schools not met or undecided, ${stage}:`,
  columns: {
    school: 'School',
    verdict: 'Verdict',
    problems: 'Problems (value / limit, gap)',
    item: 'Item',
    mean: 'Mean',
    deviation: 'Deviation',
    coefficient: 'Coefficient',
    limit: 'Limit',
  },
  coefficients: 'Coefficients of variation:',
  overall: 'Mean of the seven (no limit of its own)',
  comma: ', ',
  semicolon: '; ',
  sharedGap: (amount, unit, share, whole) =>
    `this stage lacks ${amount} ${unit} (its share is ${share}: the school must add ${whole} ${unit})`,
  gap: (amount, unit) => `lacks ${amount} ${unit}`,
  findings: (errors, warnings, notices, explained) =>
    `Findings: ${errors} errors, ${warnings} warnings, ${notices} notices${notices > 0 ? ' (notices: --json or --out)' : ''}${explained > 0 ? `; ${explained} more are explained` : ''}`,
  checked: (assessed, leftOut) => `${assessed} school-stages assessed${leftOut > 0 ? `, ${leftOut} left out:` : '.'}`,
  written: (file) => `Wrote ${file}`,
  copied: (files) =>
    files.length === 1
      ? `${files[0]} is unchanged: what was written is an .xlsx workbook made from it.`
      : `The ${files.length} files are unchanged: what was written is an .xlsx workbook made from them; its sheets are named after their files.`,
  password: (file) => `Password of ${file}: `,
  explain: {
    limit: 'Limit',
    definition: 'Definition',
    deadline: 'Deadline',
    lead: 'Lead unit',
    cooperating: 'Cooperating units',
    source: 'Source',
    none: '(not set by the document)',
    advice: 'What to do',
    looksAt: 'Looks at',
    expectation: 'Expects',
    effect: 'Effect',
    effects: {
      error: 'verdicts that rest on these figures are left open, no others; correcting or explaining it settles them',
      warning: 'none on verdicts; to be corrected or explained',
      notice: 'none on verdicts; good to know',
    },
    repair: 'Repair',
  },
};
