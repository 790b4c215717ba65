import { note, type TemplateSheet, textColumn } from './columns';
import { BASICS } from './sheets/basics';
import { CLASSES } from './sheets/classes';
import { MANAGEMENT } from './sheets/management';
import { PREMISES } from './sheets/premises';
import { TEACHERS } from './sheets/teachers';

/** The six sheets of the plain layout but for 县级数据, whose rows are a catalogue of their own. */
export const SCHOOL_SHEETS: readonly TemplateSheet[] = [BASICS, TEACHERS, PREMISES, CLASSES, MANAGEMENT];

export const COUNTY_SHEET: TemplateSheet = {
  name: '县级数据',
  title: '县级数据',
  row: note(
    '每个县级数据一行；同一项目有几个年度的，每个年度一行',
    'One row a figure of the county; a row for each year where several are wanted',
  ),
  columns: [
    textColumn('indicator', '指标', 'indicator', 30, note('数据属于哪一项指标。', 'What the figure belongs to.')),
    textColumn('factName', '项目', 'figure', 44, note('照原样保留。', 'Leave as it is.')),
    textColumn('year', '年度', 'year', 9, note('四位数的年份。', 'Four digits.')),
    textColumn(
      'value',
      '数值',
      'value',
      15,
      note('数字、是／否，或等级。', 'A number, 是 or 否, 有 or 无, or a level.'),
    ),
    textColumn('unit', '单位', 'unit', 8, note('数值的单位。', 'The value’s unit.')),
    textColumn(
      'evidence',
      '佐证材料',
      'proof',
      32,
      note('文件名称、文号或材料编号。', 'A document’s title, number or place in the file.'),
    ),
    textColumn('remark', '备注', 'remark', 20, note('需要说明的情况。', 'What there is to explain.')),
  ],
};
