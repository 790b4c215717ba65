/**
 * `npm run officejs`: the workbench with the add-in's pages on Microsoft's own Office.js, for development and tests.
 * It goes to a folder of its own, since nothing of Microsoft's may stand in the workbench that people use.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

const folder = 'test-output/officejs';
process.env.JUNHENG_DIST = folder;
process.env.JUNHENG_OFFICE_JS = 'host';
const built = require('./webpack.config.js');
const here = (name = '') => path.resolve(__dirname, folder, name);
const [workbench, ...others] = built;
const addIn = others.filter(({ name }) => name === 'taskpane');

const { plugins: _plugins, ...bare } = workbench;

module.exports = [
  {
    ...bare,
    entry: { workbench: './test/officejs/workbench/main.tsx' },
    output: { ...workbench.output, path: here(), clean: false },
    plugins: [
      new HtmlPlugin({ template: 'test/officejs/workbench/index.html', chunks: ['workbench'] }),
      new CopyPlugin({
        patterns: [
          { from: '*.xlsx', context: 'assets/samples', to: 'samples' },
          { from: 'icon-32.png', context: 'assets/icons' },
        ],
      }),
    ],
  },
  {
    ...bare,
    name: 'office',
    entry: { office: './test/officejs/workbench/office-loader.ts' },
    output: { path: here('office-js'), filename: '[name].js' },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: 'excel-web-16.00.js', context: 'node_modules/@microsoft/office-js/dist', info: { minimized: true } },
        ],
      }),
    ],
  },
  ...addIn,
];
