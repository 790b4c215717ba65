import type { ConceptEntry, ConceptKind } from './concept-entry';
import { COUNTY_WORDS } from './county-words';
import { PEOPLE } from './people';
import { PREMISES } from './premises';
import { SAYINGS } from './sayings';
import { SCHOOL_WORDS } from './school-words';

/** All concepts by name. A synonym is one more word of its concept. */
export const CONCEPTS = { ...PEOPLE, ...PREMISES, ...SCHOOL_WORDS, ...SAYINGS, ...COUNTY_WORDS } as const;

export type Concept = keyof typeof CONCEPTS;

/** Words that say several things at once. */
const SEVERAL_AT_ONCE: Readonly<Record<string, readonly Concept[]>> = {
  在校生: ['enrolled', 'student'],
  在籍生: ['enrolled', 'student'],
  在读生: ['enrolled', 'student'],
  小学生: ['primary', 'student'],
  初中生: ['junior', 'student'],
  高中生: ['senior', 'student'],
  男生: ['male', 'student'],
  女生: ['female', 'student'],
  教辅: ['teaching', 'auxiliary'],
  场馆: ['ground', 'hall'],
  场所: ['ground', 'hall'],
  运动场所: ['ground', 'hall'],
  体育运动场所: ['sport', 'ground', 'hall'],
  体育场馆: ['sport', 'ground', 'hall'],
  运动场馆: ['ground', 'hall'],
  体育场: ['sport', 'ground'],
  体育场地: ['sport', 'ground'],
  体育运动场地: ['sport', 'ground'],
  体育运动场: ['sport', 'ground'],
  艺体: ['sport', 'art'],
  体艺: ['sport', 'art'],
  '体、艺': ['sport', 'art'],
  '艺、体': ['sport', 'art'],
  '体/艺': ['sport', 'art'],
  辅房: ['auxiliary', 'rooms'],
  场馆地: ['ground', 'hall'],
  场地馆: ['ground', 'hall'],
  音美: ['music', 'fineArt'],
  高学历: ['aboveRequired', 'degree'],
  高一级学历: ['aboveRequired', 'degree'],
  高一层次学历: ['aboveRequired', 'degree'],
  教学班: ['class'],
  教学仪器: ['teaching', 'instrument'],
  仪器设备: ['instrument', 'equipment'],
  教学仪器设备: ['teaching', 'instrument', 'equipment'],
  班班通: ['multimedia', 'board'],
  电教: ['multimedia', 'board'],
  图书量: ['book', 'volumes'],
  田径场: ['ground', 'sportField'],
  藏书量: ['book', 'volumes'],
  藏书数: ['book', 'volumes'],
  图书馆藏书量: ['library', 'book', 'volumes'],
  务工人员子女: ['migrantWorker', 'migrantChild'],
  务工子女: ['migrantWorker', 'migrantChild'],
  农民工子女: ['migrantWorker', 'migrantChild'],
  外来务工人员子女: ['migrantWorker', 'migrantChild'],
  应交流: ['due', 'rotation'],
  符合条件: ['eligible', 'conditions'],
  够条件: ['eligible', 'conditions'],
  校名: ['school', 'name'],
  班名: ['class', 'name'],
  班别: ['class', 'name'],
  公民办: ['public', 'private'],
  应训: ['due', 'trained'],
  班数: ['class', 'count'],
  指标到校: ['places', 'allotting'],
  师训: ['teacher', 'trained'],
  走读生: ['commute', 'student'],
  '公/民办': ['public', 'private'],
  '公、民办': ['public', 'private'],
  '民/公办': ['public', 'private'],
  规定学历以上: ['aboveRequired', 'degree'],
  规定以上学历: ['aboveRequired', 'degree'],
  国家规定学历以上: ['aboveRequired', 'degree'],
  普通小学: ['primary'],
  普通初中: ['junior'],
  普通高中: ['senior'],
  建筑面积: ['built', 'area'],
  占地面积: ['site', 'area'],
  使用面积: ['used', 'area'],
  走读半径: ['commute', 'radius'],
  骨干教师: ['backbone', 'teacher'],
  中高级: ['intermediate', 'andAbove'],
  中高职: ['intermediate', 'andAbove', 'title'],
  中级及以上: ['intermediate', 'andAbove'],
  '中、高级': ['intermediate', 'andAbove'],
  '中级、高级': ['intermediate', 'andAbove'],
  中级和高级: ['intermediate', 'andAbove'],
  县区骨干: ['countyLevel', 'backbone'],
  区县骨干: ['countyLevel', 'backbone'],
  县市骨干: ['countyLevel', 'backbone'],
  县骨干: ['countyLevel', 'backbone'],
  区骨干: ['countyLevel', 'backbone'],
  '市、县级': ['cityLevel', 'countyLevel'],
  市县级: ['cityLevel', 'countyLevel'],
  '国家、省、市、县级': ['stateLevel', 'provinceLevel', 'cityLevel', 'countyLevel'],
  国家省市县级: ['stateLevel', 'provinceLevel', 'cityLevel', 'countyLevel'],
  省市县: ['provinceLevel', 'cityLevel', 'countyLevel'],
  省市县级: ['provinceLevel', 'cityLevel', 'countyLevel'],
  省市县三级: ['provinceLevel', 'cityLevel', 'countyLevel'],
  '省、市、县': ['provinceLevel', 'cityLevel', 'countyLevel'],
  '省、市、县级': ['provinceLevel', 'cityLevel', 'countyLevel'],
  '省、市、县三级': ['provinceLevel', 'cityLevel', 'countyLevel'],
};

/** 体音美, 音、体、美 …: three subjects in any order, however they are separated. */
const THREE_SUBJECTS = ['体音美', '体美音', '音体美', '音美体', '美体音', '美音体'].flatMap((subjects) =>
  ['', '、', '/', ',', '·', '和'].map((mark) => [...subjects].join(mark)),
);

/** 高于规定, 超过国家规定要求 …. */
const ABOVE_REQUIRED = ['高于', '超过', '高出', '超出', '超'].flatMap((above) =>
  ['', '国家', '现行', '法定', '最低'].flatMap((whose) =>
    [
      '规定',
      '规定要求',
      '规定标准',
      '规定层次',
      '要求',
      '标准',
      '合格',
      '合格标准',
      '任职要求',
      '任职资格',
      '岗位要求',
    ].map((norm) => `${above}${whose}${norm}`),
  ),
);

/** 县以上, 区县及以上, 县(市、区)以上 …: without 级, 县 alone would be the county. */
const COUNTY_AND_ABOVE = [
  '县',
  '区',
  '县区',
  '区县',
  '县市',
  '市县',
  '县市区',
  '县市、区',
  '县、市、区',
  '旗县',
  '旗县区',
].flatMap((level) => ['以上', '及以上', '含以上', '及其以上', '或以上'].map((above) => `${level}${above}`));

export interface Word {
  readonly text: string;
  readonly concepts: readonly Concept[];
}

/** Every word of the lexicon. */
export const WORDS: readonly Word[] = [
  ...(Object.entries(CONCEPTS) as [Concept, ConceptEntry][]).flatMap(([concept, [, words]]) =>
    words.split(' ').map((text) => ({ text, concepts: [concept] })),
  ),
  ...THREE_SUBJECTS.map((text) => ({ text, concepts: ['sport', 'music', 'fineArt'] as const })),
  ...ABOVE_REQUIRED.map((text) => ({ text, concepts: ['aboveRequired'] as const })),
  ...COUNTY_AND_ABOVE.map((text) => ({ text, concepts: ['countyLevel', 'andAbove'] as const })),
  ...Object.entries(SEVERAL_AT_ONCE).map(([text, concepts]) => ({ text, concepts })),
];

export function kindOfConcept(concept: Concept): ConceptKind {
  return CONCEPTS[concept][0];
}
