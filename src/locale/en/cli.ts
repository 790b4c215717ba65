import type { cli as zh } from '../zh/cli';

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const cli: typeof zh = {
  usage: `Junheng checks a county's school statistics against the standard of
high-quality balanced compulsory education.

Usage
  junheng check FILE               checks a county, or each that it holds
  junheng check FOLDER|FILE…       checks each county, then rolls them up
  junheng check FILE… --together   checks several files as one county
  junheng plan FILE                the least that meets everything at once
  junheng template --out FILE.xlsx writes an empty form
  junheng standards                lists the built-in standards
  junheng explain CODE             explains an item or a finding, e.g. R1, D24

What is checked by
  --standard ID      national-2017 (default), akqi-2022, or your own .json file
  --date DATE        day of the check, YYYY-MM-DD; default: today
  --last-year FILE   last year's workbook, to compare with
  --county NAME      of several counties in a workbook this one alone
  --profile FILE     answers on sheets, columns and rows (.json, exported in the
                     pane's settings)
  --password WORD    to open the file; or the variable JUNHENG_PASSWORD, or
                     typed when asked

What is written (inputs stay as they are; older results are replaced)
  --out FILE.xlsx    the workbook with our sheets; of several files the roll-up,
                     or a folder that ends in /
  --template NAME    the sheets of --out: 汇总, the summary (default); 申报表,
                     the national form; 申报表六位小数, with six decimals
  --sheets-only      --out holds our sheets alone, with formulas between them
  --values           --out holds our sheets alone, without formulas
  --marked FILE.xlsx a copy with marks on the cells; of several files a folder
  --json FILE|-      the whole result; - to the screen, alone; of several files
                     a folder too
  --csv FILE.csv     the list of problems (one county)
  --report-text FILE.txt|-   figures for the self-assessment (one county)

The plan
  --costs FILE.json  prices, caps, budget, posts, schools left untouched;
                     without prices the fewest teachers come first
  --years 1|2|3      the plan holds for the years to come too: grades move up,
                     as many enter as this year
  --planned FILE.xlsx  a copy with the plan's figures put in; --out is the
                     workbook with the sheet of the plan

Other
  --together         the files are one county's (stages or schools apart)
  --jobs N           files at a time; default: as many as there are cores
  --lang zh|en       language; default: by LC_ALL, LC_MESSAGES, LANG
  --help, -h         this text
  --version, -v      the version

Files: .xlsx, .xlsm; also .xls (pages and XML called so, too), .et, .ods, .csv
       (copies are written as .xlsx)

Exit code: 0 met; 1 not met or undecided; 2 not checked (stderr says why)
  Several files: 0 all met; 1 some not met or undecided; 2 some not checked`,
  verdict: {
    pass: (county) => `${county} meets the standard.`,
    fail: (county) => `${county} does not meet the standard.`,
    unknown: (county) => `${county} can’t be decided yet.`,
  },
  areas: { area: 'Area', verdict: 'Verdict', pass: 'Met', fail: 'Not met', unknown: 'Not filled in' },
  county: 'The county',
  standard: (title, document, date) => `Standard: ${title} (${document})  Date of the check: ${date}`,
  keeps: {
    line: (used) => `As kept in the workbook: ${used} (--standard, --date and --profile say otherwise)`,
    standard: (title) => `standard “${title}”`,
    date: (date) => `date ${date}`,
    answers: 'answers about columns',
    unknownStandard: (id, used) =>
      `The workbook’s standard “${id}” isn’t here; checked by “${used}”. Choose one by --standard.`,
  },
  more: (count) => `… and ${count} more, see --out FILE.xlsx or --json`,
  schools: (schools, stages) =>
    `${schools} ${schools === 1 ? 'school' : 'schools'} (${stages} ${stages === 1 ? 'school-stage' : 'school-stages'}) below limits that ${schools === 1 ? 'does' : 'do'} not pass, the farthest first:`,
  moreSchools: (stages) =>
    `… and ${stages} more: all of them in --csv PROBLEMS.csv, or “Schools below a limit” of --out FILE.xlsx`,
  columns: {
    school: 'School',
    stage: 'Stage',
    verdict: 'Verdict',
    item: 'Item',
    value: 'Value / limit',
    gap: 'Lacks',
    others: 'Below as well',
    mean: 'Mean',
    deviation: 'Deviation',
    coefficient: 'Coefficient',
    limit: 'Limit',
  },
  coefficients: 'Coefficients of variation:',
  overall: 'Mean of the seven (no limit of its own)',
  comma: ', ',
  semicolon: '; ',
  space: ' ',
  wholeGap: (amount, unit) => `${amount} ${unit} (whole school)`,
  leftOut: (reason, count, named, hasMore) => `  · ${reason}: ${count} (${named}${hasMore ? ' …' : ''})`,
  findings: (errors, warnings, notices, explained) =>
    `Findings: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(notices, 'notice')}${notices > 0 ? ' (notices: --json or --out)' : ''}${explained > 0 ? `; ${explained} more are explained` : ''}`,
  rest: 'All schools and items: --out SUMMARY.xlsx or --json FILE; cells marked: --marked COPY.xlsx; the form: --out FORM.xlsx --template 申报表',
  sameProblem: (places) => ` (the same in ${places} places)`,
  checked: (assessed, leftOut) =>
    `${counted(assessed, 'school-stage')} assessed${leftOut > 0 ? `, ${leftOut} left out:` : '.'}`,
  unread: {
    asked: (count) =>
      `Headers not understood: verdicts rest on ${count} of them, please confirm what ${count === 1 ? 'it is' : 'they are'}`,
    line: (question, places) => `  ? ${question}  ${places}`,
    places: (named, count) => `${named} (${count} places in all)`,
    or: (question, others) => `${question} (or perhaps ${others})`,
    beside: (count, headers) =>
      `Not read, as nothing tells which field ${count === 1 ? 'it is' : `these ${count} are`} (say so in Settings where one is wanted): ${headers}`,
    more: (headers) => `${headers} … (all of them in --json)`,
    answer:
      '  To answer: in the pane or the workbench, under “Data”. Or check the line below, change a field that is wrong',
    answerProfile: '  (null for none), save it as profile.json and check again with --profile profile.json:',
  },
  parts: (file, count) =>
    `${file} holds ${count} counties, checked each for itself and never taken together (one alone: --county NAME).`,
  written: (file) => `Wrote ${file}`,
  ofFile: (file, line) => `${file}: ${line}`,
  copied: (files) =>
    files.length === 1
      ? `${files[0]} is unchanged: what was written is an .xlsx workbook made from it.`
      : `The ${files.length} files are unchanged: what was written is an .xlsx workbook made from them; its sheets are named after their files.`,
  signed: (file) =>
    `Note: ${file} bears a digital signature. The file itself is unchanged; in the copy that was written the signature is no longer valid.`,
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
    repairText: ({ does, leaves }) => `${does}. ${leaves}`,
    heading: (code, title, severity) => `${code} ${title} (${severity})`,
    line: (name, value) => `${name}: ${value}`,
  },
};
