import { FINDING_CODES } from './codes';
import { statedBy } from './definition';

const AT_SCHOOL = { school: 'school', field: 'field' } as const;

/** A whole-school figure repeated in each stage's sheet was taken once and apportioned. */
export const WHOLE_SCHOOL_REPEATED = statedBy({
  code: 'D24',
  severity: 'notice',
  details: AT_SCHOOL,
  zh: {
    title: '各学段的表中重复填报了全校数',
    looksAt: '一贯制学校、完全中学在各学段表中的校舍、场地、设备',
    expectation: '全校数只在一处，或每个学段是自己的数',
    message: (shown, { school, field }, several) =>
      several
        ? `${several.schools}${several.areMore ? `等 ${several.schoolCount} 所学校` : ''}的「${field}」在各学段的表中相同，按全校数处理，并按学段拆分`
        : `「${school}」的「${field}」在各学段的表中都是 ${shown}，按全校数处理，并按学段拆分`,
    advice: '如确为该学段自有的数，请使各学段的数不同或在学段列中分别填报。',
  },
  en: {
    title: 'Whole-school figure repeated by stage',
    looksAt: 'rooms, grounds and equipment of a school of several stages, in each stage’s sheet',
    expectation: 'the whole school’s figure once, or each stage’s own',
    message: (shown, { school, field }, several) =>
      several
        ? `“${field}” is the same in each stage’s sheet at ${several.schools}${several.areMore ? ` … (${several.schoolCount} schools)` : ''}: taken as one figure of the whole school and shared out`
        : `“${field}” of “${school}” is ${shown} in each stage’s sheet: taken as one figure of the whole school and shared out`,
    advice: 'If each stage really has its own, give it by stage in a column 学段.',
  },
  together: 'field',
});

/** Two cells give different figures for one field of one school-stage. */
export const CELLS_DIFFER = statedBy({
  code: 'D29',
  severity: 'error',
  details: { field: 'field' },
  zh: {
    title: '同一个数在两处不一致',
    looksAt: '在几处给出的同一个数',
    expectation: '各处相同',
    message: (shown, { field }) => `「${field}」在两处的数不一致：${shown}`,
    advice: '请核对两处数据，使其一致。',
  },
  en: {
    title: 'Two cells differ',
    looksAt: 'a figure that is given in several places',
    expectation: 'the same in all of them',
    message: (shown, { field }) => `Two cells differ on “${field}”: ${shown}`,
    advice: 'Check both and make them agree.',
  },
});

/** Some of a school's shared figures are equal in its stages' rows and others are not. */
export const SOME_REPEATED = statedBy({
  code: 'D30',
  severity: 'warning',
  details: { ...AT_SCHOOL, others: 'terms' },
  zh: {
    title: '各学段的数有的相同、有的不同',
    looksAt: '一贯制学校在各学段表中的校舍、场地、设备',
    expectation: '要么都是全校数，要么都是本学段数',
    message: (shown, { school, field, others }) =>
      `「${school}」的「${field}」各学段不同（${shown}），而「${others}」各学段相同，相同的已按全校数拆分`,
    advice: '请核对：各学段的表中要么都填全校数，要么都填本学段数。',
  },
  en: {
    title: 'Some figures repeated, others not',
    looksAt: 'rooms, grounds and equipment of a school of several stages, in each stage’s sheet',
    expectation: 'either all are the whole school’s or all the stage’s own',
    message: (shown, { school, field, others }) =>
      `“${field}” of “${school}” differs by stage (${shown}) while “${others}” are equal and were shared out`,
    advice: 'Check: give either whole-school figures in all stages’ sheets or each stage’s own.',
  },
});

/** A whole-school figure that stands in one stage's row only was shared out. */
export const WHOLE_SCHOOL_ONCE = statedBy({
  code: 'D74',
  severity: 'warning',
  details: AT_SCHOOL,
  zh: {
    title: '全校数只填在一个学段',
    looksAt: '各学段共用的用房、场地、设备',
    expectation: '各学段都填，或明确是全校数',
    message: (shown, { school, field }) =>
      `「${school}」的「${field}」（${shown}）只填在一个学段的行中，其他共用资源也都如此，按全校数处理，并按学段拆分`,
    advice: '如确为该学段自有的数，请在其他学段的行中填写各自的数。',
  },
  en: {
    title: 'Whole-school figure in one stage’s row',
    looksAt: 'rooms, grounds and equipment that stages share',
    expectation: 'given for each stage, or marked as the whole school’s',
    message: (shown, { school, field }) =>
      `“${field}” of “${school}” (${shown}) stands in one stage’s row only, as do its other shared figures: taken for the whole school’s and shared out`,
    advice: 'If it is that stage’s own, fill in the other stages’ rows too.',
  },
  together: 'field',
});

/** A figure stands in one stage's row only: it may be that stage's own or the whole school's. */
export const WHOSE_FIGURE = statedBy({
  code: FINDING_CODES.whoseFigure,
  severity: 'error',
  details: AT_SCHOOL,
  zh: {
    title: '分不清是全校数还是学段数',
    looksAt: '各学段共用的用房、场地、设备',
    expectation: '各学段都填，或明确是全校数',
    message: (shown, { school, field }) =>
      `「${school}」的「${field}」（${shown}）只填在一个学段的行中，看不出是全校数还是该学段自有的数`,
    advice: '请在其他学段的行中也填写各自的数，或在窗格的「数据问题」中回答是全校数还是学段数。',
  },
  en: {
    title: 'The stage’s own or the whole school’s?',
    looksAt: 'rooms, grounds and equipment that stages share',
    expectation: 'given for each stage, or marked as the whole school’s',
    message: (shown, { school, field }) =>
      `“${field}” of “${school}” (${shown}) stands in one stage’s row only: it may be the whole school’s or that stage’s own`,
    advice:
      'Fill in the other stages’ rows too, each with its own figure, or say in the pane under “Data” which it is.',
  },
  asks: () => true,
});

/** A shared figure is equal in the stages' rows of a school most of whose others differ. */
export const EQUAL_BY_CHANCE = statedBy({
  code: FINDING_CODES.equalByChance,
  severity: 'error',
  details: AT_SCHOOL,
  zh: {
    title: '各学段的数相同，分不清是全校数还是巧合',
    looksAt: '各学段共用的用房、场地、设备',
    expectation: '全校数在各学段都重复，或各学段都填自有的数',
    message: (shown, { school, field }) =>
      `「${school}」的「${field}」在各学段的行中相同（${shown}），而该校其他各项多不相同，看不出是全校数还是学段数恰好相等`,
    advice: '请核实，并在窗格的「数据问题」中回答是全校数还是学段数。',
  },
  en: {
    title: 'Equal in all stages: whole school or chance',
    looksAt: 'rooms, grounds and equipment that stages share',
    expectation: 'the whole school’s figures in all rows, or each stage’s own',
    message: (shown, { school, field }) =>
      `“${field}” of “${school}” is ${shown} in each stage’s row while most of its other figures differ; nobody can tell whether it is the whole school’s`,
    advice: 'Check it, and say in the pane under “Data” whose the figure is.',
  },
  asks: () => true,
});
