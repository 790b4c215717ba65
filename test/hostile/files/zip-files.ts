import { deflateSync, strFromU8, strToU8, unzipSync } from 'fflate';
import { crc32 } from '../../../src/embedded/package/crc';
import { writeZip } from '../../../src/embedded/package/zip';
import { changed, DAMAGED, type HostileFile, NO_WORKBOOK, replace, sample, TOO_LARGE, withText } from './hostile-file';

function bomb(says: number): Uint8Array {
  const packed = deflateSync(new Uint8Array(60_000_000));
  return writeZip([{ name: '[Content_Types].xml', method: 8, crc: 0, packed, unpackedSize: says, modified: 0 }]);
}

/** The ways in which a zip file may be laid out otherwise than the plain one. */
interface Layout {
  /** Sizes stand behind the data, as a program writes that doesn't know them before. */
  readonly behind?: boolean;
  /** Sizes and places of 64 bits, as for files of more than 4 GB. */
  readonly wide?: boolean;
  /** What is done to the directory's entry of this place. */
  readonly spoil?: (entry: DataView, place: number) => void;
  /** The number of entries that the directory says it has. */
  readonly count?: number;
}

const u16 = (value: number) => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(Math.floor(value / 0x10000) & 0xffff)];
const u64 = (value: number) => [...u32(value), ...u32(Math.floor(value / 2 ** 32))];

/** A zip file written by this test and not by the product, by PKWARE's APPNOTE. */
function zipOf(parts: readonly (readonly [string, Uint8Array])[], layout: Layout = {}): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (bytes: Uint8Array) => {
    chunks.push(bytes);
    at += bytes.length;
  };
  for (const [place, [name, bytes]] of parts.entries()) {
    const title = strToU8(name);
    const packed = deflateSync(bytes);
    const sizes = [...u32(crc32(bytes)), ...u32(packed.length), ...u32(bytes.length)];
    const flags = layout.behind ? 0x808 : 0x800;
    const known = layout.behind ? new Array<number>(12).fill(0) : sizes;
    const from = at;
    add(
      Uint8Array.of(...u32(0x04034b50), 20, 0, ...u16(flags), 8, 0, 0, 0, 33, 0, ...known, ...u16(title.length), 0, 0),
    );
    add(title);
    add(packed);
    if (layout.behind) add(Uint8Array.of(...u32(0x08074b50), ...sizes));
    const extra = layout.wide ? [1, 0, 24, 0, ...u64(bytes.length), ...u64(packed.length), ...u64(from)] : [];
    const told = layout.wide ? [...sizes.slice(0, 4), ...new Array<number>(8).fill(0xff)] : sizes;
    const entry = Uint8Array.of(
      ...[...u32(0x02014b50), 20, 0, 20, 0, ...u16(flags), 8, 0, 0, 0, 33, 0, ...told, ...u16(title.length)],
      ...[...u16(extra.length), ...new Array<number>(10).fill(0), ...u32(layout.wide ? 0xffffffff : from)],
      ...[...title, ...extra],
    );
    layout.spoil?.(new DataView(entry.buffer), place);
    directory.push(entry);
  }
  const begins = at;
  for (const entry of directory) add(entry);
  const length = at - begins;
  const count = layout.count ?? parts.length;
  const end = at;
  if (layout.wide) {
    add(
      Uint8Array.of(
        ...u32(0x06064b50),
        ...u64(44),
        45,
        0,
        45,
        0,
        ...u64(0),
        ...u64(count),
        ...u64(count),
        ...u64(length),
        ...u64(begins),
      ),
    );
    add(Uint8Array.of(...u32(0x07064b50), ...u32(0), ...u64(end), ...u32(1)));
  }
  const shown = layout.wide
    ? [...u16(0xffff), ...u16(0xffff), ...u32(0xffffffff), ...u32(0xffffffff)]
    : [...u16(count), ...u16(count), ...u32(length), ...u32(begins)];
  add(Uint8Array.of(...u32(0x06054b50), 0, 0, 0, 0, ...shown, 0, 0));
  return Uint8Array.from(Buffer.concat(chunks));
}

const parts = () => Object.entries(unzipSync(sample));

/** Files whose package is made to harm, or broken. */
export const ZIP_FILES: readonly HostileFile[] = [
  { name: 'empty.xlsx', what: 'no byte', bytes: () => new Uint8Array(), expected: NO_WORKBOOK },
  { name: 'text.xlsx', what: 'text under the name of a workbook', bytes: () => strToU8('学校'), expected: NO_WORKBOOK },
  {
    name: 'bomb.xlsx',
    what: 'a part that says it unpacks to 1 GB',
    bytes: () => bomb(1_000_000_000),
    expected: TOO_LARGE,
  },
  { name: 'lying-bomb.xlsx', what: '60 MB that say they are 1 kB', bytes: () => bomb(1000), expected: NO_WORKBOOK },
  {
    name: 'overlapping-bomb.xlsx',
    what: '60 000 entries that are all the same 16 MB, packed once',
    bytes: () => {
      const packed = deflateSync(new Uint8Array(16_000_000));
      const one = { method: 8, crc: 0, packed, unpackedSize: 16_000_000, modified: 0 };
      const first = writeZip([{ ...one, name: '00000' }]);
      const view = new DataView(first.buffer);
      const begins = view.getUint32(first.length - 6, true);
      const entry = first.subarray(begins, first.length - 22);
      const entries = Array.from({ length: 60_000 }, (_, at) => {
        const copy = entry.slice();
        copy.set(strToU8(String(at).padStart(5, '0')), 46);
        return copy;
      });
      const end = first.slice(-22);
      new DataView(end.buffer).setUint16(10, 60_000, true);
      return Uint8Array.from(Buffer.concat([first.subarray(0, begins), ...entries, end]));
    },
    expected: DAMAGED,
  },
  {
    name: 'slip.xlsx',
    what: 'parts called ../../evil.sh and C:\\evil.bat',
    bytes: () => zipOf([...parts(), ['../../evil.sh', strToU8('rm')], ['C:\\evil.bat', strToU8('del')]]),
    expected: DAMAGED,
  },
  {
    name: 'double.xlsx',
    what: 'a sheet that is in the file twice, with other figures each time',
    bytes: () => zipOf([...parts(), ...parts().filter(([name]) => name.endsWith('sheet1.xml'))]),
    expected: DAMAGED,
  },
  {
    name: 'zip64.xlsx',
    what: 'sizes of 64 bits',
    bytes: () => zipOf(parts(), { wide: true }),
    expected: 'as the sample',
  },
  {
    name: 'endless-directory.xlsx',
    what: 'a directory that says it has 4 thousand million entries',
    bytes: () => zipOf(parts(), { wide: true, count: 2 ** 32 }),
    expected: DAMAGED,
  },
  {
    name: 'descriptors.xlsx',
    what: 'sizes that stand behind the data',
    bytes: () => zipOf(parts(), { behind: true }),
    expected: 'as the sample',
  },
  {
    name: 'checksum.xlsx',
    what: 'a part whose checksum is another',
    bytes: () => zipOf(parts(), { spoil: (entry, place) => place === 3 && entry.setUint32(16, 7, true) }),
    expected: DAMAGED,
  },
  {
    name: 'bzip2.xlsx',
    what: 'parts packed in a way that Office doesn’t have',
    bytes: () => zipOf(parts(), { spoil: (entry) => entry.setUint16(10, 12, true) }),
    expected: DAMAGED,
  },
  {
    name: 'zip-password.xlsx',
    what: 'a zip file with a password of its own',
    bytes: () => zipOf(parts(), { spoil: (entry) => entry.setUint16(8, 0x801, true) }),
    expected: /已加密/,
  },
  {
    name: 'outside.xlsx',
    what: 'a workbook part at ../../../etc/passwd',
    bytes: () =>
      changed((all) =>
        withText(all, '_rels/.rels', replace(/Target="\/?xl\/workbook.xml"/, 'Target="../../../etc/passwd"')),
      ),
    expected: DAMAGED,
  },
  {
    name: 'lost-part.xlsx',
    what: 'a sheet whose part is not in the file',
    bytes: () => changed((all) => delete all['xl/worksheets/sheet1.xml']),
    expected: DAMAGED,
  },
  {
    name: 'many-sheets.xlsx',
    what: '5 000 sheets that are all the same part',
    bytes: () =>
      changed((all) => {
        const xml = strFromU8(all['xl/workbook.xml'] ?? new Uint8Array());
        const id = /<sheet [^>]*r:id="([^"]+)"/.exec(xml)?.[1] ?? '';
        const more = Array.from(
          { length: 5000 },
          (_, at) => `<sheet name="S${at}" sheetId="${at + 100}" r:id="${id}"/>`,
        );
        withText(all, 'xl/workbook.xml', replace('</sheets>', `${more.join('')}</sheets>`));
      }),
    expected: DAMAGED,
  },
];
