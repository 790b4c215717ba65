import type { Details, findings as zhFindings, severity as zhSeverity } from '../zh/findings';

export const severity: typeof zhSeverity = { error: 'error', warning: 'warning', notice: 'notice' };

export const findings: typeof zhFindings = {
  D01: {
    title: 'Not a number',
    looksAt: 'all cells that must hold a number',
    expectation: 'a number; numbers kept as text, thousands separators and units in the cell can be read',
    message: (shown, { field }) => `“${field}” must be a number and reads “${shown}”`,
    advice: 'Fill in a number, and find out first what isn’t known.',
  },
  D03: {
    title: 'Negative',
    looksAt: 'all numbers',
    expectation: 'not below 0',
    message: (shown, { field }) => `“${field}” can’t be negative and is ${shown}`,
    advice: 'Check and correct it.',
  },
  D04: {
    title: 'Not whole',
    looksAt: 'people, rooms, classes, computers, books',
    expectation: 'whole numbers',
    message: (shown, { field }) => `“${field}” must be whole and is ${shown}`,
    advice: 'People, rooms and classes are counted whole: check it.',
  },
  D05: {
    title: 'A school twice',
    looksAt: 'the schools of each sheet and stage',
    expectation: 'one row for a school in a sheet and stage',
    message: (shown, { code }) => `School “${shown}”${code && ` (${code})`} stands twice in one sheet and stage`,
    advice: 'Delete the second row, or check code and name.',
  },
  D07: {
    title: 'Kind of school not known',
    looksAt: 'the kind of school, and the students of each stage',
    expectation: 'a kind that the statistics know, and no students in a stage that it doesn’t have',
    message: (shown, { school, problem, stage, type, students }) =>
      problem === 'stage'
        ? `“${school}” is a ${type} and has ${students} ${stage} students`
        : shown
          ? `The kind “${shown}” of “${school}” isn’t recognised; the stages with students decide`
          : `“${school}” has no kind of school; the stages with students decide`,
    advice: 'Fill in 办学类型 as the statistics do, e.g. 小学, 教学点, 初级中学, 九年一贯制学校.',
  },
  D16: {
    title: 'Number kept as text',
    looksAt: 'all numbers',
    expectation: 'the cell holds a number, not a text',
    message: (shown, { field, count }) =>
      count
        ? `“${field}” has ${count} numbers kept as text (such as “${shown}”); they were read as numbers`
        : `“${field}” is the number “${shown}” kept as text; it was read as a number`,
    advice: 'Turn it into a number, or Excel’s formulas take it for text.',
  },
  D17: {
    title: 'Error value',
    looksAt: 'all cells that must hold a number',
    expectation: 'formulas have results, not errors such as #DIV/0!',
    message: (shown, { field }) => `The cell of “${field}” shows the error ${shown}`,
    advice: 'Correct the formula, or fill in the number.',
  },
  D19: {
    title: 'Hidden rows or columns',
    looksAt: 'hidden or filtered rows, columns and sheets',
    expectation: 'what is to be counted isn’t hidden',
    message: (shown, { problem }) =>
      problem === 'sheet'
        ? 'This sheet is hidden and was read too'
        : `${shown} hidden rows or columns of this sheet were read too`,
    advice: 'Make sure that they are to be counted.',
  },
  D21: {
    title: 'Two columns for one field',
    looksAt: 'the header of each sheet',
    expectation: 'one column for a field',
    message: (_shown, { field, first, second }) =>
      `Two columns may be “${field}”: “${first}” and “${second}”; neither was taken`,
    advice: 'Change one of the two headers, so that one column alone fits.',
  },
  D24: {
    title: 'Whole-school figure repeated by stage',
    looksAt: 'rooms, grounds and equipment of a school of several stages, in each stage’s sheet',
    expectation: 'the whole school’s figure once, or each stage’s own',
    message: (shown, { school, field, count, schools, schoolCount }) =>
      count
        ? `“${field}” is the same in each stage’s sheet at ${schools}${Number(schoolCount) > 3 ? ` … (${schoolCount} schools)` : ''}: taken as one figure of the whole school and shared out`
        : `“${field}” of “${school}” is ${shown} in each stage’s sheet: taken as one figure of the whole school and shared out`,
    advice: 'If each stage really has its own, give it by stage in a column 学段.',
  },
  D26: {
    title: 'Part counted into its main school',
    looksAt: 'campuses, teaching points and attached classes that don’t count as schools',
    expectation: 'the main school is the right one',
    message: (shown, { main }) =>
      `“${shown}” doesn’t count as a school: its students and resources were counted into “${main}”`,
    advice: 'If that is the wrong school, name the right one in a column 主校名称.',
  },
  D27: {
    title: 'Part without a main school',
    looksAt: 'campuses, teaching points and attached classes that don’t count as schools',
    expectation: 'a main school is named',
    message: (shown) =>
      `“${shown}” doesn’t count as a school and nothing names its main school: it was counted nowhere`,
    advice: 'Choose its main school in the pane under “Data”, or add a column 主校名称 that names it.',
  },
  D28: {
    title: 'No indoor sports rooms',
    looksAt: 'teaching rooms and sports grounds',
    expectation: 'indoor sports rooms are given beside them',
    message: () => 'There is no 室内体育用房: teaching rooms and sports grounds are taken as they stand',
    advice: 'The method counts indoor sports rooms with the sports grounds: add the column where the figures exist.',
  },
  D29: {
    title: 'Two cells differ',
    looksAt: 'a figure that is given in several places',
    expectation: 'the same in all of them',
    message: (shown, { field }) => `Two cells differ on “${field}”: ${shown}`,
    advice: 'Check both and make them agree.',
  },
  D30: {
    title: 'Some figures repeated, others not',
    looksAt: 'rooms, grounds and equipment of a school of several stages, in each stage’s sheet',
    expectation: 'either all are the whole school’s or all the stage’s own',
    message: (shown, { school, field, others }) =>
      `“${field}” of “${school}” differs by stage (${shown}) while “${others}” are equal and were shared out`,
    advice: 'Check: give either whole-school figures in all stages’ sheets or each stage’s own.',
  },
  D32: {
    title: 'Formula without a result',
    looksAt: 'cells with a formula',
    expectation: 'the file holds the formula’s result',
    message: (shown, { field }) => `The formula ${shown} of “${field}” has no result in the file`,
    advice: 'Open the workbook in Excel or WPS, save it once, and check again.',
  },
  D33: {
    title: '“-” taken for 0',
    looksAt: 'cells that say “-”, “/” or 无',
    expectation: 'one can tell none from not filled in',
    message: (shown, { field, count }) =>
      count
        ? `“${field}” reads “${shown}” or the like in ${count} cells: taken for none (0)`
        : `“${field}” reads “${shown}”: taken for none (0)`,
    advice: 'Check it: where there is none nothing needs to change; fill in what there is and wasn’t given.',
  },
  D31: {
    title: 'A stage is absent',
    looksAt: 'the stages that a kind of school has',
    expectation: 'the school stands in each stage’s sheet',
    message: (shown, { stage, type }) => `“${shown}” is a ${type} and has no row in the ${stage} stage`,
    advice: 'Make sure that it has no students in that stage, or add the row.',
  },
  D71: {
    title: 'Another column could be the field too',
    looksAt: 'columns whose headers name the same field',
    expectation: 'one column a field',
    message: (_shown, { field, first, second }) =>
      `“${first}” was read as “${field}”; “${second}” could be it too, and their figures differ`,
    advice: 'Check which one is right; correct it under “What was recognised”.',
  },
  D72: {
    title: 'Header of another year',
    looksAt: 'headers that name a year',
    expectation: 'the table’s school year',
    message: (shown, { field, year }) =>
      `The header “${shown}” of “${field}” isn’t of the table’s year ${year}; it was read`,
    advice: 'Check that this year’s figures are meant.',
  },
  D73: {
    title: 'Perhaps not a school',
    looksAt: 'names of schools',
    expectation: 'each row is a school',
    message: (shown) => `The row “${shown}” may be a total or a group and not a school; it was read as a school`,
    advice: 'Check it; if it’s no school, say so in the pane under “Data”.',
  },
  D74: {
    title: 'Whole-school figure in one stage’s row',
    looksAt: 'rooms, grounds and equipment that stages share',
    expectation: 'given for each stage, or marked as the whole school’s',
    message: (shown, { school, field }) =>
      `“${field}” of “${school}” (${shown}) stands in one stage’s row only, as do its other shared figures: taken for the whole school’s and shared out`,
    advice: 'If it is that stage’s own, fill in the other stages’ rows too.',
  },
  D75: {
    title: 'The stage’s own or the whole school’s?',
    looksAt: 'rooms, grounds and equipment that stages share',
    expectation: 'given for each stage, or marked as the whole school’s',
    message: (shown, { school, field }) =>
      `“${field}” of “${school}” (${shown}) stands in one stage’s row only: it may be the whole school’s or that stage’s own`,
    advice:
      'Fill in the other stages’ rows too, each with its own figure, or say in the pane under “Data” which it is.',
  },
  D77: {
    title: 'Mu converted to square metres',
    looksAt: 'areas in mu (亩)',
    expectation: 'square metres',
    message: (shown, { field }) => `“${field}” is given in mu (${shown}); 1 mu = 10000/15 ㎡, rounded to four decimals`,
    advice: 'Give square metres to avoid rounding.',
  },
  D78: {
    title: 'School named by the sheet or its title',
    looksAt: 'tables without a column of school names',
    expectation: 'the table names its school',
    message: (shown) => `The table names no school; it was read as “${shown}” by its sheet’s name or title`,
    advice: 'Check the school’s name.',
  },
  D80: {
    title: 'Equal in all stages: whole school or chance',
    looksAt: 'rooms, grounds and equipment that stages share',
    expectation: 'the whole school’s figures in all rows, or each stage’s own',
    message: (shown, { school, field }) =>
      `“${field}” of “${school}” is ${shown} in each stage’s row while most of its other figures differ; nobody can tell whether it is the whole school’s`,
    advice: 'Check it, and say in the pane under “Data” whose the figure is.',
  },
  D81: {
    title: 'One school with and without the county’s name',
    looksAt: 'school names on all sheets',
    expectation: 'a school has the same name on each sheet',
    message: (shown, { other }) =>
      `“${shown}” and “${other}” on another sheet differ by the county’s name alone and were taken for one school`,
    advice: 'Check it; where they are two, fill in their school codes on each sheet.',
  },
  D84: {
    title: 'Word not understood',
    looksAt:
      'cells that choose one of several answers: yes or no, present or absent, 是否计校数, stage, owner, area, grade',
    expectation: 'one of the answers by its name, code or a usual spelling',
    message: (shown, { field, answers, count }) =>
      count
        ? `“${field}” says “${shown}” in ${count} places, which is not understood and stands for none of the answers: ${answers}`
        : `“${field}” says “${shown}”, which is not understood and stands for none of the answers: ${answers}`,
    advice:
      'Enter one of the answers, or choose what it means in the pane’s data problems: that holds wherever it stands.',
  },
  D82: {
    title: 'Perhaps two names of one school',
    looksAt: 'school names on all sheets',
    expectation: 'a school has the same name on each sheet',
    message: (shown, { other }) => `“${shown}” and “${other}” on another sheet may be one school; nothing says so`,
    advice:
      'Where they are one, write the same name on each sheet or name the county in a title; where they are two, fill in their school codes.',
  },
  D83: {
    title: 'Header not understood',
    looksAt: 'headers of columns, labels of forms, and items of the county’s figures',
    expectation: 'one can tell what is given there',
    message: (shown, { field, place, words, count }) => {
      const where = `${/^\d/.test(place ?? '') ? 'row' : 'column'} ${place}`;
      const doubt = words ? ` (in doubt: “${words}”)` : '';
      const asked = `the field “${field}”?`;
      return count ? `Is “${shown}” ${asked} (${count} places)${doubt}` : `Is ${where}, “${shown}”, ${asked}${doubt}`;
    },
    advice:
      'Answer it in the pane under “Data”: one answer holds for that header on every sheet, is kept with the workbook and can be saved for others.',
  },
  D88: {
    title: 'Results without their counts',
    looksAt: 'columns that are worked out, such as figures per student or per hundred students',
    expectation: 'the counts that they are made of stand there too: enrolment, teachers, areas, values',
    message: (shown) =>
      `“${shown}” is worked out, and what it was worked out of isn’t given: no verdict can rest on it`,
    advice:
      'Add the sheets with the counts; a sheet that is only for reference can be left out in the pane under “Data”.',
  },
  D90: {
    title: 'Shares without their numbers',
    looksAt: 'shares among the county’s figures: of enrolment, of pupils kept, of places near home',
    expectation: 'the numbers that they are made of stand there too',
    message: (shown, { indicator, fields }) =>
      `“${shown}” is a share that was worked out, and isn’t used: “${indicator}” is judged by what it is made of (${fields})`,
    advice: 'Give these numbers among the county’s figures, one a row. The share may stay beside them.',
  },
  D89: {
    title: 'Sum below its parts',
    looksAt: 'teachers of arts beside those of music and fine art',
    expectation: 'a sum is at least what its parts come to',
    message: (shown, { parts }) =>
      `${shown} teachers of arts are fewer than those of music and fine art together (${parts}): no sum, so the subjects are added up`,
    advice: 'Check the cell. Where it gives teachers of the subject arts alone, let it have a column of its own.',
  },
  D87: {
    title: 'School codes that are none; schools told apart by name',
    looksAt: 'the column of school codes',
    expectation: 'a code of 10 digits for each school',
    message: (shown, { problem, school, schools }) =>
      problem === 'notation'
        ? `“${shown}” is how Excel shows a long number, and no code (${schools} schools, “${school}” first); they were told apart by name`
        : problem === 'shared'
          ? `“${shown}” stands at ${schools} different schools, “${school}” first, and is nobody’s code; they were told apart by name`
          : `“${shown}” is no code (${schools} schools, “${school}” first); they were told apart by name`,
    advice: 'Make the column text and export it anew, or fill in the codes of 10 digits; leave empty what has none.',
  },
  D79: {
    title: 'No stage named',
    looksAt: 'schools of several stages and of an unknown kind',
    expectation: 'students and teachers given by stage',
    message: (shown) => `Nothing says which stage the figures of “${shown}” are about; it can’t be assessed`,
    advice: 'Add a column 学段 with a row for each stage, or columns for each stage, or fill in 办学类型.',
  },
  D85: {
    title: 'Several years in the workbook',
    looksAt: 'columns of years, sheets’ names and titles',
    expectation: 'the latest year is this one, the year before it is last year',
    message: (shown, { year, last, older }) =>
      `The workbook has ${shown}: ${year} is checked and compared with ${last}${older ? `; ${older} isn’t used` : ''}`,
    advice:
      'A workbook of last year that you choose goes before this one’s; ignore a table that should not be read under “What was recognised”.',
  },
  D99: {
    title: 'Left out',
    looksAt: 'cells ten thousand rows away from all others; sheets that are listed and not in the file',
    expectation: 'one region of data on a sheet, and every listed sheet in the file',
    message: (shown, { why }) =>
      why === 'sheet'
        ? `The sheet “${shown}” isn’t in the file (a module of old macros, or lost): nothing of it is read`
        : `The cell ${shown} stands far from all others and isn’t read`,
    advice: 'Delete what was typed by mistake; move figures that belong there to the others, or put the sheet back.',
  },
  D86: {
    title: 'Whose rows, or of which year',
    looksAt: 'columns of counties and years, sheets’ names, titles and files’ names',
    expectation: 'each row can be told to be of one county and year',
    message: (shown, { why, ...details }) => doubt(why, shown, details),
    advice:
      'Fill in or correct the county or the year in the table, or answer in the pane under “Data”; on the command line pass the answer with --profile.',
  },
};

/** D86: why it can't be told. */
const DOUBTS = {
  unnamed: (shown: string, { rows, counties }: Details) =>
    `${rows} rows, “${shown}” first, name no county while others name ${counties}; nothing was computed`,
  unclear: (shown: string, { counties }: Details) =>
    `“${shown}” is no county’s name while other rows name ${counties}; nothing was computed`,
  contradiction: (_: string, { one, other }: Details) =>
    `The title says “${one}”, the column or the sheet’s name “${other}”; nothing was computed`,
  totals: (_: string, { counties }: Details) =>
    `Sums of ${counties} stand among the rows, and nothing says whose each row is; nothing was computed`,
  incomplete: (shown: string, { counties }: Details) =>
    `The workbook names ${counties}, yet no school of “${shown}” has an enrolment: perhaps a slip in the name; nothing was computed`,
  yearless: (shown: string, { years }: Details) =>
    `“${shown}” names no year while other rows name ${years}; nothing was computed`,
  years: (shown: string, { years }: Details) =>
    `Rows name ${years}, yet no school (“${shown}” among them) stands in two of the years: perhaps they are one year’s; nothing was computed`,
  facts: (shown: string, { counties }: Details) =>
    `The workbook has several counties, and nothing says whether “${shown}” is about ${counties}; it wasn’t used`,
} as const satisfies Readonly<Record<string, (shown: string, details: Details) => string>>;

function doubt(why: string | undefined, shown: string, details: Details): string {
  const words: Readonly<Record<string, (shown: string, details: Details) => string>> = DOUBTS;
  return (words[why ?? ''] ?? DOUBTS.unnamed)(shown, details);
}
