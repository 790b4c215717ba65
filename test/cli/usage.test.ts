import stringWidth from 'string-width';
import { COMMAND_NAMES, OPTIONS } from '../../src/cli/asked/option-catalogue';
import { usageIn } from '../../src/locale/usage';
import { REPORT_TEMPLATES } from '../../src/reporting/report-templates';
import { STANDARDS } from '../../src/standards/standards';

describe.each(['zh', 'en'] as const)('--help in %s', (language) => {
  const usage = usageIn(language);

  test('fits a terminal of 80 columns', () => {
    expect(usage.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  test('names every command, option, standard, sheet template and exit code, and no other option', () => {
    const shown = [...usage.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option.slice(2));
    expect(new Set(shown)).toEqual(new Set(Object.keys(OPTIONS)));
    for (const command of COMMAND_NAMES.filter((name) => name !== 'help'))
      expect(usage).toMatch(new RegExp(`junheng ${command}\\b`));
    for (const name of [...STANDARDS.map(({ id }) => id), ...REPORT_TEMPLATES]) expect(usage).toContain(name);
    const codes = usage.split('\n').filter((line) => /(?:退出码|[Ee]xit codes?)/.test(line));
    expect(codes.join(' ')).toMatch(/(?<![\d])0(?!\d)[^\d]*(?<!\d)1(?!\d)[^\d]*(?<!\d)2(?!\d)/);
  });
});
