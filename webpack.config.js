/** Builds dist/: the workbench, the task pane and the command line, each as soon as its entry is there. */
const { chmodSync, existsSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const webpack = require('webpack');

const dist = (name) => path.resolve(__dirname, 'dist', name);

/** `npm run check` has the types checked; here they are only taken off. */
const common = {
  context: __dirname,
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  module: {
    rules: [
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
const page = (name, entry, { copies = [], plugins = [] } = {}) => ({
  ...common,
  name,
  entry: { [name]: entry },
  output: {
    path: dist(name),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  target: ['web', 'es2022'],
  experiments: { css: true },
  plugins: [
    new HtmlPlugin({ template: `src/${name}/index.html` }),
    ...(copies.length > 0 ? [new CopyPlugin({ patterns: copies })] : []),
    ...plugins,
  ],
});

const workbench = () =>
  page('workbench', './src/workbench/main.tsx', {
    copies: [{ from: '*.xlsx', context: 'assets/samples', to: 'samples', noErrorOnMissing: true }],
  });

const executable = {
  apply: (compiler) =>
    compiler.hooks.done.tap('executable', () => chmodSync(path.join(dist('cli'), 'junheng.js'), 0o755)),
};

const commandLine = (entry) => ({
  ...common,
  name: 'cli',
  entry: { junheng: entry },
  output: { path: dist('cli'), filename: '[name].js', chunkFilename: '[name].js', clean: true },
  target: 'node20',
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /junheng\.js$/ }), executable],
});

module.exports = [
  workbench(),
  ...(existsSync('src/taskpane/main.tsx') ? [page('taskpane', './src/taskpane/main.tsx')] : []),
  ...(existsSync('src/cli/main.ts') ? [commandLine('./src/cli/main.ts')] : []),
];
