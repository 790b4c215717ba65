import fc from 'fast-check';
import { anyCounty } from './any-county';
import { differences } from './recomputed';
import { drawnReports } from './sheets/drawn-reports';
import { checked } from './small-county';

test.each([
  ['汇总', 12],
  ['申报表', 12],
  ['申报表六位小数', 3],
] as const)('every formula of %s computes to our value, on any county', async (template, numRuns) => {
  await fc.assert(
    fc.asyncProperty(anyCounty, async (content) => {
      const sheets = drawnReports(checked(content), content, 'zh', template);
      expect(await differences(content, sheets)).toEqual([]);
    }),
    { numRuns },
  );
});
