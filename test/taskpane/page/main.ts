import './page.css';
import { exportWorkbook } from '../../../scripts/samples/workbooks';
import { type MountedPane, mountPane } from '../../../src/taskpane/mount';
import { type Preferences, preferencesFrom, type UserPreferences } from '../../../src/taskpane/preferences';
import type { SheetContent } from '../../../src/workbook/content';
import { contentOf, MemoryWorkbook } from '../memory-workbook';
import { askingCounty, headersCounty } from './asking';
import { withMistakes } from './faulty';
import { manySchools } from './many-schools';
import { twoCounties } from './two-counties';

/** What a test may reach of the page. */
export interface TestPage {
  readonly workbook: MemoryWorkbook;
  readonly preferences: Preferences;
  readonly pane: MountedPane;
}

/** Mounts the pane as the address asks: `?language=en&theme=dark&schools=10000&standard=akqi-2022`; without `schools`, on the sample. */
function start(): TestPage {
  const asked = new URLSearchParams(location.search);
  const schools = Number(asked.get('schools') ?? '0');
  const sample = () =>
    asked.has('alone')
      ? exportWorkbook().slice(0, 3).map(contentOf)
      : (asked.has('faulty') ? withMistakes : (same: SheetContent[]) => same)(exportWorkbook().map(contentOf));
  const asking = Number(asked.get('asking') ?? '0');
  const headers = Number(asked.get('headers') ?? '0');
  const county = () =>
    headers > 0
      ? headersCounty(headers)
      : asking > 0
        ? [askingCounty(asking)]
        : schools > 0
          ? [manySchools(schools)]
          : sample();
  const counties = asked.get('counties');
  const sheets = asked.has('empty') ? [] : counties === null ? county() : [twoCounties(counties)];
  const standard = asked.get('standard');
  const workbook = new MemoryWorkbook(sheets, standard === null ? {} : { standard: JSON.stringify(standard) });
  if (asked.has('held')) workbook.gate = new Promise(() => {});
  if (asked.has('broken')) workbook.fails = { code: 'host', detail: 'GeneralException' };
  const initial: UserPreferences = {
    language: asked.get('language') === 'en' ? 'en' : 'zh',
    theme: asked.get('theme') === 'dark' ? 'dark' : asked.get('theme') === 'contrast' ? 'contrast' : 'light',
  };
  const preferences = preferencesFrom(initial, () => {});
  const element = document.getElementById('pane');
  if (!element) throw new Error('the page has no place for the pane');
  const handed = asked.get('handed');
  const handOver =
    handed === null
      ? undefined
      : async () => (handed === 'newWorkbook' ? ('newWorkbook' as const) : ('refused' as const));
  const pane = mountPane(element, { workbook, preferences, today: () => '2026-11-24', handOver });
  return { workbook, preferences, pane };
}

Object.assign(globalThis, { testPage: start() });
