import { checkEntry } from '../../src/checks/catalogue';
import type { Finding } from '../../src/checks/finding';
import { isRole, nameRole, roleTerm } from '../../src/reading/columns/role-names';
import type { Recognised, Unread } from '../../src/reading/recognised';
import type { Checked } from '../../src/reporting/checked';
import { type CellReference, parseArea } from '../../src/workbook/cells';
import { checked, SMALL_COUNTY } from './small-county';

function cellAt(reference: string): CellReference {
  const [sheet = '', address = ''] = reference.split('!');
  const area = parseArea(address);
  if (!area) throw new Error(`${reference} is no cell`);
  return { sheet, row: area.row, column: area.column };
}

/** The question about a header, asked at cells such as `小学!J3`. */
export function askedAbout(
  { header, candidates, words, column, row }: Unread,
  ...addresses: readonly string[]
): Finding {
  const [role = ''] = candidates;
  const cells = addresses.map(cellAt);
  const [cell = null] = cells;
  if (!isRole(role)) throw new Error(`${header} may be no field`);
  return {
    code: 'D83',
    check: checkEntry('D83'),
    severity: 'error',
    sheet: cell?.sheet ?? '',
    cell,
    cells,
    shown: header,
    details: {
      role,
      field: roleTerm(role),
      candidates,
      words,
      place: column ?? String(row),
    },
    several: cells.length > 1 ? { count: cells.length, schools: [] } : null,
    school: null,
    about: [],
    identity: `D83|${nameRole(role)} ${header}`,
    explained: null,
  };
}

/** A small county, as if its sheets were recognised so, and no more were found than this. */
export function checkedWith(recognised: readonly Recognised[], findings: readonly Finding[]): Checked {
  const whole = checked(SMALL_COUNTY);
  return { ...whole, findings, reading: { ...whole.reading, recognised } };
}
