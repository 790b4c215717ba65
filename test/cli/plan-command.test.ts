import { readFileSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import schema from '../../docs/plan.schema.json';
import { check } from '../../src/check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { standardById } from '../../src/standards/standards';
import { COSTS, PLANNED_COUNTY } from '../planning/planned-county';
import { ProgramFolder } from './program';

const folder = new ProgramFolder();
afterAll(() => folder.remove());

test('junheng plan: the page, its sheet, its JSON and the planned copy; the workbook itself stays', () => {
  const before = EmbeddedWorkbook.of(PLANNED_COUNTY).save();
  writeFileSync(folder.at('县.xlsx'), before);
  writeFileSync(folder.at('价格.json'), JSON.stringify(COSTS));
  const words = ['plan', '县.xlsx', '--costs', '价格.json', '--date', '2026-11-30'];
  const { status, stdout } = folder.run([
    ...words,
    '--out',
    '计划.xlsx',
    '--planned',
    '副本.xlsx',
    '--json',
    '计划.json',
  ]);
  expect([status, stdout]).toEqual([0, expect.stringContaining('费用合计 142 000 元')]);
  expect(new Uint8Array(readFileSync(folder.at('县.xlsx')))).toEqual(before);
  const opened = (name: string) => EmbeddedWorkbook.open(new Uint8Array(readFileSync(folder.at(name))), name).content();
  expect(opened('计划.xlsx').sheets.map(({ name, tag }) => [name, tag])).toEqual([
    ['小学', null],
    ['配置计划', 'plan'],
  ]);
  const copy = check(opened('副本.xlsx'), { standard: standardById('national-2017')!, date: '2026-11-30' });
  expect(copy.assessment.resources.assessed.map(({ judgement }) => judgement.verdict)).toEqual(Array(4).fill('pass'));
  const json = JSON.parse(readFileSync(folder.at('计划.json'), 'utf8')) as {
    readonly plan: { readonly totals: unknown };
  };
  const validate = new Ajv({ strict: true }).compile(schema);
  validate(json);
  expect(validate.errors).toBeNull();
  expect(json.plan.totals).toEqual({
    posts: 1,
    moves: 1,
    added: { R1: 1, R2: 0, R3: 1, R4: 0, R5: 0, R6: 0, R7: 1 },
    cost: '142000',
  });
  writeFileSync(folder.at('价格.json'), JSON.stringify({ ...COSTS, untouched: ['戊小学'] }));
  const wrong = folder.run([...words, '--planned', '副本二.xlsx']);
  expect([wrong.status, wrong.stderr.trim()]).toEqual([
    2,
    '价格.json：配置计划的价格和条件有误：untouched[0]：县里没有「戊小学」这所学校（按学校名称或标识码）',
  ]);
});
