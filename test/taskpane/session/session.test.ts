import { exportWorkbook } from '../../../scripts/samples/workbooks';
import { readWorkbook } from '../../../src/embedded/read/read-workbook';
import { STANDARDS } from '../../../src/standards/standards';
import { SUMMARY_HERE } from '../../../src/taskpane/session/output';
import { PaneSession } from '../../../src/taskpane/session/session';
import { WorkbookError } from '../../../src/workbook/workbook';
import { contentOf, MemoryWorkbook } from '../memory-workbook';

const SAMPLE = exportWorkbook().map(contentOf);

function open(settings: Readonly<Record<string, string>> = {}) {
  const workbook = new MemoryWorkbook(SAMPLE, settings);
  const offered: { readonly name: string; readonly content: Blob }[] = [];
  const session = new PaneSession({
    workbook,
    standards: STANDARDS,
    today: () => '2026-11-24',
    now: () => 0,
    language: () => 'zh',
    offerFile: (content, name) => offered.push({ name, content }),
    readFile: async (bytes, fileName) => {
      if (bytes.length === 0) throw new WorkbookError({ code: 'notAWorkbook', detail: '' });
      return { fileName, sheets: bytes[0] === 1 ? SAMPLE : [], settings: {} };
    },
  });
  return { workbook, session, offered };
}

/** 教师 of 云岭县实验小学 in the sample: 31 bachelors; one more brings R1 to its limit. */
function bachelorsOf(name: string) {
  const sheet = SAMPLE.find((content) => content.name === '小学')!;
  const row = sheet.values.findIndex((cells) => cells.includes(name));
  const header = sheet.values.find((cells) => cells.includes('本科'))!;
  return { sheet: '小学', row, column: header.indexOf('本科') };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('checking reads and writes nothing', async () => {
  const { session, workbook } = open();
  await session.check();
  expect(session.state.result?.checked.assessment.judgement.verdict).toBe('fail');
  expect(session.state.task).toBeNull();
  expect(workbook.applied).toEqual([]);
});

test('an edit is followed by a check, a burst of them by one', async () => {
  const { session, workbook } = open();
  await session.check();
  const cell = bachelorsOf('云岭县实验小学');
  for (const value of [30, 31, 32]) workbook.edit({ ...cell, value });
  await jest.runAllTimersAsync();
  expect(workbook.reads).toBe(2);
  const school = session.state.result?.checked.assessment.resources.assessed.find(
    ({ at }) => at.school.name === '云岭县实验小学',
  );
  expect(school?.values[0]?.verdict).toBe('pass');
});

test('marks follow an edit once they are set, and are gone once cleared', async () => {
  const { session, workbook } = open();
  await session.check();
  await session.mark();
  expect(workbook.kept).toEqual({ marked: '"true"' });
  expect(session.state.notice).toMatchObject({ code: 'marked', cells: expect.any(Number) });
  const looks = () => workbook.applied.at(-1)?.marks?.marks.flatMap(({ look, areas }) => areas.map(() => look)).length;
  const before = looks();
  workbook.edit({ ...bachelorsOf('云岭县实验小学'), value: 32 });
  await jest.runAllTimersAsync();
  expect(looks()).toBeLessThan(before ?? 0);
  await session.clearMarks();
  expect(workbook.applied.at(-1)).toEqual({ marks: { marks: [], notes: [] }, settings: { marked: null } });
  workbook.edit({ ...bachelorsOf('云岭县实验小学'), value: 30 });
  const applied = workbook.applied.length;
  await jest.runAllTimersAsync();
  expect(workbook.applied).toHaveLength(applied);
});

test('a workbook that was marked before is kept up to date from the start', async () => {
  const { session, workbook } = open({ marked: '"true"' });
  await session.check();
  expect(workbook.applied.map(Object.keys)).toEqual([['marks']]);
});

test('an edit during a task is checked when the task is done', async () => {
  const { session, workbook } = open();
  await session.check();
  let finish = () => {};
  workbook.gate = new Promise((resolve) => {
    finish = resolve;
  });
  const writing = session.write(SUMMARY_HERE);
  workbook.edit({ ...bachelorsOf('云岭县实验小学'), value: 32 });
  await jest.advanceTimersByTimeAsync(1000);
  expect(workbook.reads).toBe(2);
  finish();
  await writing;
  expect(workbook.reads).toBe(3);
});

test('a task that is cancelled leaves the last result and says so', async () => {
  const { session, workbook } = open();
  await session.check();
  const before = session.state.result;
  workbook.gate = new Promise(() => {});
  const checking = session.check();
  expect(session.state.task).toMatchObject({ kind: 'check', progress: { done: 1, total: 2 } });
  session.cancel();
  await checking;
  expect(session.state).toMatchObject({ task: null, trouble: null, notice: { code: 'cancelled' } });
  expect(session.state.result).toBe(before);
});

test('what the workbook refuses is told, and the next try clears it', async () => {
  const { session, workbook } = open();
  workbook.fails = { code: 'editing' };
  await session.check();
  expect(session.state.trouble).toMatchObject({ code: 'workbook', problem: { code: 'editing' }, during: 'check' });
  await session.check();
  expect(session.state.trouble).toBeNull();
});

test('what failed is what is tried again', async () => {
  const { session, workbook } = open();
  await session.check();
  workbook.fails = { code: 'editing' };
  await session.mark();
  await session.retry();
  expect(workbook.applied.map(Object.keys)).toEqual([['marks', 'settings']]);
});

test('a protected sheet is named with what was done', async () => {
  const { session, workbook } = open();
  workbook.refuses = [{ sheet: '小学', reason: 'protected' }];
  await session.mark();
  expect(session.state.notice).toMatchObject({ code: 'marked', refused: [{ sheet: '小学' }] });
});

test('the summary sheets are written from the workbook as it is then', async () => {
  const { session, workbook } = open();
  await session.check();
  await session.write(SUMMARY_HERE);
  expect(workbook.reads).toBe(2);
  expect(workbook.applied.at(-1)?.sheets?.map(({ name }) => name)).toContain('小学资源配置达标情况表');
  expect(session.state.notice).toMatchObject({ code: 'written', first: '督导评估汇总表' });
  expect(workbook.revealed).toEqual([{ sheet: '督导评估汇总表', row: 0, column: 0 }]);
});

describe('what is made of a check', () => {
  const FORM = { what: 'sheets', template: '申报表' } as const;

  test('the application form in the workbook, which opens at its first table', async () => {
    const { session, workbook, offered } = open();
    await session.write({ ...FORM, place: 'beside', figures: 'formulas' });
    const sheets = workbook.applied.at(-1)?.sheets ?? [];
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['表Ⅰ', '表Ⅲ', '表Ⅶ']));
    expect(session.state.notice).toEqual({ code: 'written', sheets: sheets.length, first: '表Ⅰ', refused: [] });
    expect(workbook.revealed.map(({ sheet }) => sheet)).toEqual(['表Ⅰ']);
    expect(offered).toEqual([]);
  });

  test.each([
    ['formulas', true],
    ['values', false],
  ] as const)('the application form as a file of %s; the workbook stays as it is', async (figures, hasFormulas) => {
    const { session, workbook, offered } = open();
    await session.write({ ...FORM, place: 'alone', figures });
    expect(workbook.applied).toEqual([]);
    const [file] = offered;
    expect(file?.name).toBe('云岭县申报表.xlsx');
    const { sheets } = readWorkbook(new Uint8Array(await file!.content.arrayBuffer()), file!.name);
    expect(sheets.map(({ name }) => name)).toContain('表Ⅱ-2');
    expect(sheets.some(({ formulas }) => formulas.size > 0)).toBe(hasFormulas);
    expect(session.state.notice).toEqual({ code: 'offered', file: '云岭县申报表.xlsx' });
  });

  test.each([
    ['problems', '云岭县不达标学校问题清单.csv', '序号,学段,学校名称'],
    ['json', '云岭县核查结果.json', '"name": "云岭县"'],
  ] as const)('%s as a file', async (what, name, holds) => {
    const { session, offered } = open();
    await session.write({ what });
    expect(offered.map((file) => file.name)).toEqual([name]);
    expect(await offered[0]!.content.text()).toContain(holds);
  });

  test('the blank form, which is read as a workbook without schools', async () => {
    const { session, offered } = open();
    await session.write({ what: 'blank' });
    const { sheets } = readWorkbook(new Uint8Array(await offered[0]!.content.arrayBuffer()), '模板.xlsx');
    expect(sheets.map(({ name }) => name)).toContain('县级数据');
  });

  test('a county’s name that no file may have is written otherwise', async () => {
    const { session, offered } = open({ county: '"云岭县/示例"' });
    await session.write({ what: 'json' });
    expect(offered[0]?.name).toBe('云岭县_示例核查结果.json');
  });

  test('what could not be made is made again by 重试', async () => {
    const { session, workbook } = open();
    workbook.fails = { code: 'editing' };
    await session.write({ ...FORM, place: 'beside', figures: 'values' });
    expect(session.state.trouble).toMatchObject({ during: 'write' });
    await session.retry();
    expect(workbook.applied.at(-1)?.sheets?.map(({ name }) => name)).toContain('表Ⅰ');
  });
});

describe('settings', () => {
  test('those of the workbook count from the start', async () => {
    const { session } = open({ standard: '"akqi-2022"', date: '"2025-01-31"', county: '"青山县"' });
    await session.check();
    const { assessment } = session.state.result?.checked ?? {};
    expect(assessment?.standard.id).toBe('akqi-2022');
    expect(assessment?.date).toBe('2025-01-31');
    expect(assessment?.statistics.name).toBe('青山县');
  });

  test('a change is kept in the workbook and checked by', async () => {
    const { session, workbook } = open();
    await session.check();
    await session.changeSettings({ standard: 'akqi-2022' });
    expect(workbook.kept).toEqual({ standard: '"akqi-2022"' });
    expect(session.state.result?.checked.assessment.standard.id).toBe('akqi-2022');
  });

  test.each([
    ['an unknown standard', { standard: '"nowhere-1999"' }],
    ['a day that does not exist', { date: '"2025-02-30"' }],
    ['no JSON', { standard: '{', county: 'x' }],
    ['another kind of value', { year: '2025' }],
  ])('%s leaves the default', async (_, settings) => {
    const { session } = open(settings);
    await session.check();
    expect(session.state.result?.checked.assessment).toMatchObject({
      standard: { id: 'national-2017' },
      date: '2026-11-24',
      statistics: { name: '云岭县', year: '2025' },
    });
  });

  test('changes during a task are kept and checked by once it is done', async () => {
    const { session, workbook } = open();
    await session.check();
    const first = session.changeSettings({ county: '甲县' });
    await Promise.all([first, session.changeSettings({ year: '2024' }), session.changeSettings({ county: '乙县' })]);
    expect(workbook.kept).toEqual({ county: '"乙县"', year: '"2024"' });
    expect(session.state.result?.checked.assessment.statistics).toMatchObject({ name: '乙县', year: '2024' });
  });

  test('where the workbook can’t keep them they count all the same', async () => {
    const { session, workbook } = open();
    await session.check();
    const apply = jest.spyOn(workbook, 'apply').mockRejectedValue(new WorkbookError({ code: 'readOnly' }));
    await session.changeSettings({ standard: 'akqi-2022' });
    expect(apply).toHaveBeenCalledTimes(1);
    expect(session.state.result?.checked.assessment.standard.id).toBe('akqi-2022');
    expect(session.state.trouble).toMatchObject({ problem: { code: 'readOnly' }, during: 'keep' });
  });

  test('a standard of one’s own is checked by and kept with the workbook', async () => {
    const { session, workbook } = open();
    await session.check();
    const json = JSON.stringify({ extends: 'national-2017', id: 'ours', title: '本县标准' });
    await session.loadStandard(json, 'ours.json');
    expect(session.state.trouble).toBeNull();
    expect(session.state.result?.checked.assessment.standard.title).toBe('本县标准');
    const again = open(workbook.kept);
    await again.session.check();
    expect(again.session.state.result?.checked.assessment.standard.id).toBe('ours');
  });

  test.each([
    ['{', 'standardNotJson'],
    ['{"extends": "national-2017", "id": "ours", "title": "t", "limit": 3}', 'badStandard'],
    ['{"extends": "nowhere"}', 'badStandard'],
  ])('%s is no standard, and changes nothing', async (text, code) => {
    const { session, workbook } = open();
    await session.check();
    await session.loadStandard(text, 'ours.json');
    expect(session.state.trouble).toMatchObject({ code, file: 'ours.json' });
    expect(workbook.kept).toEqual({});
    expect(session.standard.id).toBe('national-2017');
  });

  test('an unknown standard is told', async () => {
    const { session } = open({ standard: '"nowhere-1999"' });
    await session.check();
    expect(session.state.trouble).toEqual({ code: 'unknownStandard', id: 'nowhere-1999' });
  });
});

test('a session that is over hears no edits', async () => {
  const { session, workbook } = open();
  await session.check();
  session.dispose();
  workbook.edit({ ...bachelorsOf('云岭县实验小学'), value: 32 });
  await jest.runAllTimersAsync();
  expect(workbook.reads).toBe(1);
});

describe('last year’s workbook', () => {
  test('is compared with once it is chosen, and not any more once it is taken away', async () => {
    const { session, workbook } = open();
    await session.check();
    expect(session.state.result?.checked.lastYear).toBeUndefined();
    await session.loadLastYear(Uint8Array.of(1), '上年.xlsx');
    expect(session.state.result?.checked.lastYear?.file).toBe('上年.xlsx');
    await session.forgetLastYear();
    expect(session.state.result?.checked.lastYear).toBeUndefined();
    expect(workbook.applied).toEqual([]);
  });

  test.each([
    [
      'no workbook',
      Uint8Array.of(),
      { code: 'lastYear', file: '上年.xlsx', problem: { code: 'notAWorkbook', detail: '' } },
    ],
    ['a workbook without schools', Uint8Array.of(2), { code: 'lastYear', file: '上年.xlsx', problem: null }],
  ])('%s is refused, and what was chosen before stays', async (_case, bytes, trouble) => {
    const { session } = open();
    await session.loadLastYear(Uint8Array.of(1), '前年.xlsx');
    await session.loadLastYear(bytes, '上年.xlsx');
    expect(session.state.trouble).toEqual(trouble);
    expect(session.state.lastYear?.fileName).toBe('前年.xlsx');
  });
});

test('suppositions write nothing and outlast a check', async () => {
  const { session, workbook } = open();
  await session.check();
  const figure = {
    school: '云岭县实验小学',
    of: 'primary',
    field: 'students',
    value: { digits: 1, scale: 0 },
  } as const;
  session.suppose([figure]);
  await session.check();
  expect(session.state.supposed).toEqual([figure]);
  session.supposeNothing();
  expect(session.state.supposed).toEqual([]);
  expect(workbook.applied).toEqual([]);
});

test('a sheet that was hidden unheard is seen and said at the next look, and shown again on the way to one of its cells', async () => {
  const { session, workbook } = open();
  await session.check();
  workbook.alter('初中', { visible: false });
  await session.check();
  expect(session.state.notice).toMatchObject({ code: 'sheetsChanged', changes: { hidden: ['初中'] } });
  const cell = { sheet: '初中', row: 4, column: 1 };
  await session.reveal(cell);
  expect(session.state.trouble).toMatchObject({ problem: { code: 'sheetHidden', sheet: '初中' }, cell });
  await session.unhide(cell);
  expect(workbook.revealed).toEqual([cell]);
  expect(session.state).toMatchObject({ trouble: null, notice: { changes: { shown: ['初中'] } } });
});

describe('in a host that takes no downloads', () => {
  const noDownloads = (came: 'newWorkbook' | 'refused') => {
    const handed: string[] = [];
    const session = new PaneSession({
      workbook: new MemoryWorkbook(SAMPLE),
      standards: STANDARDS,
      today: () => '2026-11-24',
      now: () => 0,
      language: () => 'zh',
      offerFile: () => {
        throw new Error('it would do nothing');
      },
      handOver: async (_, name) => {
        handed.push(name);
        return came;
      },
      readFile: async () => ({ fileName: '', sheets: [], settings: {} }),
    });
    return { session, handed };
  };

  test('a workbook opens in a window of its own, and it is said so', async () => {
    const { session, handed } = noDownloads('newWorkbook');
    await session.write({ what: 'blank' });
    expect(session.state.notice).toEqual({ code: 'openedAnew', file: handed[0] });
  });

  test('a text that is refused is shown, to be copied', async () => {
    const { session } = noDownloads('refused');
    await session.offer(new Blob(['{"a": 1}']), '方案.json');
    expect(session.state.notice).toEqual({ code: 'notSaved', file: '方案.json', text: '{"a": 1}' });
  });
});
