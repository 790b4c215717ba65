import { inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { deflate } from '../../../src/cli/files/deflate';
import { packSteps, readZip, unpack, writeZip } from '../../../src/embedded/package/zip';

const bytes = (text: string) => new TextEncoder().encode(text);

const STEPS: Readonly<Record<string, readonly Uint8Array[]>> = {
  one: [bytes('学校'.repeat(5000))],
  several: ['<row>', '<c r="A1"/>'.repeat(20_000), '', '</row>'].map(bytes),
  'of no pattern': [Uint8Array.from({ length: 100_000 }, (_, at) => (at * at * 31 + at * 7) & 255), bytes('尾')],
  empty: [new Uint8Array(0)],
};

describe.each([
  ['in script', undefined],
  ['by Node', deflate],
])('packed %s', (_who, packer) => {
  test.each(Object.keys(STEPS))('steps, %s, come out as one part', (name) => {
    const steps = STEPS[name] ?? [];
    const whole = Buffer.concat(steps);
    const entry = packSteps('part.xml', steps, packer);
    expect(Buffer.compare(inflateRawSync(entry.packed), whole)).toBe(0);
    const file = writeZip([entry]);
    expect(Buffer.compare(unzipSync(file)['part.xml'] ?? bytes('none'), whole)).toBe(0);
    const [again] = readZip(file);
    expect(again && Buffer.compare(unpack(again), whole)).toBe(0);
  });
});
