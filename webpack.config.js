/** Builds dist/: the workbench, the add-in's pane and ribbon functions with its manifest, and the command line. */
const { chmodSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const webpack = require('webpack');
const { customFunctionsMetadata } = require('./scripts/custom-functions-metadata');
const { Licences } = require('./scripts/licences/licences-plugin');
const { olderLiterals } = require('./scripts/older-literals');
const { Offline } = require('./scripts/offline-plugin');

/** The address that manifest.xml has in the repository: the HTTPS server of `npm run sideload`. */
const DEVELOPMENT_URL = 'https://localhost:3000';

/** `dist`, or where webpack.officejs.config.js puts pages that must not stand there. */
const dist = (name) => path.resolve(__dirname, process.env.JUNHENG_DIST ?? 'dist', name);

/** `npm run check` has the types checked; here they are only taken off. */
const common = {
  context: __dirname,
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  module: {
    rules: [
      { test: /\.txt$/, type: 'asset/source' },
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  // swc takes a fifth of the time that terser does on Univer's 6 MB.
  optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })] },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** A page of static files: scripts and styles in files of their own, so that a strict policy can hold. */
const page = (name, entry, { copies = [], plugins = [], values = {} } = {}) => ({
  ...common,
  name,
  entry: { [name]: entry },
  output: {
    path: dist(name),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
    // Tests take a page for built when it is newer than its sources.
    compareBeforeEmit: false,
  },
  target: ['web', 'es2022'],
  experiments: { css: true },
  plugins: [
    new HtmlPlugin({ template: `src/${name}/index.html`, chunks: [name], templateParameters: values }),
    ...(copies.length > 0 ? [new CopyPlugin({ patterns: copies })] : []),
    ...plugins,
  ],
});

const workbench = () =>
  page('workbench', './src/workbench/main.tsx', {
    copies: [
      { from: '*.xlsx', context: 'assets/samples', to: 'samples' },
      { from: 'icon-{32,192,512}.png', context: 'assets/icons' },
      { from: 'src/workbench/web-app.json' },
    ],
    plugins: [new Offline()],
  });

const executable = {
  apply: (compiler) =>
    compiler.hooks.done.tap('executable', () => chmodSync(path.join(dist('cli'), 'junheng.js'), 0o755)),
};

const commandLine = (entry) => ({
  ...common,
  module: { ...common.module, parser: { javascript: { worker: ['Worker from node:worker_threads'] } } },
  name: 'cli',
  entry: { junheng: entry },
  output: { path: dist('cli'), filename: '[name].js', chunkFilename: '[name].js', clean: true },
  target: 'node20',
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /junheng\.js$/ }), executable],
});

/** Where the add-in will be hosted, without a slash at the end: the one address in its manifest. */
const addInUrl = (process.env.JUNHENG_URL ?? DEVELOPMENT_URL).replace(/\/+$/, '');
/** `self`: Office.js is served beside the add-in, for counties that Microsoft's network reaches slowly or not; `host`: that of our tests is. */
const officeSource = process.env.JUNHENG_OFFICE_JS ?? 'self';
const officeJs =
  officeSource === 'microsoft'
    ? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
    : '../office-js/office.js';
const officePolicy = officeSource === 'microsoft' ? 'https://appsforoffice.microsoft.com' : '';

/** The part of Office.js that Excel on the web runs custom functions with. */
const functionsRuntime = officeJs.replace(/office\.js$/, 'custom-functions-runtime.js');

const officePages = { officeJs, officePolicy };

/** What Office.js loads for Excel: itself, the host's library, its texts; not the 80 MB of other hosts and debug builds. */
const officeFiles = [
  'office.js',
  'custom-functions-runtime.js',
  'o15apptofilemappingtable.js',
  'excel-*-16.*.js',
  'zh-cn/*',
  'en-us/*',
].map((from) => ({
  from,
  context: 'node_modules/@microsoft/office-js/dist',
  to: dist('office-js'),
  globOptions: { ignore: ['**/*.debug.js', '**/*.map'] },
}));

/** It is read as it stands, by engines that read nothing else of ours. */
const startUp = { from: 'src/start-up/start-up.js', info: { minimized: true } };

const taskpane = () =>
  page('taskpane', './src/taskpane/main.ts', {
    values: officePages,
    copies: [
      startUp,
      { from: '*-{16,32,64,80}.png', context: 'assets/icons', to: dist('assets') },
      {
        from: 'manifest.xml',
        to: dist('manifest.xml'),
        transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, addInUrl),
      },
      ...(officeSource === 'self' ? officeFiles : []),
    ],
  });

const ribbon = () => {
  const functions = page('ribbon', './src/ribbon/main.ts', {
    values: officePages,
    copies: [startUp],
    plugins: [
      new HtmlPlugin({
        template: 'src/ribbon/message.html',
        filename: 'message.html',
        chunks: ['message'],
        templateParameters: officePages,
      }),
    ],
  });
  return { ...functions, entry: { ...functions.entry, message: './src/ribbon/message.ts' } };
};

/**
 * Excel for Windows runs custom functions in an engine of its own, which before version 2403 reads no more than ECMAScript
 * 2016 (learn.microsoft.com, "Troubleshoot event-based and spam-reporting add-ins", of the same JavaScript-only runtime).
 */
const FUNCTIONS_LANGUAGE = 'es2016';

const withOlderLiterals = (rule) =>
  rule.loader === 'ts-loader'
    ? { ...rule, options: { ...rule.options, getCustomTransformers: () => ({ before: [olderLiterals] }) } }
    : rule;

/** The manifest names the script, so that it has no hash. */
const customFunctions = () => {
  const built = page('functions', './src/functions/main.ts', {
    values: { functionsRuntime, officePolicy },
    copies: ['zh', 'en'].map((language) => ({
      from: 'src/functions/functions.ts',
      to: `functions.${language}.json`,
      transform: () => customFunctionsMetadata(language),
    })),
  });
  const minimizer = new TerserPlugin({
    minify: TerserPlugin.esbuildMinify,
    terserOptions: { target: FUNCTIONS_LANGUAGE },
    extractComments: false,
  });
  return {
    ...built,
    output: { ...built.output, filename: '[name].js' },
    target: ['web', FUNCTIONS_LANGUAGE],
    module: { rules: common.module.rules.map(withOlderLiterals) },
    optimization: { minimize: true, minimizer: [minimizer] },
  };
};

const builds = [workbench(), taskpane(), ribbon(), customFunctions(), commandLine('./src/cli/start.ts')];

/** webpack's own runtime is in every script; Office.js is copied, not bundled. */
const licences = new Licences({
  file: dist('LICENSES.txt'),
  builds: builds.length,
  carried: [
    path.resolve(__dirname, 'node_modules/webpack'),
    ...(officeSource === 'self' ? [path.resolve(__dirname, 'node_modules/@microsoft/office-js')] : []),
  ],
});

module.exports = builds.map((build) => ({ ...build, plugins: [...build.plugins, licences] }));
