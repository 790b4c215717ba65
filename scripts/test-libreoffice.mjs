// Runs the suites that need LibreOffice (*.libreoffice.test.ts), which npm test leaves out.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const lacking = [
  ['soffice', '--version'],
  ['pdftotext', '-v'],
].filter(([program, version]) => spawnSync(program, [version]).status !== 0);
if (lacking.length > 0) {
  const programs = lacking.map(([program]) => program).join(', ');
  console.error(`Not installed: ${programs}. apt-get install libreoffice-calc fonts-noto-cjk poppler-utils`);
  process.exit(1);
}
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, '--testPathPatterns', 'libreoffice'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, JUNHENG_LIBREOFFICE: '1' },
});
process.exit(status ?? 1);
