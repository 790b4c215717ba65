import type { plan as zh } from '../zh/plan';

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const plan: typeof zh = {
  name: 'Plan',
  kind: { post: 'New teachers', move: 'Teachers moved' },
  means: {
    R1: 'Teachers with higher degrees',
    R2: 'Backbone teachers',
    R3: 'Teachers of sports and arts',
    R4: 'Teaching rooms',
    R5: 'Sports grounds and halls',
    R6: 'Equipment',
    R7: 'Multimedia classrooms',
  },
  kindUnit: { post: '', move: '' },
  found: (county, stages, coefficients) =>
    `The plan for ${county}: with it all ${stages} assessed school-stages meet the school rule, and all ${coefficients} coefficients their limits.`,
  nothingToDo: (county) => `${county}: all resources meet the standard already; nothing has to be added or moved.`,
  beyond: {
    budget: (money, budget) => `It takes ${money} yuan, more than the budget of ${budget} yuan.`,
    posts: (posts, given) => `It takes ${posts} new teachers, more than the ${given} posts there are.`,
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
  amount: (name, amount, unit) => `${name}: ${amount}${unit === '' ? '' : ` ${unit}`}`,
  inItems: (items) => ` (${items}; one may count in several items)`,
  cost: (money) => `${money} yuan`,
  total: (money) => `Cost in all: ${money} yuan`,
  noPrices:
    'Without prices: the fewest new teachers first, then rooms, ㎡, equipment and moves. Give prices by --costs PRICES.json.',
  byPrices: 'At the least cost by the given prices.',
  nearness: {
    least: 'Proven least: there is no cheaper plan.',
    share: (share) => `Perhaps not the least: it costs at most ${share} more than the least can.`,
    units: (of, planned, least, unit) =>
      `${of} may not be the least: this plan takes ${planned} ${unit}, no plan takes fewer than ${least} ${unit}; all that comes before them is proven least.`,
  },
  unitKind: { 人: 'New teachers', 间: 'New rooms', '㎡': 'New areas', 元: 'New equipment', move: 'Moves' },
  schools: (schools) => `What ${counted(schools, 'school')} must do:`,
  whole: 'whole school',
  hire: (posts, items) => `hire ${posts} (${items})`,
  add: (item, amount, unit) => `${item} + ${amount} ${unit}`,
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
    'People and rooms are whole, areas and values to 1 ㎡ and 1 yuan; a school that gives teachers stays at its limits. The items of a school that may stay at 85 % are chosen by the plan.',
  none: {
    unknown: (county) => `No plan for ${county} yet: some figures aren’t known and must be filled in first.`,
    impossible: (county) =>
      `No plan brings all schools of ${county} to the rule: these can’t within what may be added.`,
    notFound: (county) =>
      `No plan was found that brings all coefficients of ${county} to their limits (which doesn’t prove that there is none).`,
    noSchools: 'No school is assessed.',
    lacks: (school, stage, why) => `${school} (${stage}): ${why}`,
    impossibleStage: (school, stage, items) => `${school} (${stage}): ${items}`,
    short: (item, most, needed, unit) =>
      `${item} may get ${most} ${unit} at the most, its limit takes ${needed} ${unit}`,
    farShort: (item, most, needed, unit) =>
      `${item} may get ${most} ${unit} at the most, even 85 % takes ${needed} ${unit}`,
    what: 'Loosen what limits these schools (caps, untouched), or change which schools there are.',
    notWritten: (file) => `There is no plan, so ${file} was not written.`,
    coefficient: (name) => `${name} coefficient`,
  },
  sheet: {
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
    noSchool: (path, school) => `${path}: the county has no school “${school}” (by name or code)`,
    expected: {
      schema: '"junheng.costs/1"',
      amount: 'a number from 0 on (yuan, four decimals at the most)',
      whole: 'a whole number from 0 on',
      item: 'an item’s code, "R1" to "R7"',
      text: 'a text that isn’t empty',
      list: 'a list ([…])',
      object: 'an object ({…})',
    },
  },
};
