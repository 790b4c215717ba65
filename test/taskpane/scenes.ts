import type { Page } from 'playwright-core';
import { VIEWS, type ViewId } from '../../src/taskpane/navigation';
import { SUMMARY_HERE } from '../../src/taskpane/session/output';
import type { Notice, Trouble } from '../../src/taskpane/session/state';
import { minimalXlsx } from '../workbooks/minimal-xlsx';

/** Something the pane can show, and how a user gets there from the view's tab. */
export interface Scene {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
}

const asOpened: Scene = { name: 'as opened', go: async () => {} };

/** Opens what can be opened, and what stands in it; a click on each is `pane.test.ts`'s. */
async function openAll(page: Page): Promise<void> {
  const closed = page.locator('.jh-panel details:not([open])');
  while ((await closed.count()) > 0)
    await closed.evaluateAll((all) => {
      for (const details of all as HTMLDetailsElement[]) details.open = true;
    });
}

const tab = (page: Page, view: ViewId) => page.locator(`#jh-tab-${view}`).click();

/** A form with a school, a header and a name that nobody knows. */
const FORM = minimalXlsx({
  小学: [
    ['学校名称', '每百名学生拥有高于规定学历教师数', '指标三'],
    ['云岭县第一小学', null, null],
    ['一小', null, null],
  ],
});

async function chooseForm(page: Page): Promise<void> {
  const buffer = Buffer.from(FORM);
  await page.locator('input[accept^=".xlsm"]').setInputFiles({ name: '本省空表.xlsx', mimeType: '', buffer });
  await page.locator('.jh-proposal').first().waitFor();
}

async function openItem(page: Page, code: string): Promise<void> {
  await page.locator('.jh-card-button', { hasText: code }).first().click();
  await page.locator('.jh-detail-head').waitFor();
  await openAll(page);
}

async function chooseArea(page: Page, index: number): Promise<void> {
  await page.locator('.jh-chip').nth(index).click();
  await page.locator('.jh-card').first().waitFor();
}

/** What each view can show of the sample with mistakes, checked by the county's plan. A view of the code's list that has no entry here doesn't compile. */
const SCENES: Readonly<Record<ViewId, readonly Scene[]>> = {
  overview: [
    asOpened,
    { name: 'all opened', go: openAll },
    {
      name: 'marked',
      go: async (page) => {
        await page.locator('.jh-actions button').first().click();
        await page.locator('.jh-looks').waitFor();
      },
    },
  ],
  schools: [
    asOpened,
    {
      name: 'filters opened',
      go: async (page) => {
        await page.locator('.jh-filters summary').click();
      },
    },
    {
      name: 'nothing found',
      go: async (page) => {
        await page.getByRole('searchbox').fill('没有这所学校');
        await page.locator('.jh-empty').waitFor();
      },
    },
    {
      name: 'a school that fails',
      go: async (page) => {
        await page.getByRole('searchbox').fill('');
        await page.locator('.jh-row').first().click();
        await page.locator('.jh-detail-head').waitFor();
        await openAll(page);
      },
    },
    {
      name: 'a school left out',
      go: async (page) => {
        await tab(page, 'schools');
        await page.locator('.jh-chip').last().click();
        await page.locator('.jh-row').first().click();
        await page.locator('.jh-detail-head').waitFor();
      },
    },
    {
      name: 'a school of several stages',
      go: async (page) => {
        await tab(page, 'schools');
        await page.locator('.jh-chip').first().click();
        await page.getByRole('searchbox').fill('大河乡九年一贯制学校');
        await page.locator('.jh-row').first().click();
        await page.locator('.jh-others').waitFor();
      },
    },
    {
      name: 'figures supposed',
      go: async (page) => {
        await tab(page, 'schools');
        await page.getByRole('searchbox').fill('');
        await page.locator('.jh-row').first().click();
        await page.locator('.jh-bullets ~ .jh-button').first().click();
        await page.locator('.jh-supposed').waitFor();
      },
    },
  ],
  items: [
    asOpened,
    { name: 'a resource item', go: (page) => openItem(page, 'R2') },
    {
      name: 'area G',
      go: async (page) => {
        await tab(page, 'items');
        await chooseArea(page, 1);
      },
    },
    { name: 'an item judged school by school', go: (page) => openItem(page, 'G3') },
    {
      name: 'area Q',
      go: async (page) => {
        await tab(page, 'items');
        await chooseArea(page, 2);
      },
    },
    { name: 'an item of the county', go: (page) => openItem(page, 'Q2') },
    {
      name: 'area S',
      go: async (page) => {
        await tab(page, 'items');
        await chooseArea(page, 3);
      },
    },
    {
      name: 'commitments',
      go: async (page) => chooseArea(page, 4),
    },
    { name: 'vetoes', go: (page) => chooseArea(page, 5) },
  ],
  findings: [
    asOpened,
    { name: 'what each check is', go: openAll },
    {
      name: 'explaining',
      go: async (page) => {
        await page.locator('.jh-finding-actions button').first().click();
        await page.locator('textarea:focus').waitFor();
      },
    },
    {
      name: 'explained',
      go: async (page) => {
        await page.locator('textarea').fill('含交流教师');
        await page.locator('.jh-explaining .jh-primary').click();
        await page.locator('.jh-explanation').first().waitFor();
      },
    },
    {
      name: 'asked before a repair',
      go: async (page) => {
        await page.locator('.jh-filters select').selectOption('D16');
        await page.locator('.jh-finding-actions button').nth(1).click();
        await page.locator('.jh-explaining legend').waitFor();
      },
    },
  ],
  rectify: [asOpened, { name: 'all opened', go: openAll }],
  reports: [
    asOpened,
    {
      name: 'the application form as a file',
      go: async (page) => {
        await page.locator('.jh-option').nth(2).click();
        await page.locator('.jh-chip').nth(1).click();
        await openAll(page);
      },
    },
  ],
  settings: [
    asOpened,
    {
      name: 'all opened, with a form of one’s own',
      go: async (page) => {
        await chooseForm(page);
        await openAll(page);
      },
    },
    {
      name: 'what a column is instead',
      go: async (page) => {
        await page.locator('.jh-columns-header + .jh-link').first().click();
        await page.locator('.jh-picker-wide').waitFor();
      },
    },
    {
      name: 'last year’s workbook chosen',
      go: async (page) => {
        await page.locator('input[accept^=".xlsx"]').setInputFiles('assets/samples/sample-plain.xlsx');
        await page.locator('.jh-field-wide p', { hasText: 'sample-plain.xlsx' }).waitFor();
      },
    },
    {
      name: 'a column corrected',
      go: async (page) => {
        await page.locator('.jh-columns .jh-link').first().click();
        await page.locator('.jh-fields + .jh-button').last().click();
        await page.locator('.jh-columns .jh-button').first().waitFor();
      },
    },
    {
      name: 'beside last year, in the overview',
      go: async (page) => {
        await tab(page, 'overview');
        await openAll(page);
      },
    },
  ],
};

/** Every view of the code's own list with what it can show, to be gone through in this order on one page. */
export const VIEW_SCENES: readonly Scene[] = VIEWS.flatMap((view) =>
  SCENES[view].map(({ name, go }) => ({
    name: `${view}: ${name}`,
    go: async (page: Page) => {
      if (name === asOpened.name) await tab(page, view);
      await go(page);
    },
  })),
);

const unreadable = async (page: Page, load: 'loadStandard' | 'loadProfile', text: string) =>
  page.evaluate(([how, json]) => testPage.pane.session[how](json, '某县.json'), [load, text] as const);

/** Everything that the pane says could not be done. */
const TROUBLES: Readonly<Record<Trouble['code'], Scene['go']>> = {
  workbook: async (page) => {
    await page.evaluate(async () => {
      testPage.workbook.fails = { code: 'sheetGone', sheet: '小学（含教学点）基本情况统计表（2026年）' };
      await testPage.pane.session.mark();
    });
  },
  lastYear: async (page) => {
    await page.evaluate(() => testPage.pane.session.loadLastYear(new Uint8Array([1, 2, 3]), '云岭县2025年.xlsx'));
  },
  standardNotJson: (page) => unreadable(page, 'loadStandard', '{'),
  badStandard: (page) => unreadable(page, 'loadStandard', '{"id": "x", "extends": "nothing", "items": 3}'),
  profileNotJson: (page) => unreadable(page, 'loadProfile', '{'),
  badProfile: (page) => unreadable(page, 'loadProfile', '{"sheets": [{"sheet": 3}], "more": 1}'),
  chooseCounty: async (page) => {
    await page.goto(`${page.url()}&counties=2`);
    // Before the check has found them there is no county to choose.
    await page.locator('.jh-reason').first().waitFor();
    await page.evaluate((asked) => testPage.pane.session.write(asked), SUMMARY_HERE);
  },
  // Told as the workbook is opened.
  unknownStandard: async (page) => {
    await page.goto(`${page.url()}&standard=a-standard-that-is-not-here-2031`);
  },
};

/** A file in a host that takes no downloads. */
const handed = async (page: Page, file: string, came: 'newWorkbook' | 'refused') => {
  await page.goto(`${page.url()}&handed=${came}`);
  await page.evaluate((name) => testPage.pane.session.offer(new Blob(['{"sheets": []}']), name), file);
};

/** Everything that the pane says was done. */
const NOTICES: Readonly<Record<Notice['code'], Scene['go']>> = {
  marked: async (page) => {
    await page.evaluate(() => {
      testPage.workbook.refuses = [{ sheet: '小学（受保护）', reason: 'protected' }];
      return testPage.pane.session.mark();
    });
  },
  cleared: async (page) => {
    await page.evaluate(() => testPage.pane.session.clearMarks());
  },
  offered: async (page) => {
    await page.evaluate(() => testPage.pane.session.write({ what: 'problems' }));
  },
  openedAnew: (page) => handed(page, '云岭县汇总表.xlsx', 'newWorkbook'),
  notSaved: (page) => handed(page, 'junheng-profile.json', 'refused'),
  added: async (page) => {
    await page.evaluate(() => testPage.pane.session.addCountySheet());
  },
  written: async (page) => {
    await page.evaluate((asked) => testPage.pane.session.write(asked), SUMMARY_HERE);
  },
  takenBack: async (page) => {
    await page.evaluate(() => testPage.pane.session.takeBack([]));
  },
  repaired: async (page) => {
    await page.evaluate(() => {
      const { session } = testPage.pane;
      const finding = session.state.result?.checked.findings.find(({ code }) => code === 'D16');
      return finding && session.repair(finding);
    });
  },
  sheetsChanged: async (page) => {
    await page.evaluate(() => {
      testPage.workbook.alter('初中', { visible: false });
      return testPage.pane.session.check();
    });
  },
  noFigure: async (page) => {
    await page.evaluate(() => testPage.pane.session.tellNoFigure({ sheet: '小学', row: 0, column: 0 }));
  },
  cancelled: async (page) => {
    await page.evaluate(() => {
      testPage.workbook.gate = new Promise(() => {});
      const { session } = testPage.pane;
      const checking = session.check();
      session.cancel();
      testPage.workbook.gate = null;
      return checking;
    });
  },
};

/** Every message above a view, on one page. */
export const MESSAGE_SCENES: readonly Scene[] = [
  ...Object.entries(NOTICES).map(([code, go]) => ({ name: `said: ${code}`, go })),
  ...Object.entries(TROUBLES).map(([code, go]) => ({ name: `could not be done: ${code}`, go })),
].map(({ name, go }) => ({
  name,
  go: async (page: Page) => {
    await page.evaluate(() => testPage.pane.session.dismiss());
    await go(page);
    await page.locator('.jh-message').waitFor();
  },
}));

/** What other counties than the one above can show, by the address of `page/main.ts`. */
export const OTHER_COUNTIES: readonly (readonly [name: string, query: string, go: Scene['go']])[] = [
  ['a coefficient over its limit', 'standard=national-2017', (page) => openItemOf(page, 'R2')],
  ['the resource items alone', 'alone', (page) => page.locator('button.jh-remedy').waitFor()],
  ['names of twenty characters', 'asking=2', (page) => tab(page, 'schools')],
  ['a question of few answers', 'asking=2', (page) => tab(page, 'findings')],
  ['a question of many answers', 'asking=6', (page) => tab(page, 'findings')],
  ['headers that are asked about', 'headers=39', askedAbout],
  [
    'a field chosen for a header',
    'headers=39',
    async (page) => {
      await askedAbout(page);
      await page.getByRole('button', { name: '选其他指标' }).first().click();
      await page.locator('.jh-picker').first().waitFor();
    },
  ],
  [
    'headers that are like no field',
    'headers=39',
    async (page) => {
      await tab(page, 'settings');
      await page.locator('summary', { hasText: '其他没有读取的表头' }).click();
      await page.locator('.jh-not-read').last().waitFor();
    },
  ],
  ['several counties to choose from', 'counties=2', (page) => page.locator('.jh-reason').first().waitFor()],
  ['one of several counties', 'counties=2', (page) => page.locator('.jh-reason').last().click()],
  ['counties that can’t be told apart', 'counties=open', (page) => page.locator('.jh-question').waitFor()],
  ['more schools than dots can show', 'schools=600', (page) => openItemOf(page, 'R1')],
];

async function askedAbout(page: Page): Promise<void> {
  await tab(page, 'findings');
  await page.locator('.jh-answers').first().waitFor();
}

async function openItemOf(page: Page, code: string): Promise<void> {
  await tab(page, 'items');
  await openItem(page, code);
}

/** What stands instead of a view where there is no result, by the address of `page/main.ts`, and what to wait for. */
export const WITHOUT_RESULT: readonly (readonly [name: string, query: string, shown: string])[] = [
  ['a check under way', 'held', '.jh-task'],
  ['no sheet that is recognised', 'empty', '.jh-empty'],
  ['the first check could not be done', 'broken', '.jh-empty'],
];
