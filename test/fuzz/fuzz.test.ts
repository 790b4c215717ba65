import { spawnSync } from 'node:child_process';

/** The long run is `npm run fuzz`. */
const INPUTS = 2;

test('broken files of each format, parts, cells, settings, standards and requests are refused or done: no crash, no hang', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'test/fuzz/run.mts', '--inputs', String(INPUTS)],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(stdout.match(new RegExp(`: ${INPUTS} inputs in`, 'g'))).toHaveLength(11);
  expect(stdout).toContain('no crash or hang');
  expect(status).toBe(0);
});
