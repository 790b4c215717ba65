import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import webpack, { type Configuration } from 'webpack';

const root = path.resolve(__dirname, '../..');

/** The pane alone on a page with a strict policy, built into a folder of its own. */
export async function builtPane(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'junheng-pane-'));
  await built(configuration(folder));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function configuration(folder: string): Configuration {
  return {
    mode: 'production',
    context: root,
    entry: './test/taskpane/page/main.ts',
    target: ['web', 'es2022'],
    devtool: false,
    output: { path: folder, filename: 'pane.js' },
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
    experiments: { css: true },
    optimization: { minimize: false },
    plugins: [new HtmlPlugin({ template: 'test/taskpane/page/index.html' })],
  };
}

function built(options: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(options, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}
