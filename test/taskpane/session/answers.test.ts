import { check } from '../../../src/check';
import { makeQuestion } from '../../../src/reading/profile/questions';
import { STANDARDS } from '../../../src/standards/standards';
import { PaneSession } from '../../../src/taskpane/session/session';
import { sheet } from '../../reading/sheet';
import { MemoryWorkbook } from '../memory-workbook';

const SHEET = sheet('小学', [
  ['学校名称', '办学类型', '是否计校数', '在校生数', '专任教师数'],
  ['甲小学', '小学', 1, 500, 30],
  ['柳林教学点', '教学点', 0, 20, 2],
]);

async function open(settings: Readonly<Record<string, string>> = {}) {
  const workbook = new MemoryWorkbook([SHEET], settings);
  const session = new PaneSession({
    workbook,
    standards: STANDARDS,
    today: () => '2025-11-24',
    now: () => 0,
    language: () => 'zh',
    offerFile: () => {},
    readFile: () => Promise.reject(new Error('no file is read here')),
  });
  await session.check();
  const asked = () => session.state.result?.checked.findings.filter(({ code }) => code === 'D27').length;
  const waits = () =>
    session.state.result?.checked.assessment.county.reasons.some(({ code }) => code === 'openQuestions');
  return { session, workbook, asked, waits };
}

async function openAndAnswer() {
  const opened = await open();
  const checked = opened.session.state.result?.checked;
  const finding = checked?.findings.find(({ code }) => code === 'D27');
  const choice = checked && finding && makeQuestion(finding, checked.reading.statistics).choices[0];
  if (!choice) throw new Error('nothing is asked');
  await opened.session.answer(choice.answered);
  return opened;
}

test('an answered question blocks the verdict no more, now, when reopened, and on the command line', async () => {
  expect([(await open()).asked(), (await open()).waits()]).toEqual([1, true]);
  const { asked, waits, workbook } = await openAndAnswer();
  expect([asked(), waits()]).toEqual([0, false]);
  expect(JSON.parse(workbook.kept['profile'] ?? '')).toEqual({
    schema: 'junheng.profile/1',
    mainSchools: [{ part: '柳林教学点', main: '甲小学' }],
  });
  const again = await open(workbook.kept);
  expect([again.asked(), again.waits()]).toEqual([0, false]);
  const [standard] = STANDARDS;
  const checked = check(await workbook.read(), { standard, date: '2025-11-24' });
  expect(checked.findings.some(({ code }) => code === 'D27')).toBe(false);
});

test('an answer that is taken back is gone from the workbook, and the question is asked again', async () => {
  const { session, asked, waits, workbook } = await openAndAnswer();
  await session.answer(({ mainSchools: _, ...others }) => others);
  expect([asked(), waits(), workbook.kept]).toEqual([1, true, {}]);
});

test('a school of last year said to be one of this year is kept with the workbook', async () => {
  const { session, workbook } = await open();
  await session.linkSchools({ before: '甲村小学', now: '甲小学' });
  expect((await open(workbook.kept)).session.state.settings.profile.sameSchools).toEqual([
    { before: '甲村小学', now: '甲小学' },
  ]);
});
