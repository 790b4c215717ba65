import { readFileSync } from 'node:fs';
import { ribbonCommands } from '../../src/ribbon/commands';
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

test('each function that it names is there', () => {
  expect([...checkManifest(manifest).functions].sort()).toEqual(Object.keys(ribbonCommands).sort());
});

test('the floor is ExcelApi 1.9 and there is no shared runtime', () => {
  expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.9"/>');
  expect(manifest).not.toMatch(/<Runtimes?[\s>]/);
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
      'https://localhost:3000/ribbon',
      'http://localhost:3000/ribbon',
      'not https: http://localhost:3000/ribbon/index.html',
    ],
    [
      'an element out of order',
      '<Version>1.0.0.0</Version>\n  <ProviderName>Junheng</ProviderName>',
      '<ProviderName>Junheng</ProviderName>\n  <Version>1.0.0.0</Version>',
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
