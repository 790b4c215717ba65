import { strFromU8, unzipSync } from 'fflate';
import { deflate } from '../../src/cli/files/deflate';
import { EmbeddedWorkbook, type Surroundings } from '../../src/embedded/embedded-workbook';
import { describeWorkbook, sheetOf } from '../workbook/contract';
import { contractWorkbook } from '../workbook/contract-workbook';
import { rawWorkbook, zipOf } from './raw-workbook';

function partsOf(workbook: EmbeddedWorkbook): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(workbook.save())).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

describeWorkbook('an embedded workbook', async () => {
  let opened = EmbeddedWorkbook.open(contractWorkbook(), '县.xlsx');
  const current: ReturnType<typeof delegate> = delegate(() => opened);
  return {
    workbook: current,
    parts: async () => partsOf(opened),
    rename: async (from, to) => {
      opened = renamed(opened, from, to);
    },
  };
});

function renamed(opened: EmbeddedWorkbook, from: string, to: string): EmbeddedWorkbook {
  const parts = partsOf(opened);
  const workbook = (parts['xl/workbook.xml'] ?? '').replace(`name="${from}"`, `name="${to}"`);
  return EmbeddedWorkbook.open(zipOf({ ...parts, 'xl/workbook.xml': workbook }), '县.xlsx');
}

describeWorkbook('an embedded workbook saved and opened again at each step', async () => {
  let opened = EmbeddedWorkbook.open(contractWorkbook(), '县.xlsx');
  const workbook = delegate(() => {
    opened = EmbeddedWorkbook.open(opened.save(), '县.xlsx');
    return opened;
  });
  return {
    workbook,
    parts: async () => partsOf(opened),
    rename: async (from, to) => {
      opened = renamed(opened, from, to);
    },
  };
});

/** A workbook that is whichever is open now. */
function delegate(current: () => EmbeddedWorkbook) {
  return new Proxy(current(), {
    get: (_, key) => {
      const target = current();
      const member: unknown = Reflect.get(target, key, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

test.each(['<sheetData/>', '<sheetData />', '<sheetData></sheetData>'])(
  'a figure is entered into an empty sheet (%s)',
  async (xml) => {
    const workbook = EmbeddedWorkbook.open(rawWorkbook({ sheets: [{ name: '空表', xml }] }), '县.xlsx');
    await workbook.setCells([{ sheet: '空表', row: 1, column: 1, value: 5 }]);
    expect(EmbeddedWorkbook.open(workbook.save(), '县.xlsx').content().sheets[0]).toMatchObject({
      origin: { row: 1, column: 1 },
      values: [[5]],
    });
  },
);

test('a packer of the process packs the same parts', async () => {
  const parts = async (surroundings: Surroundings) => {
    const opened = EmbeddedWorkbook.open(contractWorkbook(), '县.xlsx');
    opened.attach(surroundings);
    await opened.apply({ settings: { note: '"记"' }, sheets: [sheetOf('summary', '达标情况', [[{ value: '学校' }]])] });
    return unzipSync(opened.save());
  };
  expect(await parts({ deflate })).toEqual(await parts({}));
});

test('a sheet has no more links than Excel reads; what was to be one beyond says where it would lead', async () => {
  const linkTo = { sheet: '学校', row: 0, column: 0 };
  const rows = Array.from({ length: 65_531 }, () => [{ text: '学校!A1', linkTo }]);
  const workbook = EmbeddedWorkbook.open(contractWorkbook(), '县.xlsx');
  await workbook.apply({ sheets: [sheetOf('summary', '清单', rows)] });
  const part = Object.values(partsOf(workbook)).find((xml) => xml.includes('r="A65531"')) ?? '';
  expect(part.match(/<hyperlink /g)).toHaveLength(65_530);
  expect(part).not.toContain('<hyperlink ref="A65531"');
  expect(part).toMatch(/r="A65531"[^>]*>.*学校!A1/);
});
