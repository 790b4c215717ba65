/** The columns of the education statistics' county export (one row a school, a sheet a stage), by header path. */
import type { FormStyle } from '../../src/reporting/template/look';
import type { SchoolTypeId } from '../../src/statistics/school-types';
import type { AnyStage } from '../../src/statistics/stages';
import type { CellValue } from '../../src/workbook/cells';
import { COUNTY } from './county';
import { type SampleSchool, type SampleStage, teacherCount } from './schools';

/** A school's row in a stage's sheet. */
export interface ExportRow {
  readonly school: SampleSchool;
  readonly stage: SampleStage;
}

export interface ExportColumn {
  /** Header texts from the top down. */
  readonly path: readonly string[];
  readonly width: number;
  readonly style: FormStyle;
  readonly value: (row: ExportRow) => CellValue;
}

/** 办学类型 and its code, as the statistics write them. */
const TYPES: Readonly<Record<SchoolTypeId, readonly [name: string, code: string]>> = {
  primary: ['小学', '211'],
  teachingPoint: ['小学教学点', '218'],
  junior: ['初级中学', '311'],
  nineYear: ['九年一贯制学校', '312'],
  completeSecondary: ['完全中学', '341'],
  twelveYear: ['十二年一贯制学校', '345'],
  senior: ['高级中学', '342'],
  special: ['其他特教学校', '514'],
  vocational: ['职业高中学校', '365'],
  vocationalJunior: ['职业初中', '321'],
  kindergarten: ['幼儿园', '111'],
  adult: ['成人农民初中', '332'],
  reform: ['工读学校', '371'],
};

function key(name: string, width: number, value: (school: SampleSchool) => CellValue, centred = true): ExportColumn {
  return { path: [name], width, style: centred ? 'centred' : 'text', value: ({ school }) => value(school) };
}

const KEYS: readonly ExportColumn[] = [
  key('学校(机构)标识码', 17, ({ code }) => code),
  key('学校名称', 24, ({ name }) => name, false),
  key('所在地区划三级', 10, () => COUNTY.name),
  key('办学类型', 18, ({ type }) => TYPES[type][0]),
  key('办学类型编码', 8, ({ type }) => TYPES[type][1]),
  key('举办者性质', 8, ({ owner }) => owner),
  key('城乡分组', 8, ({ urban }) => urban),
  key('是否计校数', 8, ({ partOf }) => (partOf === null ? '1' : '0')),
];

function people(path: readonly string[], value: (stage: SampleStage) => number): ExportColumn {
  return { path, width: 10, style: 'whole', value: ({ stage }) => value(stage) };
}

const DEGREES = ['专任教师', '#按学历分'];
const SUBJECTS = ['专任教师', '#按授课课程分'];

const PEOPLE: readonly ExportColumn[] = [
  people(['班数（个）'], ({ classes }) => classes.length),
  people(['在校生数', '合计'], ({ students }) => students),
  people(['在校生数', '#女'], ({ girls }) => girls),
  people(['在校生数', '#进城务工人员随迁子女'], ({ migrants }) => migrants),
  people(['专任教师', '合计'], teacherCount),
  people([...DEGREES, '博士研究生'], ({ teachers }) => teachers.doctors),
  people([...DEGREES, '硕士研究生'], ({ teachers }) => teachers.masters),
  people([...DEGREES, '本科'], ({ teachers }) => teachers.bachelors),
  people([...DEGREES, '专科'], ({ teachers }) => teachers.college),
  people([...DEGREES, '高中阶段'], ({ teachers }) => teachers.secondary),
  people([...DEGREES, '高中阶段以下'], () => 0),
  people([...SUBJECTS, '体育与健康'], ({ sport }) => sport),
  people([...SUBJECTS, '艺术', '计'], ({ music, fineArt }) => music + fineArt),
  people([...SUBJECTS, '艺术', '音乐'], ({ music }) => music),
  people([...SUBJECTS, '艺术', '美术'], ({ fineArt }) => fineArt),
];

/** The whole school's 教基1102 stands in each of its rows: a stage that it hasn't is 0. */
function backbone(stage: AnyStage, name: string): ExportColumn {
  const value = ({ school }: ExportRow) => school.stages.find((own) => own.stage === stage)?.backbone ?? 0;
  return { path: ['教基1102', `县级以上骨干教师(${name})`], width: 12, style: 'whole', value };
}

const BACKBONE = [backbone('primary', '小学'), backbone('junior', '初中'), backbone('senior', '高中')];

type PremisesFigure = keyof SampleSchool['premises'];

function premises(path: readonly string[], figure: PremisesFigure, style: FormStyle): ExportColumn {
  return { path, width: style === 'whole' ? 10 : 13, style, value: ({ school }) => school.premises[figure] };
}

const BUILDINGS = '校舍建筑面积（平方米）';
const LAND = '占地面积（平方米）';
const ASSETS = '固定资产总值（万元）';

const PREMISES: readonly ExportColumn[] = [
  premises([LAND, '计'], 'land', 'decimal2'),
  premises([LAND, '其中', '运动场地面积'], 'sportsGround', 'decimal2'),
  premises([BUILDINGS, '合计'], 'buildings', 'decimal2'),
  premises([BUILDINGS, '教学及辅助用房', '计'], 'teaching', 'decimal2'),
  premises([BUILDINGS, '教学及辅助用房', '#室内体育用房'], 'indoorSports', 'decimal2'),
  premises(['图书（册）'], 'books', 'whole'),
  { ...premises(['数字终端数（台）', '#计算机'], 'computers', 'whole'), width: 17 },
  premises(['教室（间）', '计'], 'classrooms', 'whole'),
  premises(['教室（间）', '#网络多媒体教室'], 'multimedia', 'whole'),
  premises([ASSETS, '合计'], 'fixedAssets', 'decimal2'),
  premises([ASSETS, '#教学仪器设备资产值（万元）'], 'equipment', 'decimal2'),
];

export const EXPORT_COLUMNS: readonly ExportColumn[] = [...KEYS, ...PEOPLE, ...BACKBONE, ...PREMISES];
export const KEY_COLUMN_COUNT = KEYS.length;

/** A stage's rows, in the county's order: a school of several stages stands in each stage's sheet. */
export function exportRows(schools: readonly SampleSchool[], stage: AnyStage): ExportRow[] {
  return schools.flatMap((school) =>
    school.stages.filter((own) => own.stage === stage).map((own) => ({ school, stage: own })),
  );
}
