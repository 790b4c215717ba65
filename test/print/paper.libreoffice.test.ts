import { printedSheets } from './printed';
import { printedCounty } from './printed-county';

/** Tables of schools; all others are printed on A4. */
const OF_SCHOOLS = /资源配置达标情况表|问题清单|计算过程|表Ⅱ-2/;

describe.each([3, 8, 40])('a county of %d schools', (schools) => {
  describe.each(['汇总', '申报表'] as const)('%s', (template) => {
    const printing = printedCounty(schools, template);

    test('is printed at 8 pt or more, on A4, or A3 for schools, and no page lacks rows', async () => {
      const { pages, endings } = await printing;
      const printed = printedSheets(pages, endings);
      expect(printed.length).toBeGreaterThan(8);
      expect(printed.filter(({ pages }) => pages === 0)).toEqual([]);
      expect(printed.filter(({ median, least }) => !(median >= 8 && least >= 8))).toEqual([]);
      expect(printed.filter(({ withoutRows }) => withoutRows > 0)).toEqual([]);
      for (const { sheet, paper } of printed) {
        expect([sheet, paper]).toEqual([sheet, expect.stringMatching(OF_SCHOOLS.test(sheet) ? /^A[34] / : /^A4 /)]);
      }
    });

    test('repeats the title, the header, and the number and name of each school', async () => {
      const { pages, sheets } = await printing;
      for (const { name, rows, print, charts } of sheets) {
        if (charts) continue;
        const above = rows.slice(0, print.titleRows.last + 1).flatMap(({ cells }) => cells);
        const [title, ...header] = above.flatMap((cell) =>
          cell?.content && 'value' in cell.content ? [String(cell.content.value)] : [],
        );
        const repeated = [title, ...header.filter((text) => text === '序号' || text === '学校名称')];
        for (const page of pages.filter(({ sheet }) => sheet === name)) {
          const words = page.words.map(({ text }) => text).join('');
          for (const text of repeated) expect(words).toContain(text?.replace(/\s/g, ''));
        }
      }
    });

    test('says in the sheet that it is to be printed on A3 or on pages side by side', async () => {
      const { sheets, endings } = await printing;
      for (const { name, print } of sheets) {
        const said = endings.get(name)?.join('') ?? '';
        expect([name, said.includes('A3')]).toEqual([name, print.paper === 'A3']);
        expect([name, said.includes('左右')]).toEqual([name, (print.paged?.columnBreaksBefore.length ?? 0) > 0]);
      }
    });
  });
});
