import { type Assessment, assess, isOfResourcesAlone } from '../../src/assessment/assess';
import { cliTextsIn } from '../../src/locale/cli-texts';
import { makeHeadline } from '../../src/locale/headline';
import { wordingsIn } from '../../src/locale/wording';
import { standardById } from '../../src/standards/standards';
import type { CountyFact } from '../../src/statistics/county';
import { county, type GivenSchool, plenty } from '../county';

const standard = standardById('national-2017')!;
const GOOD: readonly GivenSchool[] = [
  { type: 'primary', stages: { primary: plenty(500) } },
  { type: 'primary', stages: { primary: plenty(600) } },
  { type: 'junior', stages: { junior: plenty(500) } },
];
/** 500 pupils with 100 ㎡ of rooms: 0.2 of 4.5 ㎡ each. */
const CRAMPED: GivenSchool = { type: 'primary', stages: { primary: { ...plenty(500), teachingArea: 100 } } };
const UNFILLED: GivenSchool = { type: 'primary', stages: { primary: { ...plenty(500), multimediaRooms: 'empty' } } };

function assessed(schools: readonly GivenSchool[], facts: readonly CountyFact[] = []): Assessment {
  return assess({ ...county(schools), facts }, standard, '2026-11-24', 0);
}

const VETO: CountyFact = {
  id: standard.vetoes[0]!.fact,
  indicator: '一票否决',
  name: '',
  year: null,
  value: '无',
  unit: '',
  evidence: '',
  cell: { sheet: '县级数据', row: 3, column: 3 },
};

test.each([
  ['that pass', GOOD, 'pass', '某县资源配置 7 项指标达标。', '政府保障、教育质量等还没有数据，全县暂不能判定。'],
  [
    'of which one fails',
    [...GOOD, CRAMPED],
    'fail',
    '某县资源配置 7 项指标还没有达标。',
    '全县因此不达标；政府保障、教育质量等还没有数据。',
  ],
  [
    'of which one lacks a figure',
    [...GOOD, UNFILLED],
    'unknown',
    '某县资源配置 7 项指标暂不能判定是否达标。',
    '政府保障、教育质量等还没有数据，全县暂不能判定。',
  ],
] as const)(
  'schools %s, and nothing of the county: their verdict is the headline',
  (_, schools, verdict, sentence, beside) => {
    const assessment = assessed(schools);
    const texts = cliTextsIn('zh');
    expect(isOfResourcesAlone(assessment)).toBe(true);
    expect(makeHeadline(assessment, '某县', texts.cli.verdict, texts)).toEqual({ verdict, sentence, beside });
  },
);

test('what the workbook doesn’t hold at all is one reason, over areas and vetoes', () => {
  const { reasons, verdict } = assessed(GOOD).county;
  expect(verdict).toBe('unknown');
  expect(reasons.map(({ code }) => code)).toEqual(['notInWorkbook']);
  expect(reasons.map(wordingsIn('zh').countyReason)).toEqual([
    expect.stringMatching(
      /^工作簿中没有这些内容的数据：政府保障程度 \d+ 项、教育质量 9 项、社会认可度 1 项、一票否决 \d+ 项$/,
    ),
  ]);
});

test('once one figure of the county is stated, what lacks is told by area, and the headline is the county’s', () => {
  const assessment = assessed(GOOD, [VETO]);
  expect(isOfResourcesAlone(assessment)).toBe(false);
  const codes = new Set(assessment.county.reasons.map(({ code }) => code));
  expect(codes).toEqual(new Set(['itemsUnknown', 'vetoesUnknown']));
  const texts = cliTextsIn('zh');
  expect(makeHeadline(assessment, '某县', texts.cli.verdict, texts)).toEqual({
    verdict: 'unknown',
    sentence: '某县暂不能判定是否达标。',
    beside: '',
  });
});
