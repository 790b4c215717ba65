/** Serves the workbench (dist/workbench, or the folder given) on this machine alone and opens it. `PORT` names another port. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { forThisMachine } from './local-server.mjs';

const folder = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../dist/workbench'));
const wanted = Number(process.env.PORT ?? 5160);

if (!existsSync(path.join(folder, 'index.html'))) {
  console.error(`${folder} 中没有工作台，请先运行 npm run build / holds no workbench: run npm run build first`);
  process.exit(1);
}

/** sirv's list of types knows the web's, not Excel's. */
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const setHeaders = (response, file) => {
  if (file.endsWith('.xlsx')) response.setHeader('Content-Type', WORKBOOK_TYPE);
};

const server = createServer(forThisMachine(sirv(folder, { dev: true, setHeaders })));
server.on('listening', () => {
  const address = `http://localhost:${server.address().port}/`;
  console.log(`优质均衡核查 ${address}  (Ctrl+C 结束)`);
  open(`${address}#sample`);
});
server.on('error', (error) => {
  const next = error.code === 'EADDRINUSE' ? (error.port ?? wanted) + 1 : undefined;
  if (next === undefined || next > wanted + 50) throw error;
  server.listen(next, '127.0.0.1');
});
server.listen(wanted, '127.0.0.1');

/** Opens the address; where there is no browser the printed address will do. */
function open(address) {
  if (process.env.JUNHENG_NO_BROWSER) return;
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'] }[process.platform] ?? [
    'xdg-open',
  ];
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
