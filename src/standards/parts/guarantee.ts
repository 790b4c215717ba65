import { FINE_ART_ROOM_BANDS, MUSIC_ROOM_BANDS } from '../../statistics/room-bands';
import { STAGES } from '../../statistics/stages';
import type { CountyRatioPart, Part, Parts, SchoolChoice, SchoolFigurePart } from '../part';
import { addedFacts, attestation, countyShare, fromFacts, fromSchools } from './build';
import { ALL_CLASSES, COMPULSORY, SCHOOLS, SMALL, SPECIAL, WITH_SPECIAL } from './schools';

export const PLAN: Parts = [
  attestation('planSound'),
  {
    kind: 'schoolFigure',
    id: 'commuteRadius',
    name: '最大走读半径',
    english: 'greatest radius of day attendance',
    whereGiven: true,
    schools: COMPULSORY,
    field: 'commuteRadius',
    comparison: 'atMost',
    limits: { primary: '3', junior: '5' },
    unit: 'km',
    whenNone: 'pass',
  },
];

export const UNIFIED: Parts = [
  attestation('buildingStandardUnified'),
  attestation('staffStandardUnified'),
  attestation('fundsStandardUnified'),
  attestation('equipmentStandardUnified'),
];

export const ART_ROOMS: Parts = [
  {
    kind: 'roomsPerClasses',
    id: 'musicRooms',
    name: '音乐专用教室数',
    english: 'music rooms',
    schools: SCHOOLS,
    rooms: 'musicRooms',
    bands: MUSIC_ROOM_BANDS,
    classesPerRoom: 12,
  },
  {
    kind: 'roomsPerClasses',
    id: 'fineArtRooms',
    name: '美术专用教室数',
    english: 'fine-art rooms',
    schools: SCHOOLS,
    rooms: 'fineArtRooms',
    bands: FINE_ART_ROOM_BANDS,
    classesPerRoom: 12,
  },
  {
    kind: 'smallestRoom',
    id: 'musicRoomArea',
    name: '音乐专用教室最小面积',
    english: 'area of the smallest music room',
    schools: SCHOOLS,
    rooms: 'musicRooms',
    area: 'smallestMusicRoom',
    bands: MUSIC_ROOM_BANDS,
    limits: { primary: '96', junior: '96' },
  },
  {
    kind: 'smallestRoom',
    id: 'fineArtRoomArea',
    name: '美术专用教室最小面积',
    english: 'area of the smallest fine-art room',
    schools: SCHOOLS,
    rooms: 'fineArtRooms',
    area: 'smallestFineArtRoom',
    bands: FINE_ART_ROOM_BANDS,
    limits: { primary: '90', junior: '90' },
  },
];

/** 学校规模: each stage by itself, but the compulsory part of a 一贯制 school as a whole (规程 of 2019; the plan's 四·(二)1). */
export const SIZE: SchoolFigurePart = {
  kind: 'schoolFigure',
  id: 'size',
  name: '在校生数',
  english: 'enrolment',
  schools: SCHOOLS,
  field: 'students',
  comparison: 'atMost',
  limits: { primary: '2000', junior: '2000' },
  typeLimits: { nineYear: '2500', twelveYear: '2500' },
  unit: '人',
  whenNone: 'unknown',
};

export const CLASS_SIZE: Part = {
  kind: 'classSize',
  id: 'classSize',
  name: '班额',
  english: 'class size',
  schools: ALL_CLASSES,
  limits: { primary: '45', junior: '50' },
};

export const SMALL_SCHOOL_FUNDS: Part = {
  kind: 'schoolFigure',
  id: 'fundedStudents',
  name: '核定公用经费学生数',
  english: 'students funded',
  schools: SMALL,
  field: 'fundedStudents',
  comparison: 'atLeast',
  limits: { primary: '100', junior: '100' },
  unit: '人',
  whenNone: 'pass',
};

export const SPECIAL_FUNDS: Part = {
  kind: 'firstGiven',
  id: 'specialFunds',
  name: '特殊教育学校生均公用经费',
  english: 'public funds per student of special schools',
  ways: [
    {
      kind: 'countyRatio',
      id: 'specialFunds',
      name: '特殊教育学校生均公用经费',
      english: 'public funds per student of special schools',
      sources: [fromFacts(addedFacts('specialFunds'), addedFacts('specialStudents'))],
      comparison: 'atLeast',
      limit: '6000',
      unit: '元',
    },
    {
      kind: 'schoolFigure',
      id: 'specialFundsPerSchool',
      name: '特殊教育学校生均公用经费',
      english: 'public funds per student of special schools',
      schools: SPECIAL,
      field: 'fundsPerStudent',
      comparison: 'atLeast',
      limits: { primary: '6000', junior: '6000' },
      unit: '元',
      whenNone: 'passIfListed',
    },
  ],
};

export const INCOME: Parts = [
  {
    kind: 'countyRatio',
    id: 'income',
    name: '教师与公务员年平均工资收入之比',
    english: 'mean income of teachers to that of civil servants',
    sources: [fromFacts(addedFacts('teacherIncome'), addedFacts('officialIncome'))],
    comparison: 'atLeast',
    limit: '1',
    unit: '',
    neverNothing: true,
  },
  attestation('meritPayInFull'),
];

export const TRAINED: CountyRatioPart = countyShare(
  'trained',
  '教师5年360学时培训完成率',
  'share of teachers who completed 360 hours',
  [
    fromFacts(addedFacts('trainedTeachers'), addedFacts('teachersDueTraining')),
    fromSchools('trainedTeachers', 'teachersDueTraining', WITH_SPECIAL),
  ],
  '1',
);

export const ROTATION: Parts = [
  countyShare(
    'rotated',
    '交流轮岗教师占符合交流条件教师的比例',
    'share of eligible teachers rotated',
    [
      fromFacts(addedFacts('rotatedTeachers'), addedFacts('eligibleForRotation')),
      fromSchools('rotatedTeachers', 'eligibleForRotation', WITH_SPECIAL),
    ],
    '0.1',
  ),
  countyShare(
    'rotatedBackbone',
    '骨干教师占交流轮岗教师的比例',
    'share of backbone teachers among those rotated',
    [
      fromFacts(addedFacts('rotatedBackboneTeachers'), addedFacts('rotatedTeachers')),
      fromSchools('rotatedBackboneTeachers', 'rotatedTeachers', WITH_SPECIAL),
    ],
    '0.2',
  ),
];

export const CERTIFIED: CountyRatioPart = countyShare(
  'certified',
  '专任教师持证上岗率',
  'share of full-time teachers certified',
  [
    fromFacts(addedFacts('certifiedTeachers'), addedFacts('fullTimeTeachers')),
    fromSchools('certifiedTeachers', 'fullTimeTeachers', WITH_SPECIAL),
  ],
  '1',
  STAGES,
);

export const MATCHED: CountyRatioPart = countyShare(
  'matched',
  '专业对口率',
  'share of teachers of the subject that they studied',
  [
    fromFacts(addedFacts('matchedTeachers'), addedFacts('fullTimeTeachers')),
    fromSchools('matchedTeachers', 'fullTimeTeachers', WITH_SPECIAL),
  ],
  '0.7',
  STAGES,
);

/** 就近划片入学 of the schools that the standard speaks of. */
export function nearby(schools: SchoolChoice): Parts {
  return [
    countyShare(
      'nearbyPrimary',
      '小学就近划片入学比例',
      'share enrolled nearby, primary',
      [
        fromFacts(addedFacts('nearbyPrimary'), addedFacts('enrolledPrimary')),
        fromSchools('districtStudents', 'students', schools, ['primary']),
      ],
      '1',
      ['primary'],
    ),
    countyShare(
      'nearbyJunior',
      '初中就近划片入学比例',
      'share enrolled nearby, junior',
      [
        fromFacts(addedFacts('nearbyJunior'), addedFacts('enrolledJunior')),
        fromSchools('districtStudents', 'students', schools, ['junior']),
      ],
      '0.95',
      ['junior'],
    ),
  ];
}

export const SENIOR_PLACES: Parts = [
  countyShare(
    'assigned',
    '优质高中招生名额分配比例',
    'share of places of good senior schools assigned',
    [fromFacts(addedFacts('seniorPlacesAssigned'), addedFacts('seniorPlaces'))],
    '0.5',
  ),
  attestation('ruralFavoured'),
];

export const MIGRANTS: Parts = [
  attestation('leftBehindCare'),
  countyShare(
    'migrants',
    '随迁子女在公办和政府购买服务的民办学校就读的比例',
    'share of migrant workers’ children in public schools or schools paid for by the county',
    [fromFacts(addedFacts('migrantsInPublic', 'migrantsPurchased'), addedFacts('migrantChildren'))],
    '0.85',
  ),
];
