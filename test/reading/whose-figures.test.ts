import fc from 'fast-check';
import { computeNumerator, exactAmount, type Measured, makeBasis } from '../../src/assessment/schools/numerator';
import { makeSchoolStage, type SchoolStageInScope } from '../../src/assessment/schools/school-stage';
import { checkData } from '../../src/checks/check-data';
import { checkedData } from '../../src/checks/check-entry';
import { readCounty } from '../../src/reading/read-county';
import { standardById } from '../../src/standards/standards';
import { exact } from '../../src/statistics/exact';
import type { FieldId } from '../../src/statistics/fields';
import type { CellValue } from '../../src/workbook/cells';
import type { SheetContent } from '../../src/workbook/content';
import { sheet, workbook } from './sheet';

const standard = standardById('national-2017')!;

const STAGES = ['小学', '初中', '高中'] as const;
type StageName = (typeof STAGES)[number];

const FIELDS = {
  教学及辅助用房面积: 'teachingArea',
  运动场地面积: 'sportsGroundArea',
  '教学仪器设备值（元）': 'equipmentValue',
  室内体育用房面积: 'indoorSportsArea',
  校舍建筑面积: 'buildingArea',
} as const satisfies Record<string, FieldId>;
const HEADERS = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

const KINDS = {
  九年一贯制学校: { stages: ['小学', '初中'], weights: { 小学: 10n, 初中: 11n, 高中: 0n } },
  完全中学: { stages: ['初中', '高中'], weights: { 小学: 0n, 初中: 10n, 高中: 12n } },
  十二年一贯制学校: { stages: ['小学', '初中', '高中'], weights: { 小学: 100n, 初中: 110n, 高中: 132n } },
} as const;
type Kind = keyof typeof KINDS;
const KIND_OF_ONE: Record<StageName, string> = { 小学: '小学', 初中: '初级中学', 高中: '高级中学' };

/** A field of a school or part in hundredths: the whole's once, or each stage's own; `null` where the cells are blank. */
type Amounts = { readonly whole: number | null } | { readonly own: readonly (number | null)[] };

interface Member {
  readonly stages: readonly StageName[];
  readonly students: readonly number[];
  readonly amounts: readonly Amounts[];
}

interface Mix {
  readonly kind: Kind;
  readonly layout: 'export' | 'template';
  readonly members: readonly Member[];
}

/** Of no school the half or the double of another's, so that neither adds up to it by chance. */
const amount = fc.integer({ min: 10_001, max: 999_999 });
const wholeOrNot = fc.oneof(
  { arbitrary: amount, weight: 8 },
  { arbitrary: fc.constant(0), weight: 2 },
  { arbitrary: fc.constant(null), weight: 1 },
);

/** At least three fields tell what the member does; the others may be 0 or blank in every row. */
function wholeAmounts(): fc.Arbitrary<Amounts[]> {
  return fc
    .tuple(amount, amount, amount, wholeOrNot, wholeOrNot)
    .map((values) => values.map((whole): Amounts => ({ whole })));
}

function ownAmounts(stages: number): fc.Arbitrary<Amounts[]> {
  const telling = fc.uniqueArray(amount, { minLength: stages, maxLength: stages });
  const nothing = fc.constantFrom<(number | null)[]>(Array(stages).fill(0), Array(stages).fill(null));
  const any = fc.oneof({ arbitrary: telling, weight: 4 }, { arbitrary: nothing, weight: 1 });
  return fc.tuple(telling, telling, telling, any, any).map((values) => values.map((own): Amounts => ({ own })));
}

function member(stages: readonly StageName[]): fc.Arbitrary<Member> {
  const amounts = stages.length === 1 ? ownAmounts(1) : fc.oneof(wholeAmounts(), ownAmounts(stages.length));
  const students = fc.tuple(...stages.map(() => fc.integer({ min: 1, max: 3000 })));
  return fc.record({ students, amounts }).map((given) => ({ stages, ...given }));
}

const mixes: fc.Arbitrary<Mix> = fc
  .constantFrom<Kind>('九年一贯制学校', '完全中学', '十二年一贯制学校')
  .chain((kind) => {
    const { stages } = KINDS[kind];
    const part = fc
      .oneof(
        fc.constant<readonly StageName[]>(stages),
        fc.constantFrom(...stages).map((one) => [one]),
      )
      .chain(member);
    return fc.record({
      kind: fc.constant(kind),
      layout: fc.constantFrom('export' as const, 'template' as const),
      members: fc.tuple(member(stages), fc.array(part, { maxLength: 2 })).map(([main, parts]) => [main, ...parts]),
    });
  });

const NAMES = ['云山学校', '云山学校东校区', '云山学校西校区'];

function shown(hundredths: number | null): CellValue {
  return hundredths === null ? null : hundredths / 100;
}

function amountAt(amounts: Amounts, place: number): number | null {
  return 'whole' in amounts ? amounts.whole : (amounts.own[place] ?? null);
}

function kindOf({ stages }: Member, kind: Kind): string {
  return stages.length === 1 ? KIND_OF_ONE[stages[0]!] : kind;
}

/** A sheet for each stage; what a member has as a whole stands in each of its rows. */
function exported({ kind, members }: Mix): SheetContent[] {
  return KINDS[kind].stages.map((stage) => {
    const rows = members.flatMap((one, index): CellValue[][] => {
      const place = one.stages.indexOf(stage);
      if (place < 0) return [];
      const figures = one.amounts.map((amounts) => shown(amountAt(amounts, place)));
      return [[NAMES[index]!, kindOf(one, kind), index === 0 ? 1 : 0, one.students[place]!, ...figures]];
    });
    return sheet(stage, [['学校名称', '办学类型', '是否计校数', '在校生数', ...HEADERS], ...rows]);
  });
}

/** 学校基本情况, and 办学条件 with a row for 全校 or for each 学段. */
function templated({ kind, members }: Mix): SheetContent[] {
  const basics = members.map((one, index): CellValue[] => [
    NAMES[index]!,
    kindOf(one, kind),
    index === 0 ? '是' : '否',
    ...STAGES.map((stage) => one.students[one.stages.indexOf(stage)] ?? null),
  ]);
  const conditions = members.flatMap((one, index): CellValue[][] => {
    const isWhole = one.amounts.every((amounts) => 'whole' in amounts);
    if (isWhole) return [[NAMES[index]!, '全校', ...one.amounts.map((amounts) => shown(amountAt(amounts, 0)))]];
    return one.stages.map((stage, place) => [
      NAMES[index]!,
      stage,
      ...one.amounts.map((amounts) => shown(amountAt(amounts, place))),
    ]);
  });
  return [
    sheet('学校基本情况', [
      ['学校名称', '办学类型', '是否计校数', ...STAGES.map((stage) => `${stage}学生数`)],
      ...basics,
    ]),
    sheet('办学条件', [['学校名称', '学段', ...HEADERS], ...conditions]),
  ];
}

/**
 * What each stage counts, by the plain rule: a part's figures join its main school's whole where the main school's are
 * the whole school's; else each stage's own are added up, and what parts have as a whole is shared out beside.
 */
function plainModel({ kind, members }: Mix, field: number): (string | 'unknown')[] {
  const { stages, weights } = KINDS[kind];
  const pupils = stages.map((stage) =>
    members.reduce((sum, one) => sum + BigInt(one.students[one.stages.indexOf(stage)] ?? 0), 0n),
  );
  const weighted = stages.map((stage, place) => weights[stage] * pupils[place]!);
  const all = weighted.reduce((sum, one) => sum + one, 0n);
  const [main] = members;
  const isPooled = 'whole' in main!.amounts[field]!;
  return stages.map((stage, place) => {
    let own = 0n;
    let shared = 0n;
    for (const one of members) {
      const amounts = one.amounts[field]!;
      const at = one.stages.indexOf(stage);
      const given = 'whole' in amounts ? [amounts.whole] : isPooled ? amounts.own : at < 0 ? [0] : [amounts.own[at]!];
      if (given.includes(null)) return 'unknown';
      const sum = given.reduce<bigint>((total, value) => total + BigInt(value!), 0n);
      if ('whole' in amounts || isPooled) shared += sum;
      else own += sum;
    }
    return exact(own).add(exact(shared).mul(weighted[place]!).div(all)).div(100).toFraction();
  });
}

const STAGE_IDS = { 小学: 'primary', 初中: 'junior', 高中: 'senior' } as const;

describe('whose a shared figure is', () => {
  test('any mix of a main school and its parts gives each stage what a plain model gives it, and nothing gets lost', () => {
    fc.assert(
      fc.property(mixes, (mix) => {
        const book = workbook(...(mix.layout === 'export' ? exported(mix) : templated(mix)));
        const reading = readCounty(book);
        const [school, ...others] = reading.statistics.schools;
        expect(others).toEqual([]);
        expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(checkData(checkedData(book, reading, null), {}).filter(({ code }) => code === 'D52')).toEqual([]);
        for (const [place, header] of HEADERS.entries()) {
          const terms = [{ terms: [{ field: FIELDS[header], sign: 1 as const }] }];
          const item: Measured = {
            code: 'X',
            shared: true,
            numerator: { primary: terms, junior: terms, senior: terms } as Measured['numerator'],
          };
          const counted = KINDS[mix.kind].stages.map((stage) => {
            const at = makeSchoolStage(school!, STAGE_IDS[stage], standard) as SchoolStageInScope;
            const result = computeNumerator(item, at, makeBasis(reading.statistics, standard));
            return 'unknown' in result ? 'unknown' : exactAmount(result.amount).toFraction();
          });
          expect([header, ...counted]).toEqual([header, ...plainModel(mix, place)]);
        }
      }),
      { numRuns: 200 },
    );
  });

  const row = (stage: string, ...figures: CellValue[]): CellValue[] => ['甲学校', stage, ...figures];
  const conditions = (...rows: CellValue[][]) => [
    sheet('学校基本情况', [
      ['学校名称', '办学类型', '小学学生数', '初中学生数'],
      ['甲学校', '九年一贯制学校', 800, 400],
    ]),
    sheet('办学条件', [
      ['学校名称', '学段', '教学及辅助用房面积', '运动场地面积', '占地面积', '网络多媒体教室数'],
      ...rows,
    ]),
  ];
  const outcome = (sheets: readonly SheetContent[]) => {
    const { statistics, findings } = readCounty(workbook(...sheets));
    const figure = (place: 'primary' | 'whole') => {
      const [school] = statistics.schools;
      return (place === 'whole' ? school!.whole : school!.stages[place]!).figures.multimediaRooms?.kind ?? 'absent';
    };
    return [
      figure('primary'),
      figure('whole'),
      ...new Set(findings.map(({ code }) => code).filter((code) => /D(24|30|7[45]|80)/.test(code))),
    ];
  };

  test.each<[string, CellValue[][], string[]]>([
    [
      'two stages that happen to have 30 rooms each, and say so',
      [row('小学', 7000, 9000, 12_000, 30), row('初中', 4000, 6000, 9000, 30)],
      ['known', 'absent'],
    ],
    ['rooms for the whole school', [row('全校', 11_000, 15_000, 21_000, 60)], ['absent', 'known']],
    [
      'all areas the same in both rows: nobody measures them so',
      [row('小学', 11_000, 15_000, 21_000, 60), row('初中', 11_000, 15_000, 21_000, 60)],
      ['absent', 'known', 'D24'],
    ],
    [
      'no rooms in either stage, where all else is repeated',
      [row('小学', 11_000, 15_000, 21_000, 0), row('初中', 11_000, 15_000, 21_000, 0)],
      ['absent', 'known', 'D24'],
    ],
    [
      'rooms in one stage, none in the other',
      [row('小学', 7000, 9000, 12_000, 30), row('初中', 4000, 6000, 9000, 0)],
      ['known', 'absent'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(outcome(conditions(...rows))).toEqual(expected);
  });

  // 按比例拆分, by the weights 1 : 1.1 : 1.32: of 6910 ㎡ for 91 junior and 500 senior students 91 ÷ (91 + 1.2 × 500) are 910.
  test.each<[kind: string, students: CellValue[], stage: 'primary' | 'junior', area: number, share: string]>([
    ['高级中学附设初中班', [null, 91, 500], 'junior', 6910, '910'],
    ['小学附设初中班', [300, 100, null], 'primary', 4100, '3000'],
    ['小学附设初中班', [300, 100, null], 'junior', 4100, '1100'],
    ['初级中学附设小学班', [100, 300, null], 'primary', 4300, '1000'],
  ])('%s of %j: what the whole school has is shared out, %s', (kind, students, stage, area, share) => {
    const book = workbook(
      sheet('学校基本情况', [
        ['学校名称', '办学类型', '小学学生数', '初中学生数', '高中学生数'],
        ['甲学校', kind.slice(0, kind.indexOf('附')), ...students],
      ]),
      sheet('办学条件', [
        ['学校名称', '学段', '教学及辅助用房面积'],
        ['甲学校', '全校', area],
      ]),
    );
    const { statistics } = readCounty(book);
    const terms = [{ terms: [{ field: 'teachingArea' as const, sign: 1 as const }] }];
    const item = { code: 'X', shared: true, numerator: { primary: terms, junior: terms } } as Measured;
    const at = makeSchoolStage(statistics.schools[0]!, stage, standard) as SchoolStageInScope;
    const result = computeNumerator(item, at, makeBasis(statistics, standard));
    expect('unknown' in result ? result : exactAmount(result.amount).toFraction()).toBe(share);
  });
});
