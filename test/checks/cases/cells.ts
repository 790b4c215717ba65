import { cellIndex } from '../../../src/workbook/cells';
import { sheet } from '../../reading/sheet';
import { type CasesByCode, found, junior, nothing, primary } from './case';

const plain = nothing('a whole number', primary(['在校生数'], ['甲小学', 500]));
const merged = (name: string, students: number, area: number) => [name, '九年一贯制学校', students, area] as const;
const SHARED = ['学校名称', '办学类型', '在校生数', '教学及辅助用房面积'] as const;

/** What the reading states of single cells and rows. */
export const CELL_CASES: CasesByCode = {
  D01: { triggers: [found('words', ['小学!C2'], primary(['在校生数'], ['甲小学', '约五百']))], clean: [plain] },
  D03: { triggers: [found('below 0', ['小学!C2'], primary(['在校生数'], ['甲小学', -5]))], clean: [plain] },
  D04: {
    triggers: [found('half a pupil', ['小学!C2'], primary(['在校生数'], ['甲小学', 500.5]))],
    clean: [plain, nothing('half a square metre', primary(['教学及辅助用房面积'], ['甲小学', 500.5]))],
  },
  D05: {
    triggers: [
      found('the same school in two rows', ['小学!A3'], primary(['在校生数'], ['甲小学', 500], ['甲小学', 500])),
    ],
    clean: [
      nothing(
        'the same school in two stages',
        primary(['在校生数'], ['甲学校', 500]),
        junior(['在校生数'], ['甲学校', 400]),
      ),
    ],
  },
  D07: {
    triggers: [
      found(
        'a kind that nobody knows',
        ['小学!B2'],
        sheet('小学', [
          ['学校名称', '办学类型', '在校生数'],
          ['甲小学', '奇妙学校', 5],
        ]),
      ),
      found(
        'a primary school with junior pupils',
        ['基本情况!D2'],
        sheet('基本情况', [
          ['学校名称', '办学类型', '小学学生数', '初中学生数'],
          ['甲小学', '小学', 300, 40],
        ]),
      ),
    ],
    clean: [
      plain,
      nothing(
        'a primary school with 0 junior pupils',
        sheet('基本情况', [
          ['学校名称', '办学类型', '小学学生数', '初中学生数'],
          ['甲小学', '小学', 300, 0],
        ]),
      ),
    ],
  },
  D16: {
    triggers: [
      found(
        'a text of digits',
        ['小学!C2'],
        primary(['在校生数'], ['甲小学', '５００']),
        junior(['在校生数'], ['甲中学', 5]),
      ),
      found('a column of them, told of once', ['小学!C2'], primary(['在校生数'], ['甲小学', '500'], ['乙小学', '400'])),
    ],
    clean: [plain],
  },
  D17: {
    triggers: [found('#DIV/0!', ['小学!C2'], primary(['在校生数'], ['甲小学', { error: '#DIV/0!' }]))],
    clean: [plain],
  },
  D19: {
    triggers: [
      found('a hidden row', ['小学'], { ...primary(['在校生数'], ['甲小学', 500]), hiddenRows: [1] }),
      found('a hidden sheet', ['小学'], { ...primary(['在校生数'], ['甲小学', 500]), visible: false }),
    ],
    clean: [plain, nothing('a hidden sheet of something else', ...hiddenNotes())],
  },
  D21: {
    triggers: [
      found('two columns for one field', ['小学!D1'], primary(['学生数', '在校学生数'], ['甲小学', 500, 510])),
    ],
    clean: [plain, nothing('two columns that hold the same', primary(['学生数', '在校学生数'], ['甲小学', 500, 500]))],
  },
  D24: {
    triggers: [
      found(
        'the same rooms in both stages’ sheets, told of once for two schools',
        ['初中!D2'],
        sheet('小学', [SHARED, merged('甲学校', 500, 4000), merged('乙学校', 300, 3000)]),
        sheet('初中', [SHARED, merged('甲学校', 400, 4000), merged('乙学校', 200, 3000)]),
      ),
    ],
    clean: [
      nothing(
        'rooms of each stage’s own',
        sheet('小学', [SHARED, merged('甲学校', 500, 4000)]),
        sheet('初中', [SHARED, merged('甲学校', 400, 3500)]),
      ),
    ],
  },
  D26: {
    triggers: [
      found(
        'a campus that its name gives to its school',
        ['小学!A3'],
        primary(['是否计校数', '在校生数'], ['甲小学', 1, 500], ['甲小学北校区', 0, 100]),
      ),
    ],
    clean: [nothing('schools that all count', primary(['是否计校数', '在校生数'], ['甲小学', 1, 500]))],
  },
  D27: {
    triggers: [
      found(
        'a teaching point of nobody',
        ['小学!A3'],
        primary(['是否计校数', '在校生数'], ['甲小学', 1, 500], ['柳林教学点', 0, 20]),
      ),
    ],
    clean: [
      nothing(
        'one whose school is named',
        primary(['是否计校数', '主校名称', '在校生数'], ['甲小学', 1, null, 500], ['柳林教学点', 0, '甲小学', 20]),
      ),
    ],
  },
  D28: {
    triggers: [found('no indoor sports rooms', ['小学!C2'], primary(['教学及辅助用房面积'], ['甲小学', 3000]))],
    clean: [
      nothing('indoor sports rooms given', primary(['教学及辅助用房面积', '室内体育用房面积'], ['甲小学', 3000, 0])),
    ],
  },
  D29: {
    triggers: [
      found('two sheets that differ', ['小学办学!C2'], primary(['在校生数'], ['甲小学', 500]), {
        ...primary(['在校生数'], ['甲小学', 510]),
        name: '小学办学',
      }),
    ],
    clean: [
      nothing('two sheets that agree', primary(['在校生数'], ['甲小学', 500]), {
        ...primary(['在校生数'], ['甲小学', 500]),
        name: '小学办学',
      }),
    ],
  },
  D30: {
    triggers: [
      found(
        'rooms repeated and equipment not',
        ['初中!E2'],
        sheet('小学', [
          [...SHARED, '教学仪器设备值'],
          [...merged('甲学校', 500, 4000), 900000],
        ]),
        sheet('初中', [
          [...SHARED, '教学仪器设备值'],
          [...merged('甲学校', 400, 4000), 700000],
        ]),
      ),
    ],
    clean: [
      nothing(
        'both repeated',
        sheet('小学', [
          [...SHARED, '教学仪器设备值'],
          [...merged('甲学校', 500, 4000), 900000],
        ]),
        sheet('初中', [
          [...SHARED, '教学仪器设备值'],
          [...merged('甲学校', 400, 4000), 900000],
        ]),
      ),
    ],
  },
  D31: {
    triggers: [
      found(
        'a nine-year school in the primary sheet alone',
        ['小学!A2'],
        sheet('小学', [SHARED, merged('甲学校', 500, 4000)]),
        junior(['在校生数'], ['乙中学', 300]),
      ),
    ],
    clean: [
      nothing(
        'in both',
        sheet('小学', [SHARED, merged('甲学校', 500, 4000)]),
        sheet('初中', [SHARED, merged('甲学校', 400, 4000)]),
      ),
    ],
  },
  D32: {
    triggers: [
      found('a formula that was never computed', ['小学!C2'], {
        ...primary(['在校生数'], ['甲小学', null]),
        formulas: new Map([[cellIndex(1, 2), '=200+300']]),
      }),
    ],
    clean: [
      nothing('a formula with its result', {
        ...primary(['在校生数'], ['甲小学', 500]),
        formulas: new Map([[cellIndex(1, 2), '=200+300']]),
      }),
    ],
  },
  D33: {
    triggers: [found('- where there may be none', ['小学!C2'], primary(['室内体育用房面积'], ['甲小学', '-']))],
    clean: [nothing('0', primary(['室内体育用房面积'], ['甲小学', 0]))],
    undecided: [nothing('- where every school has some: missing, not 0', primary(['在校生数'], ['甲小学', '-']))],
  },
};

function hiddenNotes() {
  return [primary(['在校生数'], ['甲小学', 500]), { ...sheet('备注', [['随便写写']]), visible: false }];
}
