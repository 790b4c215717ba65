import fc from 'fast-check';
import { parseSettingsXml, settingsXml } from '../../src/workbook/settings';

test('settings come back as they were written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), (settings) => {
      expect(parseSettingsXml(settingsXml(settings))).toEqual({ ...settings });
    }),
  );
});

test.each([
  ['with a prefix', '<j:settings xmlns:j="urn:junheng:settings">{"a":"1"}</j:settings>', { a: '1' }],
  [
    'behind a declaration and a comment',
    '<?xml version="1.0"?><!-- a > b --><settings xmlns="urn:junheng:settings">{"a":"1"}</settings>',
    { a: '1' },
  ],
  ['with escapes', "<settings xmlns='urn:junheng:settings'>{&quot;a&quot;:&#34;1&#x22;}</settings>", { a: '1' }],
  ['with more attributes', '<settings x="1" xmlns = "urn:junheng:settings" y="">{"a":"1"}</settings>', { a: '1' }],
])('%s', (_, xml, settings) => {
  expect(parseSettingsXml(xml)).toEqual(settings);
});

test.each([
  ['another namespace', '<settings xmlns="urn:other">{"a":"1"}</settings>'],
  ['the namespace of another prefix', '<j:settings xmlns:k="urn:junheng:settings">{"a":"1"}</j:settings>'],
  ['in a comment alone', '<!-- <settings xmlns="urn:junheng:settings">{"a":"1"}</settings> --><other/>'],
  ['within another element', '<a><settings xmlns="urn:junheng:settings">{"a":"1"}</settings></a>'],
  ['cut off', '<settings xmlns="urn:junheng:settings">{"a":"1"}'],
  ['no JSON', '<settings xmlns="urn:junheng:settings">a</settings>'],
  ['an element within', '<settings xmlns="urn:junheng:settings"><a/></settings>'],
])('%s says nothing', (_, xml) => {
  expect(parseSettingsXml(xml)).toBeUndefined();
});
