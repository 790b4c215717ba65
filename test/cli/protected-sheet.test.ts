import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ProgramFolder } from './program';

const SHEET = 'xl/worksheets/sheet3.xml';

test('a protected sheet is named where its marks could not be set; the other sheets have theirs', () => {
  const parts = unzipSync(readFileSync('assets/samples/sample-plain.xlsx'));
  const xml = strFromU8(parts[SHEET] ?? new Uint8Array());
  const locked = strToU8(xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'));
  const folder = new ProgramFolder();
  try {
    writeFileSync(folder.at('县.xlsx'), zipSync({ ...parts, [SHEET]: locked }));
    const { status, stdout, stderr } = folder.run(['check', '县.xlsx', '--marked', '标.xlsx']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('\n工作表 办学条件 受保护，没有改动；请先撤销工作表保护再试。\n');
    const marked = unzipSync(readFileSync(folder.at('标.xlsx')));
    expect(marked[SHEET]).toEqual(locked);
    expect(strFromU8(marked['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain('<conditionalFormatting');
  } finally {
    folder.remove();
  }
});
