import type { questions as zh } from '../zh/questions';

export const questions: typeof zh = {
  title: 'Needs your answer',
  unanswered: (count) =>
    `${count} ${count === 1 ? 'question waits' : 'questions wait'} for your answer; until then the county has no verdict`,
  choose: 'Choose…',
  answer: 'Use this answer',
  likely: (text) => `${text} (nearest name)`,
  given: 'Your answers',
  takeBack: 'Take back',
  takeBackOf: (text) => `Take back: ${text}`,
  kept: 'Answers are kept with the workbook and hold when it is opened again; Settings saves them for other workbooks.',
  ask: {
    D05: 'How do these rows count?',
    D07: 'What kind of school is it?',
    D21: 'Which one counts?',
    D27: 'Which school does it belong to?',
    D73: 'Is this row a school?',
    D75: 'Whose are this school’s figures that stand in one stage’s row? (All of its figures of this kind follow.)',
    D79: 'Which stage are these figures of?',
    D80: 'Whose are this school’s figures that are equal in its stages? (All of its figures of this kind follow.)',
    D82: 'Are they one school?',
    D83: 'What is this header? (It holds for that header on every sheet.)',
    D88: 'What is to be done with this sheet?',
    D84: 'What does it mean? (The same word means it everywhere.)',
    D86: 'Whose are these rows, and of which year?',
  },
  why: {
    D05: 'A school that counts twice has its students, teachers and rooms twice.',
    D07: 'The kind tells which stages a school has and which limits it is held against.',
    D21: 'The two hold different figures, so the result depends on which one counts.',
    D27: 'Students and resources of a teaching point, campus or attached class join its main school before any ratio is taken.',
    D73: 'A total or a heading counted as a school counts the county’s figures twice.',
    D75: 'A figure of the whole school is shared out among its stages, a stage’s own is not: the ratios differ.',
    D79: 'Primary and junior limits differ; without the stage nothing can be judged.',
    D80: 'A figure of the whole school counts once and is shared out, the stages’ own count each: the ratios differ.',
    D82: 'The figures of the two tables belong to one school, or to two.',
    D83: 'Figures that verdicts rest on may stand here; what isn’t understood is not taken.',
    D88: 'What was worked out can’t stand for what it was worked out of.',
    D84: 'A word that is not understood is none of the answers: what needs it stays undecided.',
    D86: 'A verdict is of one county: counties taken together would hide one that fails. Nothing is computed before this is answered.',
  },
  choices: {
    first: () => 'only the first row',
    last: () => 'only the last row',
    together: () => 'together, as one school (each row gives other figures)',
    column: (name, place) => (place ? `“${name}” (column ${place})` : `“${name}”`),
    row: (name, place) => `“${name}” (row ${place})`,
    mainSchool: (name) => name,
    kind: (name, english) => `${english} (${name})`,
    isSchool: () => 'a school',
    noSchool: () => 'no school; don’t read it',
    whole: () => 'the whole school’s',
    ownStage: () => 'each stage’s own',
    primary: () => 'all of primary',
    junior: () => 'all of junior secondary',
    senior: () => 'all of senior secondary',
    sameSchool: () => 'one school',
    twoSchools: () => 'two schools',
    isField: () => 'Yes',
    noField: () => 'No',
    noneAtAll: () => 'No field at all',
    field: (name, english) => english || name,
    notRead: () => 'for reference only; don’t read this sheet',
    label: (name) => `“${name}”`,
    oneCounty: () => 'all are one county’s',
    ofCounty: (name) => `rows that name none are ${name}’s`,
    byColumn: (name) => `the column’s (or the sheet’s name): ${name}`,
    byTitle: (name) => `the title’s: ${name}`,
    ignoreSheet: (name) => `don’t read “${name}”`,
  },
  answers: {
    mainSchools: ({ part, main }) => `“${part}” belongs to “${main}”`,
    shared: ({ school, given }) =>
      `Shared resources of “${school}” are ${given === 'whole' ? 'the whole school’s' : 'each stage’s own'}`,
    schools: ({ school, type, stage }) =>
      `“${school}”${type ? ` is a ${type}` : ''}${type && stage ? ';' : ''}${stage ? ` all its figures are of ${STAGES[stage]}` : ''}`,
    names: ({ name, other, same }) => `“${name}” and “${other}” are ${same === 'true' ? 'one school' : 'two schools'}`,
    words: ({ field, word, means }) => `“${word}” in “${field}” means “${means}”`,
    duplicates: ({ sheet, school, take }) => `“${school}” in “${sheet}”: ${TAKES[take ?? '']}`,
    sameSchools: ({ before, now }) => `Last year’s “${before}” is this year’s “${now}”`,
    facts: ({ label, indicator, fact }) =>
      `“${indicator ? `${indicator} → ` : ''}${label}” is ${fact ? `“${fact}”` : 'no figure of the county'}`,
    counties: ({ take, county }) =>
      take === 'unnamed' ? `Rows that name no county are ${county}’s` : (COUNTIES[take ?? ''] ?? ''),
    sheetIgnored: ({ sheet }) => `“${sheet}” is not read`,
    column: ({ sheet, header, field }) =>
      `“${header}” ${sheet === '*' ? 'on every sheet' : `in “${sheet}”`} is ${field ? `“${field}”` : 'no field'}`,
    row: ({ sheet, name, isSchool }) => `“${name}” in “${sheet}” is ${isSchool === 'true' ? 'a school' : 'no school'}`,
  },
};

const STAGES: Readonly<Record<string, string>> = {
  primary: 'primary',
  junior: 'junior secondary',
  senior: 'senior secondary',
};
const TAKES: Readonly<Record<string, string>> = {
  first: 'only the first row counts',
  last: 'only the last row counts',
  together: 'its rows count together',
};
const COUNTIES: Readonly<Record<string, string>> = {
  one: 'All rows are one county’s',
  column: 'The column (or the sheet’s name) says the county',
  title: 'The title says the county',
};
