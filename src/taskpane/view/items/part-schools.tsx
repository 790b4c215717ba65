import { failingSchools, type PartOutcome, unknownSchools } from '../../../assessment/items/outcome';
import { partReason } from '../../../locale/part-reason';
import { schoolFigure } from '../../../reporting/items/part-figures';
import type { SchoolRow } from '../../model/schools/school-rows';
import { usePane } from '../../pane-context';
import { CellLink } from '../../part/cell-link';
import { makeSchoolLineKey, SchoolLine, SchoolLines } from '../schools/school-lines';

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
        failing.slice(0, most).map((each) => (
          <SchoolLine key={makeSchoolLineKey(each)} of={each} rows={rows}>
            {each.cells[0] ? (
              <CellLink cell={each.cells[0]}>{schoolFigure(each, part, unit)}</CellLink>
            ) : (
              schoolFigure(each, part, unit)
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
        unknown.slice(0, most).map((each) => (
          <SchoolLine key={makeSchoolLineKey(each)} of={each} rows={rows}>
            {each.reason.cells[0] ? <CellLink cell={each.reason.cells[0]} /> : partReason(each.reason, language)}
          </SchoolLine>
        ))
      }
    </SchoolLines>
  );
}
