import type { Veto } from './standard';

/** 一票否决 of the method, in the words of the application form's list. */
export const VETOES: readonly Veto[] = [
  { code: 'V1', number: 1, shortName: '以考试方式招生', text: '存在以考试方式招生', fact: 'entranceByExam' },
  { code: 'V2', number: 2, shortName: '违规择校', text: '存在违规择校行为', fact: 'irregularChoice' },
  { code: 'V3', number: 3, shortName: '重点学校或重点班', text: '存在重点学校或重点班', fact: 'keySchools' },
  {
    code: 'V4',
    number: 4,
    shortName: '有编不补或长期聘用编外教师',
    text: '存在“有编不补”或长期聘用编外教师的情况',
    fact: 'postsUnfilled',
  },
  {
    code: 'V5',
    number: 5,
    shortName: '重大安全责任事故、严重违纪违规、弄虚作假',
    text: '教育系统存在重大安全责任事故和严重违纪违规事件;有弄虚作假行为',
    fact: 'graveIncident',
  },
  {
    code: 'V6',
    number: 6,
    shortName: '规范治理校外培训和减负不力',
    text: '规范治理校外培训机构及减轻中小学课外负担不力',
    fact: 'reliefNeglected',
  },
];
