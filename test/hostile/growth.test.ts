import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { check } from '../../src/check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { openFile } from '../../src/embedded/formats/open-file';
import { profileIn } from '../../src/reading/profile/profile';
import { makeMarks } from '../../src/reporting/marks';
import { reportSheets } from '../../src/reporting/sheets/report-sheets';
import { problemCsv } from '../../src/reporting/text/problem-csv';
import { extendStandard } from '../../src/standards/extension/extend-standard';
import { STANDARDS } from '../../src/standards/standards';
import { parseSettingsXml, settingsXml } from '../../src/workbook/settings';
import { WorkbookError } from '../../src/workbook/workbook';
import { rawWorkbook } from '../embedded/raw-workbook';

/** So much more text in the longer of two. */
const TIMES = 4;
/** It may take so many times as long, 2.5 times for twice the text: 4 where time grows with the text, 16 where with its square. */
const MOST_GROWTH = 2.5 ** 2;
/** What takes less than this (ms of the processor) is not measured well, and nobody waits for it. */
const NOTHING = 150;
/** Letters of the shorter texts, of which there is one of each motif. */
const LETTERS = 6_000;

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

type Place = 'title' | 'header' | 'name' | 'kind' | 'figure' | 'formula' | 'format' | 'definedName' | 'sheetName';

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
  const sheets = place === 'sheetName' ? odd : [];
  const names = odd.map((name, index) => `<definedName name="x${index}">${escaped(name)}</definedName>`);
  return rawWorkbook({
    sheets: [
      {
        name: '学校统计',
        xml: `<sheetData>${titles.join('')}${row(...[...HEADERS, ...headers].map(text))}${schools.join('')}</sheetData>`,
      },
      ...sheets.map((name) => ({ name, xml: '<sheetData/>' })),
    ],
    styles: `<numFmts>${formats.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${odd.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs>`,
    ...(place === 'definedName' && { definedNames: names.join('') }),
  });
}

/** The workbook with notes of the user's that are odd, and a drawing that is: between its tags, in one and in an attribute. */
function withNotes(letters: number): Uint8Array {
  const parts = unzipSync(bookOf('name', 8));
  const notes = MOTIFS.map((motif, at) => {
    return `<comment ref="H${at + 1}" authorId="0"><text><t>${escaped(repeated(motif, letters))}</t></text></comment>`;
  });
  const drawn = MOTIFS.map((motif) => {
    const odd = escaped(repeated(motif, letters));
    return `${odd}<v:shape id="${odd}"/><x:ClientData ObjectType="Note"><x:Row>${odd}</x:Row><x:Column>1</x:Column></x:ClientData>`;
  });
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = ['comments', 'vmlDrawing'].map((kind) => {
    return `<Relationship Id="${kind}" Type="${office}/${kind}" Target="${kind}.xml"/>`;
  });
  const [excel, vml] = ['urn:schemas-microsoft-com:office:excel', 'urn:schemas-microsoft-com:vml'];
  const added = {
    'xl/worksheets/sheet1.xml': sheet.replace('</worksheet>', '<legacyDrawing r:id="vmlDrawing"/></worksheet>'),
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'xl/worksheets/comments.xml': `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲</author></authors><commentList>${notes.join('')}</commentList></comments>`,
    'xl/worksheets/vmlDrawing.xml': `<xml xmlns:v="${vml}" xmlns:x="${excel}">${drawn.join('')}</xml>`,
  };
  const texts = Object.entries(added).map(([name, xml]) => [name, strToU8(xml)]);
  return zipSync({ ...parts, ...Object.fromEntries(texts) });
}

/** A part of custom XML that may be our settings or our record of what was added: long, related to often, naming a long part often. */
function withCustomXml(namespace: string, root: string, letters: number): Uint8Array {
  const times = letters / 20;
  const remark = `<!-- ${'x'.repeat(25 * letters)} -->`;
  const parts = unzipSync(bookOf('name', 8));
  const rels = 'xl/_rels/workbook.xml.rels';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
  const relations = Array.from({ length: times }, (_, at) => {
    return `<Relationship Id="c${at}" Type="${type}" Target="/customXml/item1.xml"/>`;
  });
  const entry = { part: 'xl/worksheets/sheet1.xml', sum: 1, was: 2, back: [[3, 4, '<']] };
  const json = JSON.stringify(Array.from({ length: times }, () => entry));
  const item = `${remark}<${root} xmlns="${namespace}">${escaped(json)}</${root}>`;
  const changed = (name: string, from: string, to: string) => ({
    [name]: strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, `${to}${from}`)),
  });
  return zipSync({
    ...parts,
    ...changed(rels, '</R', relations.join('')),
    ...changed('xl/worksheets/sheet1.xml', '<sheetData', remark),
    'customXml/item1.xml': strToU8(item),
  });
}

/** A user's answers about odd columns, rows and schools; or many answers. */
function profileOfTexts(texts: readonly string[]): string {
  return JSON.stringify({
    schema: 'junheng.profile/1',
    sheets: texts.map((sheet) => ({
      sheet,
      columns: [{ header: sheet, field: null }],
      rows: [{ name: sheet, isSchool: false }],
    })),
    mainSchools: texts.map((part) => ({ part, main: part })),
    names: texts.map((name) => ({ name, other: name, same: true })),
    schools: texts.map((school) => ({ school, type: 'primary' })),
    facts: texts.map((label) => ({ label, fact: null })),
    sameSchools: texts.map((before) => ({ before, now: before })),
  });
}

function standardOfTexts(texts: readonly string[]): unknown {
  return {
    extends: 'national-2017',
    id: texts[0],
    title: texts.join('、'),
    document: texts.join('、'),
    items: Object.fromEntries(texts.map((text) => [text, { off: true }])),
    limits: Object.fromEntries(texts.map((text) => [text, text])),
    ...Object.fromEntries(texts.map((text) => [text, text])),
  };
}

function csvOf(letters: number): Uint8Array {
  const rows = MOTIFS.map((motif) => [`${repeated(motif, letters)}小学`, '小学', '小学', '500', '21', '2250']);
  const quoted = [HEADERS, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  return new TextEncoder().encode(quoted.join('\n'));
}

async function wholeWay(bytes: Uint8Array, name = 'book.xlsx', answers?: string): Promise<void> {
  const [standard] = STANDARDS;
  if (!standard) throw new Error('no standard');
  const { workbook } = await openFile(bytes, name);
  const content = workbook.content();
  const checked = check(content, {
    standard,
    date: '2026-11-24',
    profile: profileIn(answers === undefined ? content.settings : { profile: answers }),
  });
  problemCsv(checked, content, 'zh');
  const [summary] = reportSheets(checked, content, 'zh', '汇总');
  await workbook.apply({ marks: makeMarks(checked, 'zh'), ...(summary && { sheets: [summary] }) });
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
  test.each<Place>(['title', 'header', 'name', 'kind', 'figure', 'formula', 'format', 'definedName', 'sheetName'])(
    'of a workbook: %s',
    async (place) => {
      const grown = await growth((letters) => {
        const bytes = bookOf(place, letters);
        return () => wholeWay(bytes);
      });
      expect(grown).toBeLessThan(MOST_GROWTH);
    },
  );

  const BOOK = bookOf('name', 8);
  test.each<[string, (letters: number) => () => Promise<void> | void]>([
    [
      'the user’s notes and their drawing',
      (letters) => {
        const bytes = withNotes(letters / 4);
        return () => wholeWay(bytes);
      },
    ],
    [
      'what may be our settings, related to often',
      (letters) => {
        const bytes = withCustomXml('urn:junheng:settings', 'settings', letters);
        return () => wholeWay(bytes);
      },
    ],
    [
      'what may be our record, related to and naming a part often',
      (letters) => {
        const bytes = withCustomXml('urn:junheng:added', 'added', letters);
        return () => wholeWay(bytes);
      },
    ],
    [
      'a profile’s long answers',
      (letters) => {
        const profile = profileOfTexts(MOTIFS.map((motif) => repeated(motif, letters)));
        return () => wholeWay(BOOK, 'book.xlsx', profile);
      },
    ],
    [
      'a profile’s many answers',
      (letters) => {
        const profile = profileOfTexts(Array.from({ length: letters / 20 }, (_, at) => `第${at}小学`));
        return () => wholeWay(BOOK, 'book.xlsx', profile);
      },
    ],
    [
      'a standard’s long texts',
      (letters) => {
        const own = standardOfTexts(MOTIFS.map((motif) => repeated(motif, letters)));
        return () => void extendStandard(own);
      },
    ],
    [
      'a standard’s many keys',
      (letters) => {
        const own = standardOfTexts(Array.from({ length: letters }, (_, at) => `X${at}`));
        return () => void extendStandard(own);
      },
    ],
  ])('of %s', async (_, run) => {
    expect(await growth(run)).toBeLessThan(MOST_GROWTH);
  });

  test('of a CSV file', async () => {
    const grown = await growth((letters) => {
      const bytes = csvOf(letters);
      return () => wholeWay(bytes, 'book.csv');
    });
    expect(grown).toBeLessThan(MOST_GROWTH);
  });

  const SCHOOLS = Array.from({ length: 20 }, (_, at) => [`第${at}小学`, '小学', '小学', '500', '21', '2250']);
  test.each<[string, (times: number) => readonly (readonly string[])[]]>([
    ['a header row after row', (times) => [...Array.from({ length: times / 5 }, () => HEADERS), ...SCHOOLS]],
    [
      'a county figure stated again and again',
      (times) => [['项目', '数值'], ...Array.from({ length: times }, () => ['适龄残疾儿童少年数', '5'])],
    ],
  ])('of what stands there many times: %s', async (_, rowsOf) => {
    const grown = await growth((letters) => {
      const bytes = new TextEncoder().encode(
        rowsOf(letters / 16)
          .map((cells) => cells.join(','))
          .join('\n'),
      );
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
