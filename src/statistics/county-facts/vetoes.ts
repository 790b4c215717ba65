import type { CountyFactEntry } from './county-fact-entry';

function presence(name: string, english: string, ...others: readonly string[]): CountyFactEntry {
  return { indicator: '一票否决', name, english, kind: 'presence', unit: '', spellings: others };
}

/** 一票否决: 有 or 无; not stated is 未填报. */
export const VETO_FACTS = {
  entranceByExam: presence('以考试方式招生', 'admission by examination', '存在以考试方式招生'),
  irregularChoice: presence('违规择校', 'irregular choice of school', '违规择校行为', '存在违规择校行为'),
  keySchools: presence('重点学校或重点班', 'key schools or classes', '存在重点学校或重点班'),
  postsUnfilled: presence(
    '有编不补或长期聘用编外教师',
    'posts left unfilled, or teachers long outside posts',
    '存在“有编不补”或长期聘用编外教师的情况',
  ),
  graveIncident: presence(
    '重大安全责任事故、严重违纪违规、弄虚作假',
    'grave accident, breach or fraud',
    '教育系统存在重大安全责任事故和严重违纪违规事件;有弄虚作假行为',
    '重大安全责任事故和严重违纪违规事件、弄虚作假行为',
  ),
  reliefNeglected: presence(
    '规范治理校外培训和减负不力',
    'training outside school not put in order',
    '规范治理校外培训机构及减轻中小学课外负担不力',
  ),
} as const satisfies Record<string, CountyFactEntry>;
