import fc from 'fast-check';
import { findAttribute, nextTag, tagsNamed } from '../../src/embedded/package/tags';

test.each([
  ['a prefix', '<x:row r="3">', ['x:', '3', false]],
  ['an empty one', "<row r='4' />", ['', '4', true]],
  ['a > in a value', '<row x="a>b" r="5"/>', ['', '5', true]],
  ['no attribute', '<row>', ['', undefined, false]],
  ['a longer name before it', '<rowBreaks r="1"/><row r="6">', ['', '6', false]],
  ['a name of which it is the end', '<arow r="1"/><row\nr = "7">', ['', '7', false]],
  ['another attribute that ends alike', '<row x:r="1" r="8">', ['', '8', false]],
])('a tag with %s', (_what, text, expected) => {
  const tag = nextTag(text, 'row');
  expect(tag && [tag.prefix, findAttribute(tag, 'r'), tag.isEmpty]).toEqual(expected);
  expect(text.slice(tag?.start, tag?.end)).toMatch(/^<(x:)?row.*>$/s);
});

test('finds every tag of a name, where it stands', () => {
  const name = fc.constantFrom('c', 'f', 'row', 'col');
  const value = fc.string({ unit: fc.constantFrom('a', '1', ' ', '>', '/') });
  fc.assert(
    fc.property(fc.array(fc.record({ name, value, isEmpty: fc.boolean() })), name, (tags, wanted) => {
      const written = tags.map((tag) => `<${tag.name} r="${tag.value}"${tag.isEmpty ? '/' : ''}>`);
      const found = [...tagsNamed(written.join('text'), wanted)];
      const own = tags.filter((tag) => tag.name === wanted);
      expect(found.map((tag) => [findAttribute(tag, 'r'), tag.isEmpty])).toEqual(
        own.map((tag) => [tag.value, tag.isEmpty]),
      );
    }),
  );
});
