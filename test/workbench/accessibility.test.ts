import { readFileSync } from 'node:fs';
import { minimalXlsx } from '../workbooks/minimal-xlsx';
import { smallWorkbook } from './fixture';
import { WorkbenchPage } from './page';

const encrypted = readFileSync('test/workbooks/formats/standard.xlsx');

type Workbench = WorkbenchPage;

/** What the frame around grid and pane can show, one after the other. */
const SCENES: readonly [string, (workbench: Workbench) => Promise<unknown>][] = [
  [
    'a workbook, saved',
    async (workbench) => {
      await workbench.choose({ name: '某县.xlsx', bytes: smallWorkbook() });
      await workbench.page.getByText('某县.xlsx', { exact: true }).waitFor();
    },
  ],
  [
    'with changes',
    async (workbench) => {
      await workbench.enter('B3', '320');
      await workbench.page.locator('output.unsaved').waitFor();
    },
  ],
  [
    'what is to become of a file without figures asked about',
    async ({ page }) => {
      await page.evaluate(droppedForm);
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'a file over the window',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.evaluate(DRAGGED);
    },
  ],
  [
    'a file that is none',
    async (workbench) => {
      await workbench.page.evaluate(DROPPED_ELSEWHERE);
      await workbench.choose({ name: '坏.xlsx', bytes: Buffer.from('坏') });
      await workbench.page.locator('.problem[role=alert]').waitFor();
    },
  ],
  [
    'a password asked for',
    async (workbench) => {
      await workbench.choose({ name: 'standard.xlsx', bytes: encrypted });
      await workbench.page.getByRole('dialog').waitFor();
    },
  ],
  [
    'a wrong password',
    async ({ page }) => {
      await page.getByRole('dialog').locator('input').fill('不对');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('alert').waitFor();
    },
  ],
];

const FORM = Buffer.from(
  minimalXlsx({
    填报: [
      ['学校名称', '在校生数'],
      ['甲小学', null],
    ],
  }),
).toString('base64');
const droppedForm = `(() => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([Uint8Array.from(atob('${FORM}'), (each) => each.charCodeAt(0))], '填报.xlsx'));
  document.querySelector('.page').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
})()`;
const DRAGGED = `(() => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['x'], 'x.xlsx'));
  document.querySelector('.page').dispatchEvent(new DragEvent('dragover', { bubbles: true, dataTransfer }));
})()`;
const DROPPED_ELSEWHERE = `document.querySelector('.page').dispatchEvent(
  new DragEvent('dragleave', { bubbles: true, dataTransfer: new DataTransfer() }))`;

/** What is cut off depends on the language, what contrasts on the theme. */
test.each([
  ['zh', 'light'],
  ['en', 'dark'],
] as const)('the frame stands up to axe in each of its states: %s, %s', async (language, theme) => {
  const workbench = await WorkbenchPage.start();
  const { page } = workbench;
  const banner = page.getByRole('banner');
  await banner.waitFor();
  if (language === 'en') await banner.getByRole('button', { name: 'English' }).click();
  if (theme === 'dark') await banner.getByRole('button', { name: language === 'en' ? 'Dark' : '深色' }).click();
  const found: string[] = [];
  try {
    for (const [name, go] of SCENES) {
      await go(workbench);
      found.push(...(await workbench.accessibilityProblems()).map((problem) => `${name}: ${problem}`));
    }
  } finally {
    await workbench.close();
  }
  expect(found).toEqual([]);
});

/** From its last control Tab goes on to the browser's own, but never to the page behind. */
const NOT_BEHIND = `document.activeElement === document.body ||
  document.querySelector('dialog').contains(document.activeElement)`;

describe('the dialog for a password', () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.start();
    // The grid takes the focus when it comes.
    await workbench.page.locator('.sheet-tabs [role=tab]').first().waitFor();
  });
  afterAll(() => workbench?.close());

  const focused = () => workbench.page.evaluate<string>('document.activeElement?.textContent ?? ""');

  test.each([
    ['Escape', () => workbench.page.keyboard.press('Escape')],
    ['its button', () => workbench.page.getByRole('dialog').getByRole('button', { name: '取消' }).click()],
  ])('keeps the focus inside, and left by %s gives it back', async (_how, leave) => {
    const { page } = workbench;
    await page.getByRole('button', { name: '打开', exact: true }).focus();
    await workbench.choose({ name: 'standard.xlsx', bytes: encrypted });
    await page.getByRole('dialog').waitFor();
    for (let presses = 0; presses < 4; presses++) {
      expect(await page.evaluate(NOT_BEHIND)).toBe(true);
      await page.keyboard.press('Tab');
    }
    await leave();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe('打开');
  });
});

describe('where the system asks for it', () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.start();
    await workbench.pane.getByRole('heading', { name: '云岭县还没有达到优质均衡标准。' }).waitFor();
  });
  afterAll(() => workbench?.close());

  /** Whether bars of a chart are filled with these of the system's colours. */
  const filled = `(() => {
    const pane = document.querySelector('.jh-pane');
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    pane.append(svg);
    const fillOf = (name, fill) => {
      const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      if (name) bar.setAttribute('class', name);
      bar.style.fill = fill;
      svg.append(bar);
      return getComputedStyle(bar).fill;
    };
    const same = [['jh-bar-value', 'CanvasText'], ['jh-bar-short', 'Highlight'], ['jh-share-unknown', 'GrayText']]
      .map(([name, color]) => fillOf(name, '') === fillOf('', color));
    svg.remove();
    return same;
  })()`;

  test('contrast colours: bars, which the system leaves alone, take its colours', async () => {
    expect(await workbench.page.evaluate(filled)).toEqual([false, false, false]);
    await workbench.page.emulateMedia({ forcedColors: 'active' });
    expect(await workbench.page.evaluate(filled)).toEqual([true, true, true]);
    expect(await workbench.accessibilityProblems()).toEqual([]);
    await workbench.page.emulateMedia({ forcedColors: 'none' });
  });

  test('less motion: nothing moves by itself', async () => {
    const moving = `(() => {
      const bone = document.createElement('span');
      bone.className = 'jh-bone';
      document.querySelector('.jh-pane').append(bone);
      const { animationName } = getComputedStyle(bone);
      bone.remove();
      return animationName;
    })()`;
    expect(await workbench.page.evaluate(moving)).not.toBe('none');
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await workbench.page.evaluate(moving)).toBe('none');
    await workbench.page.emulateMedia({ reducedMotion: 'no-preference' });
  });
});
