import { check } from '../../src/check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { openFile } from '../../src/embedded/formats/open-file';
import { profileIn } from '../../src/reading/profile/profile';
import { marksOf } from '../../src/reporting/marks';
import { reportSheets } from '../../src/reporting/sheets/report-sheets';
import { problemCsv } from '../../src/reporting/text/problem-csv';
import { STANDARDS } from '../../src/standards/standards';
import { parseSettingsXml, settingsXml } from '../../src/workbook/settings';
import { WorkbookError } from '../../src/workbook/workbook';
import { rawWorkbook } from '../embedded/raw-workbook';

/** So much more text in the longer of two. */
const TIMES = 4;
/** It may take so many times as long: 4 where time grows with the text, 16 where it grows with its square. */
const MOST_GROWTH = 9;
/** What takes less than this (ms of the processor) is not measured well, and nobody waits for it. */
const NOTHING = 150;
/** Letters of the shorter texts, of which there is one of each motif. */
const LETTERS = 8_000;

/** What texts are made of that patterns stumble over: each of these repeated, and a letter that spoils the match at the end. */
const MOTIFS = [
  '数',
  '学校',
  '小学',
  '县',
  '全县城区',
  '年',
  '万',
  '1',
  '1,',
  '0.',
  '1-',
  ' ',
  '\n',
  '(',
  '（',
  '[',
  '[a',
  '""',
  "'",
  '"',
  '-',
  '_',
  '/',
  ':',
  ',',
  '。',
  '其中',
  '一、',
  '=',
  '&',
  '<',
  '\u200b',
  '2024',
  'Unnamed:',
  '_x0041_',
  'a',
  'A1:',
  '!',
  '单位：',
  '→',
];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const repeated = (motif: string, letters: number) => `${motif.repeat(Math.ceil(letters / motif.length))}甲`;

type Place = 'title' | 'header' | 'name' | 'kind' | 'figure' | 'formula' | 'format' | 'definedName';

const text = (value: string) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
const HEADERS = ['学校名称', '办学类型', '学段', '在校生数', '高于规定学历教师数', '教学及辅助用房面积'];

/** A county of a school for each motif, and the odd texts in one place each. */
function bookOf(place: Place, letters: number): Uint8Array {
  const odd = MOTIFS.map((motif) => repeated(motif, letters));
  const at = (wanted: Place, index: number, else_: string) => (place === wanted ? (odd[index] ?? '') : else_);
  const schools = odd.map((_, index) =>
    row(
      text(at('name', index, `第${index}小学`)),
      text(at('kind', index, '小学')),
      text('小学'),
      place === 'figure' ? text(odd[index] ?? '') : `<c s="${index + 1}"><v>500</v></c>`,
      `<c><v>${20 + index}</v></c>`,
      `<c>${place === 'formula' ? `<f>${escaped(odd[index] ?? '')}</f>` : ''}<v>2250</v></c>`,
    ),
  );
  const titles = place === 'title' ? odd.map((title) => row(text(title))) : [row(text('云岭县2025学年学校统计表'))];
  const headers = place === 'header' ? odd : [];
  const formats = odd.map((code, index) => {
    return `<numFmt numFmtId="${200 + index}" formatCode="${place === 'format' ? escaped(code) : '0'}"/>`;
  });
  const names = odd.map((name, index) => `<definedName name="x${index}">${escaped(name)}</definedName>`);
  return rawWorkbook({
    sheets: [
      {
        name: '学校统计',
        xml: `<sheetData>${titles.join('')}${row(...[...HEADERS, ...headers].map(text))}${schools.join('')}</sheetData>`,
      },
    ],
    styles: `<numFmts>${formats.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${odd.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs>`,
    ...(place === 'definedName' && { definedNames: names.join('') }),
  });
}

function csvOf(letters: number): Uint8Array {
  const rows = MOTIFS.map((motif) => [`${repeated(motif, letters)}小学`, '小学', '小学', '500', '21', '2250']);
  const quoted = [HEADERS, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  return new TextEncoder().encode(quoted.join('\n'));
}

async function wholeWay(bytes: Uint8Array, name = 'book.xlsx'): Promise<void> {
  const [standard] = STANDARDS;
  if (!standard) throw new Error('no standard');
  const { workbook } = await openFile(bytes, name);
  const content = workbook.content();
  const checked = check(content, { standard, date: '2026-11-24', profile: profileIn(content.settings) });
  problemCsv(checked, content, 'zh');
  const [summary] = reportSheets(checked, content, 'zh', '汇总');
  await workbook.apply({ marks: marksOf(checked, 'zh'), ...(summary && { sheets: [summary] }) });
  EmbeddedWorkbook.open(workbook.save(), 'again.xlsx').content();
}

async function milliseconds(run: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  try {
    await run();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many times as long `TIMES` the text takes, at best of three; 1 where that is as good as nothing. */
async function growth(run: (letters: number) => () => Promise<void> | void): Promise<number> {
  const [short, long] = [run(LETTERS), run(TIMES * LETTERS)];
  await milliseconds(short);
  let best = Number.POSITIVE_INFINITY;
  for (let again = 0; again < 3 && best > MOST_GROWTH; again++) {
    const longer = await milliseconds(long);
    best = Math.min(best, longer < NOTHING ? 1 : longer / Math.max(NOTHING / (2 * TIMES), await milliseconds(short)));
  }
  return best;
}

describe('time grows with the text, not with its square', () => {
  test.each<Place>(['title', 'header', 'name', 'kind', 'figure', 'formula', 'format', 'definedName'])(
    'of a workbook: %s',
    async (place) => {
      const grown = await growth((letters) => {
        const bytes = bookOf(place, letters);
        return () => wholeWay(bytes);
      });
      expect(grown).toBeLessThan(MOST_GROWTH);
    },
  );

  test('of a CSV file', async () => {
    const grown = await growth((letters) => {
      const bytes = csvOf(letters);
      return () => wholeWay(bytes, 'book.csv');
    });
    expect(grown).toBeLessThan(MOST_GROWTH);
  });

  test.each([
    ['tags that are begun', '<settings x '],
    ['comments', '<!-- <settings x -->'],
    ['comments that are begun', '<!-- '],
    ['references', '&amp;&#'],
  ])('of what may be our settings: %s', async (_, motif) => {
    const grown = await growth((letters) => {
      const text = `<?xml version="1.0"?>${motif.repeat(letters)}`;
      const inside = settingsXml({ key: motif.repeat(letters) });
      return () => {
        parseSettingsXml(text);
        parseSettingsXml(inside);
      };
    });
    expect(grown).toBeLessThan(MOST_GROWTH);
  });
});
