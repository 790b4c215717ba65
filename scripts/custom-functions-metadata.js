/** The JSON by which Excel's function wizard knows the custom functions, in English by the tool, in Chinese by our texts. */
const path = require('node:path');
const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');
const chinese = require('../src/locale/zh/function-wizard.json');

const SOURCE = path.resolve(__dirname, '../src/functions/functions.ts');

async function customFunctionsMetadata(language) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(SOURCE);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const metadata = JSON.parse(metadataJson);
  const functions = language === 'zh' ? metadata.functions.map(inChinese) : metadata.functions;
  return JSON.stringify({ ...metadata, functions }, null, 2);
}

function inChinese(custom) {
  const { description, parameters } = chinese[custom.id];
  const translated = custom.parameters.map((each) => ({ ...each, description: parameters[each.name] }));
  return { ...custom, description, parameters: translated };
}

module.exports = { customFunctionsMetadata };
