import { readFileSync } from 'node:fs';
import { ribbonCommands } from '../../src/taskpane/ribbon/commands';
import { checkManifest } from './structure';

const manifest = readFileSync('manifest.xml', 'utf8');

/** Width and height in a PNG's header. */
function pngSize(path: string): { readonly width: number; readonly height: number } {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test('the manifest is as documented', () => {
  expect(checkManifest(manifest).problems).toEqual([]);
});

test('its icons exist and have the sizes that they are given for', () => {
  const { icons } = checkManifest(manifest);
  expect(icons.length).toBeGreaterThan(20);
  for (const { url, size } of icons) {
    const path = `assets/icons/${url.slice(url.lastIndexOf('/') + 1)}`;
    expect({ path, ...pngSize(path) }).toEqual({ path, width: size, height: size });
  }
});

const shortcuts: Shortcuts = JSON.parse(readFileSync('src/taskpane/ribbon/shortcuts.json', 'utf8'));
const inEnglish: Texts = JSON.parse(readFileSync('src/taskpane/ribbon/shortcuts.en-us.json', 'utf8'));

type Texts = Readonly<Record<string, { readonly value: string }>>;

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
  readonly resources: { readonly default: Texts };
}

test('each command that a button or a key names is there, and none goes without', () => {
  const named = [...checkManifest(manifest).functions, ...shortcuts.actions.map(({ id }) => id)];
  expect([...new Set(named)].sort()).toEqual(Object.keys(ribbonCommands).sort());
});

test('each key is of its own, of the pattern that Microsoft recommends, and for an action that is there', () => {
  const keys = shortcuts.shortcuts.map(({ key }) => key.default);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z]$/);
  expect(shortcuts.shortcuts.map(({ action }) => action)).toEqual(shortcuts.actions.map(({ id }) => id));
});

test('the actions of keys have names in both languages, those of their buttons', () => {
  for (const { name } of shortcuts.actions) {
    const token = /^\$\{resource\.(\w+)\}$/.exec(name)?.[1] ?? '';
    const zh = shortcuts.resources.default[token]?.value;
    expect(manifest).toContain(
      `DefaultValue="${zh}">\n          <bt:Override Locale="en-US" Value="${inEnglish[token]?.value}"/>`,
    );
  }
});

test('the floor is ExcelApi 1.9; buttons take a runtime that they share with the pane', () => {
  expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.9"/>');
  expect(manifest).toContain('<bt:Set Name="SharedRuntime" MinVersion="1.1"/>');
  expect(manifest).toContain('<bt:Set Name="CustomFunctionsRuntime" MinVersion="1.1"/>');
  // "The shared runtime won't load if the resid of the runtime isn't consistent in the manifest."
  const resid = (element: string) => new RegExp(`<${element} resid="([^"]+)"`).exec(manifest)?.[1];
  expect([resid('Runtime'), resid('FunctionFile')]).toEqual(['Pane', 'Pane']);
  expect(manifest).toMatch(/<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="Pane"\/>/);
  expect(manifest).not.toContain('TaskpaneId');
});

test.each(['README.md', 'docs/excel.md'])('%s names the same floor, and the keys that there are', (page) => {
  const [, floor] = /<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(manifest) ?? [];
  const text = readFileSync(page, 'utf8');
  expect(new Set(text.match(/(?<=ExcelApi )[\d.]+\d/g))).toEqual(new Set([floor]));
  if (page === 'docs/excel.md') for (const { key } of shortcuts.shortcuts) expect(text).toContain(key.default);
});

test('its version is that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
});

describe('the check finds', () => {
  test.each([
    [
      'a resource that is missing',
      'resid="Tab.Label"',
      'resid="Tab.Lable"',
      'Label refers to Tab.Lable, which is not in bt:ShortStrings',
    ],
    [
      'an address without https',
      'https://localhost:3000/functions/index.html',
      'http://localhost:3000/functions/index.html',
      'not https: http://localhost:3000/functions/index.html',
    ],
    [
      'an element out of order',
      '<Version>0.1.0.0</Version>\n  <ProviderName>Junheng</ProviderName>',
      '<ProviderName>Junheng</ProviderName>\n  <Version>0.1.0.0</Version>',
      'Version comes too late in OfficeApp',
    ],
    [
      'a label that is too long',
      'DefaultValue="均衡核查"',
      `DefaultValue="${'长'.repeat(126)}"`,
      `longer than 125 characters: ${'长'.repeat(126)}`,
    ],
    ['an id that is there twice', 'id="Junheng.Next"', 'id="Junheng.Check"', 'the id Junheng.Check is there twice'],
    ['an id that is no GUID', '<Id>7b0c', '<Id>xyz', 'Id must be a GUID'],
  ])('%s', (_what, before, after, problem) => {
    expect(manifest).toContain(before);
    expect(checkManifest(manifest.replace(before, after)).problems).toContain(problem);
  });
});
