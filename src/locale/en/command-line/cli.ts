import type { cli as zh } from '../../zh/command-line/cli';

const counted = (count: number, each: string) => `${count} ${each}${count === 1 ? '' : 's'}`;

export const cli: typeof zh = {
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
  behind: (sheets) =>
    `Written before figures or settings changed: ${sheets}. Formulas follow, sentences and lists don’t: write them again.`,
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
    repair: 'Repair',
    repairText: ({ does, leaves }) => `${does}. ${leaves}`,
    heading: (code, title, severity) => `${code} ${title} (${severity})`,
    line: (name, value) => `${name}: ${value}`,
  },
};
