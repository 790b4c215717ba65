import { checkEntry } from '../../src/checks/catalogue';
import type { DetailsByCode, Finding, FindingCode, PlacedFinding } from '../../src/checks/finding';
import { referenceText } from '../../src/workbook/cells';

/** A finding as a check would give it, of what a test cares about. */
export function finding<Code extends FindingCode>(
  given: Pick<PlacedFinding, 'cells'> &
    Partial<PlacedFinding> & { readonly code: Code; readonly details?: Partial<DetailsByCode[Code]> },
): Finding<Code> {
  const [cell = null] = given.cells;
  const check = checkEntry(given.code);
  const placed: PlacedFinding = {
    check,
    severity: check.severity,
    sheet: cell?.sheet ?? '',
    cell,
    shown: '',
    several: null,
    school: null,
    about: [],
    identity: `${given.code}|${cell ? referenceText(cell) : ''}`,
    explained: null,
    ...given,
  };
  return { details: {}, ...placed } as Finding<Code>;
}
