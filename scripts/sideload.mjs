/** Serves dist/ over HTTPS at the address of the manifest, for trying the add-in in a real Excel (docs/excel.md). */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import path from 'node:path';
import sirv from 'sirv';
import { forThisMachine } from './local-server.mjs';

const PORT = 3000;
const folder = path.resolve(import.meta.dirname, '../dist');
const certificates = process.env.JUNHENG_CERTIFICATES ?? path.join(homedir(), '.office-addin-dev-certs');
const [key, cert] = ['localhost.key', 'localhost.crt'].map((name) => path.join(certificates, name));

if (!existsSync(key) || !existsSync(cert)) {
  console.error(
    `${certificates}: 没有本机证书，请先运行 npx office-addin-dev-certs install / has no certificate: run that first`,
  );
  process.exit(1);
}
if (!existsSync(path.join(folder, 'manifest.xml'))) {
  console.error('dist/manifest.xml 不存在，请先运行 npm run build / is missing: run npm run build first');
  process.exit(1);
}
const serve = forThisMachine(sirv(folder, { dev: true }));
createServer({ key: readFileSync(key), cert: readFileSync(cert) }, serve).listen(PORT, '127.0.0.1', () =>
  console.log(`https://localhost:${PORT}/  dist/manifest.xml  (Ctrl+C 结束)`),
);
