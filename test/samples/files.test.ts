import { readFileSync } from 'node:fs';
import { sampleFiles } from '../../scripts/samples/files';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { describeExpected } from './describe-expected';

const FILES = ['sample.xlsx', 'sample-plain.xlsx'] as const;

function content(name: string) {
  return EmbeddedWorkbook.open(readFileSync(`assets/samples/${name}`), name).content();
}

test.each(FILES)('%s is what the script writes', async (name) => {
  const written = (await sampleFiles()).find((file) => file.name === name)!;
  expect(content(name)).toEqual(EmbeddedWorkbook.open(written.bytes, name).content());
});

for (const name of FILES) describeExpected(name, () => content(name));
