import type { CountyRatioPart, FactSum, Part, Parts, RecognitionPart, SchoolFigurePart } from '../part';
import { addedFacts, attestation, attestationWhereGiven, countyShare, fromFacts } from './build';
import { ALL_SCHOOLS, ALL_WITH_BUDGETS, SCHOOLS } from './schools';

type Retention = {
  readonly graduates: FactSum['facts'][number]['fact'];
  readonly entered: FactSum['facts'][number]['fact'];
  readonly joined: FactSum['facts'][number]['fact'];
  readonly left: FactSum['facts'][number]['fact'];
  readonly died: FactSum['facts'][number]['fact'];
};

const ROLL: Retention = {
  graduates: 'graduatesByRoll',
  entered: 'enteredByRoll',
  joined: 'joinedByRoll',
  left: 'leftByRoll',
  died: 'diedByRoll',
};

const RESIDENCE: Retention = {
  graduates: 'graduatesByResidence',
  entered: 'enteredByResidence',
  joined: 'joinedByResidence',
  left: 'leftByResidence',
  died: 'diedByResidence',
};

/** The two ways in use of computing 巩固率; the first is the one of the application form's guide. */
export const RETENTION_FORMULAS = {
  adjustedGraduates: {
    words: '（毕业学生数－转入＋转出）÷（初一时在校学生数－死亡）',
    source: ({ graduates, entered, joined, left, died }: Retention) =>
      fromFacts(
        {
          facts: [
            { fact: graduates, sign: 1 },
            { fact: joined, sign: -1 },
            { fact: left, sign: 1 },
          ],
        },
        {
          facts: [
            { fact: entered, sign: 1 },
            { fact: died, sign: -1 },
          ],
        },
      ),
  },
  adjustedEntrants: {
    words: '毕业学生数÷（初一时在校学生数＋转入－死亡－转出）',
    source: ({ graduates, entered, joined, left, died }: Retention) =>
      fromFacts(addedFacts(graduates), {
        facts: [
          { fact: entered, sign: 1 },
          { fact: joined, sign: 1 },
          { fact: died, sign: -1 },
          { fact: left, sign: -1 },
        ],
      }),
  },
} as const;

export const RETENTION_FORMULA_IDS = [
  'adjustedGraduates',
  'adjustedEntrants',
] as const satisfies readonly RetentionFormula[];

export type RetentionFormula = keyof typeof RETENTION_FORMULAS;

function retention(id: string, name: string, english: string, facts: Retention, by: RetentionFormula): CountyRatioPart {
  const { words, source } = RETENTION_FORMULAS[by];
  return {
    kind: 'countyRatio',
    id,
    name,
    english,
    sources: [source(facts)],
    formula: words,
    comparison: 'atLeast',
    limit: '0.95',
    unit: '%',
    neverNothing: ['junior'],
  };
}

export function retentionByRoll(by: RetentionFormula): CountyRatioPart {
  return retention('byRoll', '初中三年巩固率（学籍）', 'retention in junior school, by roll', ROLL, by);
}

export function retentionByResidence(by: RetentionFormula): CountyRatioPart {
  return retention('byResidence', '初中三年巩固率（户籍）', 'retention in junior school, by residence', RESIDENCE, by);
}

export const DISABLED: CountyRatioPart = countyShare(
  'disabled',
  '残疾儿童少年入学率',
  'enrolment of disabled children',
  [
    fromFacts(addedFacts('disabledEnrolled'), addedFacts('disabledChildren')),
    fromFacts(addedFacts('disabledInRegular', 'disabledInSpecial', 'disabledAtHome'), addedFacts('disabledChildren')),
  ],
  '0.95',
);

export const CHARTER: Parts = [
  {
    kind: 'schoolStatement',
    id: 'charter',
    name: '制定章程',
    english: 'charter',
    schools: ALL_SCHOOLS,
    field: 'charter',
  },
  {
    kind: 'schoolStatement',
    id: 'digitalManagement',
    name: '管理信息化',
    english: 'digital management',
    schools: ALL_SCHOOLS,
    field: 'digitalManagement',
  },
  {
    kind: 'schoolStatement',
    id: 'digitalTeaching',
    name: '教学信息化',
    english: 'digital teaching',
    schools: ALL_SCHOOLS,
    field: 'digitalTeaching',
  },
];

const TRAINING: Pick<SchoolFigurePart, 'kind' | 'id' | 'schools' | 'field' | 'comparison' | 'unit' | 'whenNone'> = {
  kind: 'schoolFigure',
  id: 'trainingFunds',
  schools: ALL_WITH_BUDGETS,
  field: 'trainingFunds',
  comparison: 'atLeast',
  unit: '%',
  whenNone: 'unknown',
};

export const TRAINING_OF_PUBLIC_FUNDS: SchoolFigurePart = {
  ...TRAINING,
  name: '教师培训经费占公用经费预算总额的比例',
  english: 'teacher training funds of public funds budgeted',
  over: 'publicFunds',
  limits: { primary: '0.05', junior: '0.05' },
};

export const TRAINING_OF_PAYROLL: SchoolFigurePart = {
  ...TRAINING,
  name: '教师培训经费占教师工资总额的比例',
  english: 'teacher training funds of the payroll of teachers',
  over: 'payroll',
  limits: { primary: '0.015', junior: '0.015' },
};

export const TRAINING_OF_PUBLIC_FUNDS_SPENT: SchoolFigurePart = {
  ...TRAINING,
  name: '教师培训经费决算占公用经费决算总额的比例',
  english: 'teacher training funds spent of public funds spent',
  field: 'trainingFundsSpent',
  over: 'publicFundsSpent',
  limits: { primary: '0.05', junior: '0.05' },
};

/** What Q4 is measured by: the budget by the method, in some provinces what was spent; the plan takes the payroll. */
export const TRAINING_BASES = {
  budget: TRAINING_OF_PUBLIC_FUNDS,
  spent: TRAINING_OF_PUBLIC_FUNDS_SPENT,
  payroll: TRAINING_OF_PAYROLL,
} as const;

export const TRAINING_BASIS_IDS = ['budget', 'spent', 'payroll'] as const satisfies readonly TrainingBasis[];

export type TrainingBasis = keyof typeof TRAINING_BASES;

export const DIGITAL_TEACHING: Parts = [attestation('digitalTeachingSkilled'), attestation('equipmentWellUsed')];

export const MORAL_GRADE: Part = {
  kind: 'schoolGrade',
  id: 'moralGrade',
  name: '德育和校园文化等级',
  english: 'grade of moral education and campus culture',
  schools: ALL_SCHOOLS,
  field: 'moralGrade',
  accepted: ['优秀', '良好'],
  refused: ['合格', '不合格'],
};

export const MORAL_STANDARD: CountyRatioPart = countyShare(
  'moralStandard',
  '县级以上德育达标校比例',
  'share of schools up to the moral standard',
  [fromFacts(addedFacts('moralStandardSchools'), addedFacts('schoolsForMoralStandard'))],
  '0.8',
  true,
);

export const CURRICULUM: Parts = [
  {
    kind: 'schoolStatement',
    id: 'fullCurriculum',
    name: '课程开齐开足',
    english: 'full curriculum',
    schools: SCHOOLS,
    field: 'fullCurriculum',
  },
  {
    kind: 'schoolStatement',
    id: 'practicalActivities',
    name: '综合实践活动有效开展',
    english: 'integrated practical activities',
    schools: SCHOOLS,
    field: 'practicalActivities',
  },
  attestationWhereGiven('teachingOrderly'),
];

export const HOMEWORK: Part = {
  kind: 'schoolFigure',
  id: 'homework',
  name: '初中书面作业时间',
  english: 'time of written homework, junior',
  schools: SCHOOLS,
  field: 'homeworkMinutes',
  comparison: 'atMost',
  limits: { junior: '90' },
  unit: '分钟',
  whenNone: 'unknown',
};

export const MONITORING: Part = {
  kind: 'monitoring',
  id: 'monitoring',
  name: '学业水平和校际差异率',
  english: 'levels and rates of difference between schools',
  subjects: [
    { name: '语文', english: 'Chinese', level: 'chineseLevel', rate: 'chineseRate' },
    { name: '数学', english: 'mathematics', level: 'mathematicsLevel', rate: 'mathematicsRate' },
    { name: '英语', english: 'English', level: 'englishLevel', rate: 'englishRate' },
    { name: '科学', english: 'science', level: 'scienceLevel', rate: 'scienceRate' },
    { name: '体育', english: 'sport', level: 'sportLevel', rate: 'sportRate' },
    { name: '艺术', english: 'arts', level: 'artsLevel', rate: 'artsRate' },
    { name: '德育', english: 'moral education', level: 'moralLevel', rate: 'moralRate' },
  ],
  levelAtLeast: 3,
  limit: '0.15',
};

export const RECOGNITION_RATE: RecognitionPart = {
  kind: 'recognition',
  id: 'recognition',
  name: '社会认可度',
  english: 'social recognition',
  all: { content: 'allContent', asked: 'allAsked' },
  groups: [
    { name: '学生', english: 'students', content: 'studentsContent', asked: 'studentsAsked' },
    { name: '家长', english: 'parents', content: 'parentsContent', asked: 'parentsAsked' },
    { name: '教师', english: 'teachers', content: 'teachersContent', asked: 'teachersAsked' },
    { name: '校长', english: 'heads', content: 'headsContent', asked: 'headsAsked' },
    { name: '人大代表', english: 'deputies', content: 'deputiesContent', asked: 'deputiesAsked' },
    { name: '政协委员', english: 'advisers', content: 'advisersContent', asked: 'advisersAsked' },
    { name: '其他群众', english: 'others', content: 'othersContent', asked: 'othersAsked' },
  ],
  rate: 'recognitionRate',
  limit: '0.85',
};
