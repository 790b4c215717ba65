/** The sample county in collection forms (优质均衡采集表): fields down, one sheet a school, and one sheet of the county. */

import { COUNTY } from '../../../scripts/samples/county';
import { SAMPLE_SCHOOLS, type SampleSchool, type SampleStage, teacherCount } from '../../../scripts/samples/schools';
import { schoolTypeEntry } from '../../../src/statistics/school-types';
import type { AnyStage } from '../../../src/statistics/stages';
import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent, WorkbookContent } from '../../../src/workbook/content';
import { sheet } from '../../reading/sheet';
import { CLASS_BANDS } from './class-bands';

const HEADER = ['序号', '类别', '填报项目', '单位', '填报值', '是否必填', '备注说明'];
const NAMES: Readonly<Record<AnyStage, string>> = { primary: '小学', junior: '初中', senior: '高中' };

type Item = readonly [group: string, name: string, unit: string, value: CellValue, note?: string];

function form(name: string, title: string, items: readonly Item[]): SheetContent {
  const rows = items.map(([group, item, unit, value, note = ''], index): CellValue[] => {
    const isFirst = index === 0 || items[index - 1]?.[0] !== group;
    return [index + 1, isFirst ? group : null, item, unit, value, '是', note];
  });
  const merges: string[] = [];
  for (let start = 0; start < items.length; ) {
    let end = start;
    while (items[end + 1]?.[0] === items[start]?.[0]) end++;
    if (end > start) merges.push(`B${start + 3}:B${end + 3}`);
    start = end + 1;
  }
  return sheet(name, [[title], HEADER, ...rows], ['A1:G1', ...merges]);
}

const [[, ...smallest], ...larger] = CLASS_BANDS;
const BANDS = [['每班25人以下班级个数', ...smallest] as const, ...larger];

function stageItems(figures: SampleStage): Item[] {
  const { stage } = figures;
  const of = `（${NAMES[stage]}）`;
  const { teachers: degrees } = figures;
  if (stage === 'senior') return [['学生情况', '高中在校学生数', '人', figures.students]];
  const sizes = figures.classes.map(({ students }) => students);
  return [
    ['学生情况', `${NAMES[stage]}在校学生数`, '人', figures.students],
    ['学生情况', `随迁子女在校生${of}`, '人', figures.migrants],
    ['学生情况', `家庭住址在划片范围内的在校学生人数${of}`, '人', figures.ofDistrict],
    ['班级情况', `班级总数${of}`, '个', sizes.length],
    ...BANDS.map(([band, from, to]): Item => {
      return ['班级情况', `${band}${of}`, '个', sizes.filter((size) => size >= from && size <= to).length];
    }),
    ['教师情况', `专任教师总人数${of}`, '人', teacherCount(figures)],
    ['教师情况', `博士研究生毕业学历教师人数${of}`, '人', degrees.doctors],
    ['教师情况', `硕士研究生毕业学历教师人数${of}`, '人', degrees.masters],
    ['教师情况', `本科学历教师人数${of}`, '人', degrees.bachelors],
    ['教师情况', `专科学历教师人数${of}`, '人', degrees.college],
    ['教师情况', `县级及以上骨干教师人数${of}`, '人', figures.backbone],
    ['教师情况', `体育专任教师人数${of}`, '人', figures.sport],
    ['教师情况', `音乐专任教师人数${of}`, '人', figures.music],
    ['教师情况', `美术专任教师人数${of}`, '人', figures.fineArt],
    ['教师情况', `体育到校交流轮岗&兼职&走教教师人数${of}`, '人', 0],
  ];
}

export function collectionForm(school: SampleSchool): SheetContent {
  const { premises } = school;
  const rooms = (count: number, smallest: number | null, least: number) =>
    smallest !== null && smallest >= least ? count : 0;
  return form(school.name, `${COUNTY.name}${COUNTY.year}学年义务教育优质均衡采集表（学校）`, [
    ['基本信息', '学校名称', '—', school.name],
    ['基本信息', '学校标识码', '—', school.code],
    ['基本信息', '办学类型', '—', schoolTypeEntry(school.type).name, '下拉选择'],
    ['基本信息', '举办者类型', '—', school.owner],
    ['基本信息', '城乡类型', '—', school.urban],
    ['基本信息', '是否计校数', '—', school.partOf === null ? '是' : '否'],
    ['基本信息', '所属主校', '—', school.partOf],
    ['基本信息', '建校时间', '年', 2018],
    ['基本信息', '是否2010年及之前建成', '—', '否'],
    ['基本信息', '是否2016年及之前建成', '—', '否'],
    ['基本信息', '是否人口密度过高的大城市中心城区学校', '—', '否'],
    ['基本信息', '是否50人及以上但不足100人的乡村小规模学校和教学点', '—', '否'],
    ['基本信息', '是否最大班额低于30人的农村小规模学校', '—', '否'],
    ...school.stages.flatMap(stageItems),
    ['办学条件', '教学及辅助用房总面积', '平方米', premises.teaching],
    ['办学条件', '室内体育用房面积', '平方米', premises.indoorSports],
    ['办学条件', '运动场地面积', '平方米', premises.sportsGround],
    ['办学条件', '校外租赁场馆面积', '平方米', 0],
    ['办学条件', '校内其他体育场面积', '平方米', 0],
    ['办学条件', '教学仪器设备总值', '万元', premises.equipment],
    ['办学条件', '网络多媒体教室间数', '间', premises.multimedia],
    ['办学条件', '音乐教室总间数', '间', premises.musicRooms],
    ['办学条件', '单间面积≥96㎡的音乐教室间数', '间', rooms(premises.musicRooms, premises.smallestMusicRoom, 96)],
    ['办学条件', '美术教室总间数', '间', premises.fineArtRooms],
    ['办学条件', '单间面积≥90㎡的美术教室间数', '间', rooms(premises.fineArtRooms, premises.smallestFineArtRoom, 90)],
    ['经费', '上一年度公用经费预算总额', '万元', (school.operations?.publicFunds ?? 0) / 10_000],
    ['经费', '上一年度公用经费决算总额', '万元', (school.operations?.publicFunds ?? 0) / 10_000],
    ['经费', '上一年度教师培训经费预算总额', '万元', (school.operations?.trainingFunds ?? 0) / 10_000],
  ]);
}

export function collectionWorkbook(): WorkbookContent {
  return { fileName: '采集表.xlsx', sheets: [...SAMPLE_SCHOOLS.map(collectionForm)], settings: {} };
}

/** The county's own form; names as the collection forms have them. */
export const COUNTY_ITEMS = [
  ['特殊教育', '特教经费总额', '万元', 84.6],
  ['特殊教育', '特教学生数', '人', 94],
  ['教师待遇', '义务教育学校教师年平均工资（不含民办）', '元', 98000],
  ['教师待遇', '公务员年平均工资', '元', 96500],
  ['教师交流', '符合交流条件教师总数', '人', 420],
  ['教师交流', '实际交流教师总数', '人', 63],
  ['教师交流', '实际交流骨干教师数', '人', 15],
  ['优质高中招生', '优质高中招生计划', '人', 800],
  ['优质高中招生', '优质高中招生分配名额', '人', 480],
  ['优质高中招生', '向农村学校分配名额', '人', 260],
  ['随迁子女', '符合条件的随迁子女总数', '人', 1200],
  ['随迁子女', '公办学校就读随迁子女数', '人', 1100],
  ['随迁子女', '购买学位随迁子女数', '人', 60],
  ['残疾儿童', '适龄残疾儿童总数', '人', 90],
  ['残疾儿童', '适龄残疾儿童入学总数', '人', 88],
] as const;

export function countyForm(): SheetContent {
  return form('区县', `${COUNTY.name}${COUNTY.year}学年义务教育优质均衡采集表（区县）`, COUNTY_ITEMS);
}
