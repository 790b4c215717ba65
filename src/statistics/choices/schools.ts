import { makeReader, type Vocabulary } from './vocabulary';
import { NO_WORDS, YES_WORDS } from './yes-no';

/** 是否计校数: whether an entry is a school by itself, or a part (校区, 教学点, 附设班) of one. */
export const COUNTED: Vocabulary<'counted' | 'part'> = [
  {
    means: 'counted',
    name: '计校数',
    english: 'counts as a school',
    words: [...YES_WORDS, '计', '计入', '计入校数', '计校', '计算校数', '独立计校', '独立计校数', '独立'],
  },
  {
    means: 'part',
    name: '不计校数',
    english: 'a part of another school',
    words: [
      ...NO_WORDS,
      '不计',
      '不计入',
      '不计入校数',
      '不计校',
      '不计算校数',
      '未计',
      '未计校数',
      '未计入校数',
      '不独立计校',
      '不独立计校数',
      '非独立计校',
      '不独立',
      '非独立',
    ],
  },
];

export const countedIn = makeReader(COUNTED);

/** 寄宿制. A school where some board (部分寄宿, 半寄宿) says neither. */
export const BOARDING: Vocabulary<'boarding' | 'day'> = [
  {
    means: 'boarding',
    name: '寄宿制',
    english: 'boarding school',
    words: [...YES_WORDS, '有', '寄宿', '寄宿制学校', '全寄宿', '全寄宿制', '寄宿学校', '住宿制'],
  },
  {
    means: 'day',
    name: '非寄宿制',
    english: 'day school',
    words: [...NO_WORDS, '无', '没有', '非寄宿', '非寄宿制学校', '不寄宿', '走读', '走读制', '走读学校', '全走读'],
  },
];

/** 德育和校园文化等级. */
export const MORAL_GRADES: Vocabulary<'excellent' | 'good' | 'passed' | 'failed'> = [
  { means: 'excellent', name: '优秀', english: 'excellent', words: ['优', '优等', '优秀等级', '优秀学校', 'a'] },
  { means: 'good', name: '良好', english: 'good', words: ['良', '良等', '良好等级', '良好学校', 'b'] },
  { means: 'passed', name: '合格', english: 'passed', words: ['基本合格', '合格等级', '一般', '中', '中等', 'c'] },
  { means: 'failed', name: '不合格', english: 'failed', words: ['未合格', '不合格等级', '差', 'd'] },
];

const moralGrade = makeReader(MORAL_GRADES);

/** The grade as the statistics write it; undefined for a word that names none. */
export function moralGradeNamed(text: string): string | undefined {
  const means = moralGrade(text);
  return MORAL_GRADES.find((grade) => grade.means === means)?.name;
}

/** 城乡: codes of GB/T 33782-2017 table 5, and those of the statistics before it. 城镇 says only that it is not 乡村. */
export const AREAS: Vocabulary<'city' | 'township' | 'urban' | 'country'> = [
  {
    means: 'city',
    name: '城区',
    english: 'city',
    words: [
      ...['11', '110', '111', '112'],
      ...['主城区', '城乡结合区', '城乡结合部', '城市', '市区', '中心城区', '主城'],
    ],
  },
  {
    means: 'township',
    name: '镇区',
    english: 'town',
    words: [
      ...['12', '120', '121', '122', '123'],
      ...['镇中心区', '镇乡结合区', '镇乡结合部', '特殊区域', '县城', '县镇', '镇', '城关镇', '乡镇中心区'],
    ],
  },
  { means: 'urban', name: '城镇', english: 'city or town', words: ['1', '10', '100'] },
  {
    means: 'country',
    name: '乡村',
    english: 'country',
    words: [...['2', '20', '200', '210', '220'], ...['乡中心区', '乡中心', '村庄', '农村', '乡', '村']],
  },
];
