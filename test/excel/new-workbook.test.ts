import { handingOver } from '../../src/excel/new-workbook';
import type { OfficeGlobals } from '../../src/excel/office';

function officeOn(platform: string, createWorkbook: (base64: string) => Promise<void> = async () => undefined) {
  return { Excel: { createWorkbook }, Office: { context: { platform } } } as unknown as OfficeGlobals;
}

test.each(['PC', 'OfficeOnline'])('Excel on %s takes downloads', (platform) => {
  expect(handingOver(officeOn(platform))).toBeUndefined();
});

test('on a Mac a workbook opens in a window of its own', async () => {
  const opened: string[] = [];
  const handOver = handingOver(officeOn('Mac', async (base64) => void opened.push(base64)));
  expect(await handOver?.(new Blob([new Uint8Array([80, 75, 3, 4])]), '汇总.xlsx')).toBe('newWorkbook');
  expect(opened).toEqual(['UEsDBA==']);
});

test.each([
  ['方案.json', async () => undefined],
  [
    '汇总.xlsx',
    async () => {
      throw new Error('GeneralException');
    },
  ],
])('%s is refused where there is no way', async (name, createWorkbook) => {
  expect(await handingOver(officeOn('Mac', createWorkbook))?.(new Blob(['x']), name)).toBe('refused');
});
