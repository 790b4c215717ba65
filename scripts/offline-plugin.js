/** Adds to a page's build the service worker that keeps it, which names each file and has a version that is their content's. */
const { createHash } = require('node:crypto');
const path = require('node:path');
const { buildSync } = require('esbuild');
const { Compilation, sources } = require('webpack');

const SOURCE = path.resolve(__dirname, '../src/workbench/offline/service-worker.ts');

class Offline {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('offline', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'offline', stage }, (assets) => {
        const files = Object.keys(assets).sort();
        const hash = createHash('sha256');
        for (const file of files) hash.update(file).update('\0').update(assets[file].buffer());
        const { outputFiles } = buildSync({
          entryPoints: [SOURCE],
          write: false,
          bundle: true,
          minify: true,
          target: 'chrome108',
          define: { VERSION: JSON.stringify(hash.digest('hex').slice(0, 16)), FILES: JSON.stringify(files) },
        });
        compilation.emitAsset('service-worker.js', new sources.RawSource(outputFiles[0].text));
      });
    });
  }
}

module.exports = { Offline };
