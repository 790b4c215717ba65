import { unzipSync } from 'fflate';
import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import { CASES, cleared, withAllOfOurs } from './cases';
import { faultsOf } from './faults';

function contentsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('latin1')]),
  );
}

test.each(CASES)('$name $feature gets no fault by what is added, and is as before without it', async ({ file }) => {
  const { saved, sheet } = await withAllOfOurs(file);
  const known = faultsOf(file);
  expect(faultsOf(saved).filter((fault) => !known.includes(fault))).toEqual([]);
  const entry = { sheet, row: 2, column: 3, value: 77 };
  const again = EmbeddedWorkbook.open(saved, 'book.xlsx');
  await again.setCells([entry]);
  const plain = EmbeddedWorkbook.open(file, 'book.xlsx');
  await plain.setCells([entry]);
  expect(contentsOf(await cleared(again))).toEqual(contentsOf(plain.save()));
});
