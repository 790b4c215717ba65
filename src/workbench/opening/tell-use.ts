import { haveSlips } from '../../corrections/returned-slip';
import { NO_ANSWERS } from '../../reading/profile/profile';
import { readCounties } from '../../reading/read-county';
import type { School } from '../../statistics/county';
import type { WorkbookContent } from '../../workbook/content';

export function areSlips({ sheets }: WorkbookContent): boolean {
  return haveSlips(sheets);
}

/** Whether any school's figure is read in it: a file without may be a form to fill. */
export function hasFigures(content: WorkbookContent): boolean {
  return readCounties(content, NO_ANSWERS).some(({ reading }) => reading.statistics.schools.some(hasFigure));
}

function hasFigure({ whole, stages }: School): boolean {
  return [whole, ...Object.values(stages)].some(({ figures }) =>
    Object.values(figures).some(({ kind }) => kind === 'known'),
  );
}
