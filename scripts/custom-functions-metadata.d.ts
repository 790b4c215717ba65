/** The metadata of all custom functions, as Excel reads it. */
export function customFunctionsMetadata(language: 'zh' | 'en'): Promise<string>;
