import { ITEM_NAMES } from '../../standards/item-names';
import type { Counted, plan as zh } from '../zh/plan';

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const UNITS: Readonly<Record<Counted, readonly [one: string, several: string]>> = {
  人: ['teacher', 'teachers'],
  间: ['room', 'rooms'],
  '㎡': ['㎡', '㎡'],
  元: ['yuan', 'yuan'],
  post: ['teacher', 'teachers'],
  move: ['move', 'moves'],
};
const { R1, R2, R3, R4, R5, R6, R7 } = ITEM_NAMES;

export const plan: typeof zh = {
  name: 'Plan',
  separator: '; ',
  sentences: (those) => those.join(' '),
  kind: { post: 'New teachers', move: 'Teachers moved' },
  means: { R1, R2, R3, R4, R5, R6, R7 },
  units: (amount, of) => `${amount} ${UNITS[of][amount === '1' ? 0 : 1]}`,
  found: (county, stages, coefficients) =>
    `The plan for ${county}: with it all ${stages} assessed school-stages meet the school rule, and all ${coefficients} coefficients their limits.`,
  nothingToDo: (county) => `${county}: all resources meet the standard already; nothing has to be added or moved.`,
  beyond: {
    budget: (money, budget) => `It takes ${money} yuan, more than the budget of ${budget} yuan.`,
    posts: (posts, given) =>
      `It takes ${counted(posts, 'new teacher')}, more than the ${counted(given, 'post')} there are.`,
    fewest: (found, least) =>
      found === least
        ? `No plan takes fewer than ${counted(found, 'new teacher')} (proven).`
        : `The fewest found are ${counted(found, 'new teacher')}; no plan takes fewer than ${least}.`,
    proven: 'Proven: under these terms every plan does.',
    notProven: 'No plan that doesn’t was found (which doesn’t prove that there is none).',
    affordable: (schools, of) =>
      `Within the budget and the posts, the cheapest first, ${schools} of ${of} schools can meet the school rule (coefficients aside, nobody moved).`,
    gained: (schools) => `Of those that don’t now: ${schools}`,
    left: (schools) => `Still not: ${schools}`,
  },
  state: (stages, of, coefficients) =>
    `As it is: ${stages} of ${of} school-stages don’t meet the school rule; ${counted(coefficients, 'coefficient')} over the limit.`,
  takes: 'It takes:',
  amount: (name, amount) => `${name}: ${amount}`,
  inItems: (items) => ` (${items}; one may count in several items)`,
  cost: (money) => `${money} yuan`,
  total: (money) => `Cost in all: ${money} yuan`,
  noPrices: 'Without prices: the fewest new teachers first, then rooms, ㎡, equipment and moves.',
  giveByFile: 'Give prices by --costs PRICES.json.',
  byPrices: 'Made for the least cost by the given prices.',
  byPricesAndPosts: (posts) => `Made for the least cost by the given prices within ${counted(posts, 'post')}.`,
  terms: {
    heading: (terms) => `Terms: ${terms}.`,
    budget: (money) => `a budget of ${money} yuan`,
    posts: (posts) => counted(posts, 'post'),
    cap: (school, item, amount) => `${school} ${item} gets ${amount} at the most`,
    leaving: (school, item, most) => `${school} ${item} gives ${counted(most, 'teacher')} at the most`,
    untouched: (schools) => `left untouched: ${schools}`,
  },
  nearness: {
    least: 'Proven least: there is no cheaper plan.',
    share: (share) => `Perhaps not the least: it costs at most ${share} more than the least can.`,
    units: (of, planned, least) =>
      `${of} may not be the least: this plan takes ${planned}, no plan takes fewer than ${least}.`,
    perhaps: (of) => `${of} may not be the least.`,
    before: 'All that comes before them is proven least.',
  },
  unitKind: { 人: 'New teachers', 间: 'New rooms', '㎡': 'New areas', 元: 'New equipment', move: 'Moves' },
  schools: (schools) => `What ${counted(schools, 'school')} must do:`,
  whole: 'whole school',
  hire: (posts, items) => `hire ${posts} (${items})`,
  add: (item, amount) => `${item} + ${amount}`,
  from: (item, schools) => `${item} moved here from: ${schools}`,
  to: (item, schools) => `${item} moved away to: ${schools}`,
  partner: (school, count) => `${school} ${count}`,
  amongItems: (item, count) => `${item} ${count}`,
  coefficients: 'Coefficients (now → with the plan, limit):',
  coefficient: (name, now, then, limit) => `${name} ${now} → ${then} (≤ ${limit})`,
  due: 'By deadline and lead unit:',
  dueLine: (year, unit, amounts) => `${year} ${unit}: ${amounts}`,
  year: (year) => `${year}`,
  noYear: 'No deadline set',
  noUnit: 'no unit named',
  counted:
    'People and rooms are whole, areas and values to 1 ㎡ and 1 yuan. The items of a school that may stay at 85 % are chosen by the plan.',
  moving: {
    rule: 'Who moves takes along all that he counts in. So only teachers move who count in one of R1, R2, R3 alone (a backbone teacher without the higher degree who teaches neither sport nor arts): the school that gives them loses in no other item and stays at its limit in that one. It can give no more than its full-time teachers less those who count in the other items; where their number isn’t given, only those it is known to have.',
    unsure: (unsure, moves) =>
      `Of the ${counted(moves, 'move')}, for ${unsure} the statistics say only that the school may have such teachers: look them up in its list of teachers; where there are fewer, put how many into leaving of the costs file and plan again.`,
    kept: (items) =>
      `Above the limits, but not moved as they may count in other items too: ${items}. Moving them with all that they count in may cost less than hiring: try it in the pane.`,
  },
  ahead: {
    heading: (years) =>
      `The next ${counted(years, 'year')} (grades move up, as many enter as this year unless given, resources as they are):`,
    year: (year, students) => `Year ${year}, ${students} students in assessed schools`,
    nothing: 'what passes today passes then.',
    stages: (count, schools) => `${counted(count, 'school-stage')} passing today and not then: ${schools}`,
    coefficients: (count, names) =>
      `${counted(count, 'coefficient')} within the limit today and over it then: ${names}`,
    stage: (school, stage) => `${school} (${stage})`,
    holds: (years) => `Carried out once, the plan holds for the next ${counted(years, 'year')} too.`,
    cannot: (county) => `The students of ${county} in the years to come can’t be told, and no plan was made:`,
    noGrades:
      'the statistics give no students by grade; add a column for each, like 一年级在校生数 and 七年级在校生数.',
    missing: (grades) => `lacks the students of grade ${grades} of the stage`,
    unequal: 'the students of its grades don’t add up to its students',
  },
  none: {
    unknown: (county) => `No plan for ${county} yet: some figures aren’t known and must be filled in first.`,
    impossible: (county) =>
      `No plan brings all schools of ${county} to the rule: these can’t within what may be added.`,
    notFound: (county) =>
      `No plan was found that brings all coefficients of ${county} to their limits (which doesn’t prove that there is none).`,
    noSchools: 'No school is assessed.',
    lacks: (school, stage, why) => `${school} (${stage}): ${why}`,
    impossibleStage: (school, stage, items) => `${school} (${stage}): ${items}`,
    lacksIn: (count, stages, why) => `${counted(count, 'school-stage')} (${stages}): ${why}`,
    lacksInAll: (count, why) => `all ${counted(count, 'school-stage')}: ${why}`,
    untouchedStage: (school, stage, items) =>
      `${school} (${stage}) is to be left untouched, but doesn’t meet the rule now: ${items}`,
    lacking: (item, needed) => `${item} lacks ${needed}`,
    short: (item, most, needed) => `${item} may get ${most} at the most, its limit takes ${needed}`,
    farShort: (item, most, needed) => `${item} may get ${most} at the most, even 85 % takes ${needed}`,
    fill: 'Fill these figures in, then make the plan.',
    what: 'Loosen the caps of these schools, take those that must change out of untouched, or change which schools there are.',
    loosen:
      'Loosen caps and leave fewer schools untouched, and try again; else see whether some of these schools should be merged or closed.',
    notWritten: (file) => `There is no plan, so ${file} was not written.`,
    coefficient: (name, now, limit) => `${name}: coefficient ${now} now, limit ≤ ${limit}`,
    coefficientUnknown: (name, why) => `${name}: no coefficient: ${why}`,
  },
  sheet: {
    unit: { 人: 'people', 间: 'rooms', '㎡': '㎡', 元: 'yuan' },
    title: 'Plan of resources for high-quality balanced compulsory education',
    now: 'Now',
    add: 'Added',
    moved: 'Moved\n(people)',
    from: (schools) => `from ${schools}`,
    to: (schools) => `to ${schools}`,
    partners: 'From, to',
    planned: 'With the plan',
    price: 'Price\n(yuan)',
    cost: 'Cost\n(yuan)',
    lead: 'Lead unit',
    deadline: 'Deadline',
    year: 'Year',
    change: 'Planned change',
    hired: 'New teachers',
    inUnit: (name, unit) => `${name} (${unit})`,
    overdue: 'Year: what is overdue stands under the year of the check.',
    totalOf: (name) => `Total: ${name}`,
    totalCost: 'Cost in all (yuan)',
    ofUnit: (unit) => `of these: ${unit} (yuan)`,
    ofYear: (year) => `of these: ${year} (yuan)`,
    rules:
      'Note: with the plan = now + added + moved (below 0: moved away). A new teacher may count in several items, which stand below, and is paid once. Cost = added × price; for moves those who come × price. Prices may be changed here: costs and totals follow.',
    basis: (nearness) =>
      `With this plan all schools meet the school rule and all coefficients their limits. ${nearness}`,
    noPrices: 'No prices were given: fill in the column, and costs are worked out.',
    leftToCounty: 'The standard names neither units nor deadlines: the county sets them, under Remarks.',
  },
  pane: {
    note: 'The least with which all schools meet the rule and all coefficients their limits',
    noteOf: (name) => `What is done for ${name}`,
    all: 'All steps',
    start: 'Make the plan',
    working: {
      prices: 'Working it out: weighing the coefficients …',
      choices: 'Working it out: which item of each school may stay at 85 % …',
    },
    cancel: 'Cancel',
    cancelled: 'Cancelled; there is no plan.',
    terms: 'Prices and limits',
    termsHint:
      'Kept with the workbook. Without any price the fewest teachers come first, then rooms, then areas. With any, teachers, teaching rooms, sports grounds and multimedia classrooms need theirs too (moves: 0 if none is given, equipment: 1).',
    price: {
      post: 'A new teacher (yuan)',
      move: 'A teacher moved (yuan)',
      R4: 'Teaching rooms (yuan/㎡)',
      R5: 'Sports grounds (yuan/㎡)',
      R6: 'Equipment (yuan/yuan)',
      R7: 'Multimedia classroom (yuan)',
    },
    budget: 'Budget (yuan)',
    posts: 'Posts there are',
    apply: 'Work out with these',
    lacks: (label, expected) => `“${label}” is empty: with any price this one is needed too, ${expected}.`,
    wrong: (label, expected, received) => `“${label}” must be ${expected}, not ${received}.`,
    needsPrices: (label) => `“${label}” counts only with prices: fill these in too.`,
    load: 'Take them from a file (.json)',
    untouched: (count) => `Schools left untouched (${count})`,
    limits: (count) => `Limits of schools (${count})`,
    school: 'School',
    limit: 'Limit of what',
    most: 'At most (in the item’s unit)',
    capped: (name) => `${name}: added at most`,
    leaving: (name) => `${name}: moved away at most`,
    add: 'Add this limit',
    remove: 'Remove',
    years: 'Years it has to hold in',
    yearsAhead: (years) => (years === 0 ? 'this year alone' : `this and the next ${counted(years, 'year')}`),
    bad: (problems) => `The prices and limits kept are wrong and not used: ${problems}`,
    try: 'Suppose the plan is carried out',
    sheet: 'Write the sheet of the plan',
    noSteps: 'The plan has no step for it.',
    spread: (stage, name) => `${stage} ${name}`,
    spreadText: (short, shortThen, now, then) =>
      `Schools below the limit: ${short} → ${shortThen}; coefficient ${now} → ${then}`,
    now: 'now',
    planned: 'with the plan',
    spreads: 'The schools now and with the plan',
    costs: 'What it costs',
    dueCosts: 'Costs by year',
    share: (name, money, share) => `${name}: ${money} yuan, ${share}`,
  },
  copy: {
    heading: (file) => `Wrote ${file}: a copy with the plan’s figures`,
    verdict: {
      pass: 'Checked: its resources meet the standard.',
      fail: 'Checked: its resources still don’t meet the standard; why is said below.',
      unknown: 'Checked: its resources can’t be decided; why is said below.',
    },
    formulas: (cells, count) => `${count} cells held formulas and hold the planned figures now: ${cells}`,
    several: (cells, count) =>
      `${count} figures are sums over rows (campuses, teaching points); one row takes all of the change: ${cells}`,
    raised: (cells, count) =>
      `${count} related figures were changed with them (all full-time teachers and the like): ${cells}`,
    notPut: (figures) => `Not put in: ${figures}`,
    figure: (school, field, why) => `${school} ${field} (${why})`,
    why: { noCell: 'it has no cell of its own', asText: 'its cell holds text', protected: 'its sheet is protected' },
  },
  costs: {
    whole: 'the whole file',
    needsPrices: 'counts only with prices',
    missing: (path, expected) => `${path} is missing: ${expected}`,
    notJson: (line) =>
      `it is no JSON${line === '' ? '' : ` (wrong near line ${line})`}; hold its quotes, commas and brackets against the guide’s example under “The county’s plan”`,
    notAssessed: (path, school) => `${path}: “${school}” isn’t assessed, so the plan doesn’t change it anyway`,
    noSchool: (path, school) => `${path}: the county has no school “${school}” (by name or code)`,
    expected: {
      schema: '"junheng.costs/1"',
      amount: 'a number from 0 on (yuan, four decimals at the most)',
      whole: 'a whole number from 0 on',
      item: 'an item’s code, "R1" to "R7"',
      teachers: 'the code of an item of teachers, "R1", "R2" or "R3"',
      stage: 'a stage that the school has, "primary" or "junior"',
      year: '1, 2 or 3 (1: next year)',
      text: 'a text that isn’t empty',
      list: 'a list ([…])',
      object: 'an object ({…})',
    },
  },
};
