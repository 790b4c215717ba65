import { readArguments } from '../../../src/cli/asked/arguments';
import { withKept } from '../../../src/cli/asked/kept-settings';
import type { CheckSettings } from '../../../src/cli/files/check-file';
import { withSheetIgnored } from '../../../src/reading/profile/change-profile';
import { NO_ANSWERS } from '../../../src/reading/profile/profile';
import { settingsToKeep, type WorkbookSettings } from '../../../src/settings/workbook-settings';
import { STANDARDS } from '../../../src/standards/standards';

const OURS = JSON.stringify({ extends: 'national-2017', id: 'ours', title: '本县标准' });

/** What is checked by, and said, of a workbook in which the pane kept something. */
function settled(kept: Partial<WorkbookSettings>, ...options: readonly string[]) {
  const asked: CheckSettings = {
    standard: STANDARDS[0],
    date: '2026-11-24',
    template: '汇总',
    profile: undefined,
    holds: 'copy',
    language: 'zh',
    password: undefined,
    lastYear: undefined,
    county: undefined,
  };
  const stored = Object.entries(settingsToKeep(kept)).flatMap(([key, value]) => (value === null ? [] : [[key, value]]));
  const content = { fileName: '县.xlsx', sheets: [], settings: Object.fromEntries(stored) };
  const request = readArguments(['check', '县.xlsx', ...options, '--lang', 'zh'], {});
  const { settings, said } = withKept(asked, request, content);
  return { standard: settings.standard.id, date: settings.date, said };
}

test.each([
  ['nothing is kept: as asked, and nothing is said', {}, [], 'national-2017', '2026-11-24', []],
  [
    'a standard and a date',
    { standard: 'akqi-2022', date: '2025-12-31' },
    [],
    'akqi-2022',
    '2025-12-31',
    [/^按工作簿中保存的设置：标准“.+”、核查日期 2025-12-31（可用 --standard/],
  ],
  ['a standard of one’s own', { standard: 'ours', ownStandard: OURS }, [], 'ours', '2026-11-24', [/标准“.+”/]],
  [
    'options come first',
    { standard: 'akqi-2022', date: '2025-12-31' },
    ['--standard', 'national-2017', '--date', '2026-11-24'],
    'national-2017',
    '2026-11-24',
    [],
  ],
  [
    'a standard that isn’t here',
    { standard: 'nowhere-1999' },
    [],
    'national-2017',
    '2026-11-24',
    [/“nowhere-1999”这里没有/],
  ],
  [
    'answers',
    { profile: withSheetIgnored(NO_ANSWERS, '草稿', true) },
    [],
    'national-2017',
    '2026-11-24',
    [/：识别方案（/],
  ],
] as const)('%s', (_, kept, options, standard, date, said) => {
  const is = settled(kept, ...options);
  expect(is).toMatchObject({ standard, date });
  expect(is.said).toEqual(said.map((words) => expect.stringMatching(words)));
});
