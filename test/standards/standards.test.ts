import { AREAS, type Clause } from '../../src/standards/clause';
import { isItemCode } from '../../src/standards/item-names';
import { RESOURCE_CODES } from '../../src/standards/resource-item';
import type { Standard } from '../../src/standards/standard';
import { STANDARDS, standardById } from '../../src/standards/standards';
import { EXPECTED_ITEMS } from '../samples/expected-items';

function standard(id: string): Standard {
  const found = standardById(id);
  if (!found) throw new Error(`No standard ${id}`);
  return found;
}

const akqi = standard('akqi-2022');
const national = standard('national-2017');
const clausesOf = ({ resources, items }: Standard): readonly Clause[] => [...resources, ...items];
const areaOf = ({ code }: Clause) => code[0];

describe('the standards that ship', () => {
  it.each([
    ['national-2017', 1],
    ['akqi-2022', 2],
  ] as const)('%s has its items in four areas, numbered through, as they are listed by hand', (id, column) => {
    const found = standard(id);
    const listed = [...RESOURCE_CODES, ...EXPECTED_ITEMS.filter((row) => row[column] !== null).map(([code]) => code)];
    expect([...clausesOf(found), ...found.commitments].map(({ code }) => code)).toEqual(listed);
    for (const area of AREAS) {
      const numbers = clausesOf(found)
        .filter((clause) => areaOf(clause) === area)
        .map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
    expect(found.vetoes).toHaveLength(6);
  });

  it.each(STANDARDS.map((one) => [one.id, one] as const))('%s has unique codes and part ids', (_id, found) => {
    const codes = [...clausesOf(found), ...found.commitments, ...found.vetoes].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { parts } of [...found.items, ...found.commitments]) {
      expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
    }
  });

  it.each(STANDARDS.map((one) => [one.id, one] as const))('%s has codes that have a name in English', (_id, found) => {
    const codes = [...clausesOf(found), ...found.commitments, ...found.vetoes].map(({ code }) => code);
    expect(codes.filter((code) => !isItemCode(code))).toEqual([]);
  });

  it('finds none for another name', () => {
    expect(standardById('akqi')).toBeUndefined();
  });
});

describe.each([
  ['R1', 100, '4.2', '5.3', false],
  ['R2', 100, '1', '1', false],
  ['R3', 100, '0.9', '0.9', false],
  ['R4', 1, '4.5', '5.8', true],
  ['R5', 1, '7.5', '10.2', true],
  ['R6', 1, '2000', '2500', true],
  ['R7', 100, '2.3', '2.4', true],
])('%s', (code, scale, primary, junior, shared) => {
  it.each(STANDARDS.map((one) => [one.id, one] as const))('has its limits in %s', (_id, { resources }) => {
    const item = resources.find((one) => one.code === code);
    expect(item).toMatchObject({ scale, limits: { primary, junior }, shared });
  });
});

/** Typed by hand from 附件 三 · 责任分解: code, paragraph, 完成时限, lead, cooperating (units split where the plan drops 、). */
const RESPONSIBILITIES: readonly (readonly [string, string, string, string, string])[] = [
  ['R1', '(一)1', '2022-12', '教科局', '县委编办|县财政局|人社局'],
  ['R2', '(一)2', '2022-03', '教科局', '县委组织部|县人社局'],
  ['R3', '(一)3', '2022-12', '教科局', '县委编办|县财政局|县人社局'],
  ['R4', '(一)4', '2023-03', '教科局', '发改委|住建局|财政局|自然资源局'],
  ['R5', '(一)5', '2022-12', '教科局', '发改委|住建局|财政局|自然资源局'],
  ['R6', '(一)6', '2022-03', '教科局', '县发改委|财政局'],
  ['R7', '(一)7', '2022-03', '教科局', '县发改委|财政局|住建局|自然资源局'],
  ['G1', '(二)1', '2022-03', '教科局', '县发改委|财政局|自然资源局|住建局'],
  ['G2', '(二)2', '2022-03', '教科局', '县委编办|县发改委|自然资源局|人社局|财政局|住建局'],
  ['G3', '(二)3', '2022-03', '教科局', '县发改委|自然资源局|财政局|住建局'],
  ['G4', '(二)4', '2022-03', '教科局', '县发改委|自然资源局|财政局|住建局'],
  ['G5', '(二)5', '2022-03', '教科局', '县发改委|自然资源局|财政局|住建局|各中小学'],
  ['G6', '(二)6', '2022-03', '教科局', '县财政局'],
  ['G8', '(二)7', '2022-03', '教科局', '县委组织部|县财政局|人社局'],
  ['G9', '(二)8', '2023-03', '教科局', '县财政局|各中小学'],
  ['G10', '(二)9', '2022-12', '教科局', '县委编办|县财政局|人社局'],
  ['G11', '(二)10', '2023-03', '教科局', '县财政局|各中小学'],
  ['G12', '(二)11', '2022-11', '教科局|各中小学', ''],
  ['G13', '(二)12', '2022-03', '教科局|各中小学', ''],
  ['G14', '(二)13', '2022-09', '教科局', ''],
  ['G15', '(二)14', '2022-03', '教科局', '县民政局|残联|妇联|团委|各乡(镇)场|各中小学'],
  ['Q1', '(三)1', '2022-03', '教科局', '县民政局|公安局|残联|妇联|团委|各乡(镇)场|各中小学'],
  ['Q2', '(三)2', '2022-03', '教科局', '县民政局|公安局|残联|妇联|团委|卫健委|各乡(镇)场|各中小学'],
  ['Q3', '(三)3', '2022-06', '教科局', '中小学'],
  ['Q4', '(三)4', '2022-03', '教科局', '县财政局|各中小学'],
  ['Q5', '(三)5', '2022-03', '教科局', '各中小学'],
  ['Q6', '(三)6', '2022-06', '教科局', '各中小学'],
  ['Q7', '(三)7', '2022-03', '教科局', '各中小学'],
  ['Q8', '(三)8', '2022-03', '教科局', '各中小学'],
  ['Q9', '(三)9', '2022-12', '教科局', '各中小学'],
  ['S1', '(四)', '2022-10', '教科局', '县人大办公室|政协办公室'],
];

describe('the plan’s 责任分解', () => {
  it('is complete', () => {
    expect(RESPONSIBILITIES.map(([code]) => code)).toEqual(clausesOf(akqi).map(({ code }) => code));
  });

  it.each(RESPONSIBILITIES)('%s stands in 附件 三·%s', (code, paragraph, month, lead, cooperating) => {
    const clause = clausesOf(akqi).find((one) => one.code === code);
    expect(clause).toMatchObject({
      paragraph: `附件 三·${paragraph}`,
      deadline: { month },
      lead: lead.split('|'),
      cooperating: cooperating === '' ? [] : cooperating.split('|'),
    });
    const [year = '', lastMonth = ''] = month.split('-');
    expect(clause?.deadline?.text).toBe(`${year}年${Number(lastMonth)}月底前`);
  });

  it('keeps the lines of units as they are printed', () => {
    expect(akqi.resources[0]?.unitsAsPrinted).toEqual(['牵头单位:教科局', '配合单位:县委编办县财政局、人社局']);
    const certified = akqi.items.find(({ code }) => code === 'G12');
    expect(certified?.unitsAsPrinted).toEqual(['责任单位:教科局、各中小学']);
  });

  it('names places of the plan’s body for its commitments', () => {
    expect(akqi.commitments.map(({ paragraph }) => paragraph)).toEqual([
      '四·(二)2(2)',
      '四·(二)2(3)',
      '四·(二)6(2)',
      '四·(二)7(3)',
      '四·(二)7(3)',
      '四·(二)8(2)',
      '四·(二)8(2)',
      '四·(二)8(2)',
      '四·(二)3(3)',
      '四·(二)1',
      '四·(二)4(3)',
      '四·(二)3(1)',
      '四·(一)',
    ]);
  });
});

describe('the national method', () => {
  it('leaves deadlines and units to the county', () => {
    for (const clause of clausesOf(national)) {
      expect(clause).toMatchObject({ deadline: null, lead: [], cooperating: [] });
    }
  });

  it.each([
    ['G7', '特殊教育学校生均公用经费不低于6000元'],
    ['G2', '县域内城乡义务教育学校建设标准统一、教师编制标准统一、生均公用经费基准定额统一、基本装备配置标准统一'],
    ['Q7', '课程开齐开足，教学秩序规范，综合实践活动有效开展'],
  ])('%s has the national words, no city’s', (code, text) => {
    expect(national.items.find((one) => one.code === code)?.text).toBe(text);
  });

  it('grants relaxations, the plan none', () => {
    expect(national.relaxations.map(({ item }) => item)).toEqual(['R3', 'R5', 'G3', 'G3', 'G4']);
    expect(akqi.relaxations).toEqual([]);
  });
});
