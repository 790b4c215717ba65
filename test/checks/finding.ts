import { checkEntry } from '../../src/checks/catalogue';
import type { Finding } from '../../src/checks/finding';
import { referenceText } from '../../src/workbook/cells';

/** A finding as a check would give it, of what a test cares about. */
export function finding(given: Pick<Finding, 'code' | 'cells'> & Partial<Finding>): Finding {
  const [cell = null] = given.cells;
  return {
    severity: checkEntry(given.code).severity,
    sheet: cell?.sheet ?? '',
    cell,
    shown: '',
    details: {},
    school: null,
    about: [],
    identity: `${given.code}|${cell ? referenceText(cell) : ''}`,
    explained: null,
    ...given,
  };
}
