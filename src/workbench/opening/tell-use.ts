import { haveSlips } from '../../corrections/returned-slip';
import { NO_ANSWERS } from '../../reading/profile/profile';
import { readCounties } from '../../reading/read-county';
import type { School } from '../../statistics/county';
import type { WorkbookContent } from '../../workbook/content';

/** What somebody who has a county open may want with another file: a file without figures may be a form to fill. */
export type FileUse = 'slips' | 'withoutFigures' | 'figures';

export function tellUse(content: WorkbookContent): FileUse {
  if (haveSlips(content.sheets)) return 'slips';
  const schools = readCounties(content, NO_ANSWERS).flatMap(({ reading }) => reading.statistics.schools);
  return schools.some(hasFigure) ? 'figures' : 'withoutFigures';
}

function hasFigure({ whole, stages }: School): boolean {
  return [whole, ...Object.values(stages)].some(({ figures }) =>
    Object.values(figures).some(({ kind }) => kind === 'known'),
  );
}
