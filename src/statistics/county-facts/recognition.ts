import { type CountyFactEntry, figure } from './county-fact-entry';

const recognition = '社会认可度';

function valid(group: string, english: string): CountyFactEntry {
  return figure(recognition, `${group}有效问卷数`, '份', `valid questionnaires of ${english}`, `${group}问卷数`);
}

function content(group: string, english: string): CountyFactEntry {
  return figure(recognition, `${group}满意问卷数`, '份', `${english} content`, `${group}满意数`, `${group}满意人数`);
}

/** 社会认可度: counts by group, or the county's rate alone. */
export const RECOGNITION_FACTS = {
  studentsAsked: valid('学生', 'students'),
  studentsContent: content('学生', 'students'),
  parentsAsked: valid('家长', 'parents'),
  parentsContent: content('家长', 'parents'),
  teachersAsked: valid('教师', 'teachers'),
  teachersContent: content('教师', 'teachers'),
  headsAsked: valid('校长', 'heads'),
  headsContent: content('校长', 'heads'),
  deputiesAsked: valid('人大代表', 'deputies'),
  deputiesContent: content('人大代表', 'deputies'),
  advisersAsked: valid('政协委员', 'advisers'),
  advisersContent: content('政协委员', 'advisers'),
  othersAsked: valid('其他群众', 'others'),
  othersContent: content('其他群众', 'others'),
  questionnaires: figure(recognition, '问卷总数', '份', 'questionnaires'),
  parentsQuestionnaires: figure(recognition, '家长问卷总数', '份', 'questionnaires to parents'),
  allAsked: figure(recognition, '有效问卷总数', '份', 'valid questionnaires', '回收有效问卷数'),
  allContent: figure(recognition, '满意问卷总数', '份', 'content, all'),
  peopleVisited: figure(recognition, '实地走访人数', '人', 'people visited'),
  visitedContent: figure(recognition, '实地走访满意人数', '人', 'of them content'),
  parentsVisited: figure(recognition, '实地走访家长人数', '人', 'parents visited'),
  parentsVisitedContent: figure(recognition, '实地走访满意家长人数', '人', 'of them content'),
  recognitionRate: figure(
    recognition,
    '社会认可度',
    '%',
    'rate of recognition',
    '社会认可度调查满意度',
    '综合满意度',
    '问卷调查满意度',
    '社会满意度',
    '公众满意度',
    '群众满意度',
  ),
} as const satisfies Record<string, CountyFactEntry>;
