import { failingSchools, type PartOutcome, unknownSchools } from '../../assessment/items/outcome';
import { partReason } from '../../locale/part-reason';
import { schoolFigure } from '../../reporting/items/part-figures';
import type { SchoolRow } from '../model/school-rows';
import { usePane } from '../pane-context';
import { CellLink } from '../part/cell-link';
import { keyOf, SchoolLine, SchoolLines } from './school-lines';

interface PartSchoolsProps {
  readonly outcome: PartOutcome;
  readonly rows: readonly SchoolRow[];
}

export function FailingSchools({ outcome, rows }: PartSchoolsProps) {
  const { texts } = usePane();
  const { part } = outcome;
  const failing = failingSchools(outcome);
  const { unit } = texts.items.limits;
  return (
    <SchoolLines title={texts.pane.items.failingSchools(failing.length)} count={failing.length}>
      {(most) =>
        failing.slice(0, most).map((one) => (
          <SchoolLine key={keyOf(one)} of={one} rows={rows}>
            {one.cells[0] ? (
              <CellLink cell={one.cells[0]}>{schoolFigure(one, part, unit)}</CellLink>
            ) : (
              schoolFigure(one, part, unit)
            )}
          </SchoolLine>
        ))
      }
    </SchoolLines>
  );
}

export function UnknownSchools({ outcome, rows }: PartSchoolsProps) {
  const unknown = unknownSchools(outcome);
  const { texts, language } = usePane();
  return (
    <SchoolLines title={texts.pane.items.unknownSchools(unknown.length)} count={unknown.length}>
      {(most) =>
        unknown.slice(0, most).map((one) => (
          <SchoolLine key={keyOf(one)} of={one} rows={rows}>
            {one.reason.cells[0] ? <CellLink cell={one.reason.cells[0]} /> : partReason(one.reason, language)}
          </SchoolLine>
        ))
      }
    </SchoolLines>
  );
}
