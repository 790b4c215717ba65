import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const cache = path.join(root, 'node_modules/.cache/junheng');

const EXECUTABLE = 'chromium';

export interface PackagedBrowser {
  readonly executablePath: string;
  /** Where it finds the libraries that it was packed with, and fonts. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Chromium as npm brings it (Linux on x64), unpacked once with the libraries that come with it (NSS, NSPR, Expat), so
 * that it asks no more of the system than Node does: the C library and its kin.
 */
export function packagedBrowser(): PackagedBrowser {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `npm brings a browser for Linux on x64 alone, not for ${process.platform} on ${process.arch}: install Chrome, Chromium or Edge, or name one in JUNHENG_BROWSER`,
    );
  const folder = path.join(cache, `chromium-${version()}`);
  // Not the folder alone: a browser that is copied from elsewhere keeps its fonts in the folder that it came from.
  if (!existsSync(path.join(folder, EXECUTABLE))) unpack(folder);
  const env = {
    LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
  };
  return { executablePath: path.join(folder, EXECUTABLE), env };
}

function version(): string {
  const { version } = JSON.parse(
    readFileSync(path.join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  );
  return String(version);
}

/** Under a name of its own until it is whole: test files that start at once may all unpack. */
function unpack(folder: string): void {
  mkdirSync(cache, { recursive: true });
  const unpacking = mkdtempSync(`${folder}-`);
  // The package unpacks to the system's temporary folder, and its libraries only where it believes itself on Amazon's Linux.
  execFileSync(
    process.execPath,
    ['-e', `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`],
    { cwd: root, env: { ...process.env, TMPDIR: unpacking, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
  );
  writeFileSync(path.join(unpacking, 'fonts.conf'), fontsOf(folder));
  try {
    if (!existsSync(path.join(folder, EXECUTABLE))) rmSync(folder, { recursive: true, force: true });
    renameSync(unpacking, folder);
  } catch (error) {
    rmSync(unpacking, { recursive: true, force: true });
    if (!existsSync(path.join(folder, EXECUTABLE))) throw error;
  }
}

/** The system's fonts where it has some, and the one that comes with the browser. */
function fontsOf(folder: string): string {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', path.join(folder, 'fonts')];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((dir) => `  <dir>${dir}</dir>`).join('\n')}
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
