import { customFunctionsMetadata } from '../../scripts/custom-functions-metadata';
import { CUSTOM_FUNCTIONS } from '../../src/functions/catalogue';

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly dimensionality?: string;
    }[];
  }[];
}

async function metadata(language: 'zh' | 'en'): Promise<Metadata['functions']> {
  const { functions }: Metadata = JSON.parse(await customFunctionsMetadata(language));
  return functions;
}

describe.each(['zh', 'en'] as const)('what the function wizard is told, %s', (language) => {
  test('every function, with as many parameters as it takes', async () => {
    const told = (await metadata(language)).map(({ id, parameters }) => [id, parameters.length]);
    expect(told).toEqual(CUSTOM_FUNCTIONS.map(({ id, parameters }) => [id, parameters]));
  });

  test('all of it described, in its own language', async () => {
    const functions = await metadata(language);
    const texts = functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((one) => one.description),
    ]);
    // Chinese has no word of Latin letters but codes; English uses Chinese for the words that are to be typed.
    const foreign = language === 'zh' ? /[a-z]{3}/ : /^[^a-z]*$/;
    expect(texts.filter((text) => !text || foreign.test(text))).toEqual([]);
  });

  test('names that Excel takes: three characters at least, letters and digits', async () => {
    for (const { id, name } of await metadata(language)) {
      expect(id).toMatch(/^[A-Z][A-Z0-9]{2,}$/);
      expect(name).toBe(id);
    }
  });
});
