import { readArguments } from '../../../src/cli/asked/arguments';
import { Failure } from '../../../src/cli/failure';

function lineFor(words: readonly string[]): string {
  try {
    readArguments(words, { LANG: 'zh_CN.UTF-8' });
  } catch (error) {
    if (error instanceof Failure) return error.line;
    throw error;
  }
  return 'taken';
}

test.each<[string, RegExp]>([
  ['check 县.xlsx --standar akqi-2022', /^没有选项 --standar，是否要用 --standard？$/],
  ['check 县.xlsx -out a.xlsx', /^没有选项 -out，是否要用 --out？$/],
  ['check 县.xlsx --frobnicate', /^没有选项 --frobnicate，用 junheng --help 查看全部选项。$/],
  ['check 县.xlsx --out', /^选项 --out 后面要给出内容/],
  ['check 县.xlsx --out --marked m.xlsx', /^选项 --out 后面要给出内容/],
  ['check 县.xlsx --date=', /^选项 --date 后面要给出内容/],
  ['check 县.xlsx --together=ja', /^选项 --together 不带内容/],
  ['template --out a.xlsx --jobs 3', /^template 没有选项 --jobs，它用于 check。$/],
  ['standards --standard akqi-2022', /^standards 没有选项 --standard，它用于 check、plan、template、explain。$/],
  ['check 县.xlsx --lang fr', /^不支持的语言 fr/],
  ['check 县.xlsx --password=-abc --json - --marked m.xlsx', /^taken$/],
  ['check -- --out.xlsx', /^taken$/],
])('junheng %s', (line, said) => expect(lineFor(line.split(' '))).toMatch(said));

test('the same in English, without a Chinese letter', () => {
  for (const line of ['check x.xlsx --markd m.xlsx', 'check x.xlsx --out', 'standards --out x.xlsx']) {
    expect(() => readArguments([...line.split(' '), '--lang=en'], {})).toThrow(/^[^\u4e00-\u9fff]+$/);
  }
});

test('--json alone means the screen', () => {
  const asked = (line: string) => readArguments(line.split(' '), {}).options.json;
  expect([
    asked('standards --json'),
    asked('check 县.xlsx --json --lang zh'),
    asked('check 县.xlsx --json 果.json'),
  ]).toEqual(['-', '-', '果.json']);
});
