import type { ResourceAssessment } from '../../../assessment/resources';
import { type ConcernedSchool, concernedSchools } from '../../../reporting/items/concerned-schools';
import { schoolFigure, type UnitWords } from '../../../reporting/items/part-figures';
import { describeProblems } from '../../../reporting/items/problems';
import { unitsText } from '../../../reporting/items/responsible-units';
import { isResource, type Standing } from '../../../reporting/items/standing';
import type { CellReference } from '../../../workbook/cells';
import { isOverdue } from '../../model/rectification';
import { schoolItem } from '../../model/schools/school-items';
import type { SchoolRow } from '../../model/schools/school-rows';
import { usePane } from '../../pane-context';
import { CellLink } from '../../part/cell-link';
import { Verdict } from '../../part/verdict';
import { makeSchoolLineKey, SchoolLine, SchoolLines } from '../schools/school-lines';

interface RectificationCardProps {
  readonly standing: Standing;
  readonly resources: ResourceAssessment;
  readonly rows: readonly SchoolRow[];
}

/** An item that isn't met: what is wrong, until when, with whom, and which schools. */
export function RectificationCard({ standing, resources, rows }: RectificationCardProps) {
  const { texts, wordings, language, go } = usePane();
  const { clause, area, verdict } = standing;
  const problems = describeProblems(standing, resources, { language, wordings });
  const schools = concernedSchools(standing, resources);
  const open = () => go({ view: 'items', area, item: clause.code });
  return (
    <li class="jh-card">
      <div class="jh-card-head">
        <h3 class="jh-card-name">
          <button type="button" class="jh-plain" onClick={open}>
            <span class="jh-code">{clause.code}</span> {texts.items.name(clause.code, clause.shortName)}
          </button>
        </h3>
        <Verdict name={verdict} word={texts.items.verdict[verdict]} />
      </div>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <Answering standing={standing} />
      {isResource(standing) && verdict === 'fail' && (
        <button type="button" class="jh-link" onClick={() => go({ plan: standing.limits.item.code })}>
          {texts.pane.rectify.planStep(clause.code)}
        </button>
      )}
      <Cells cells={countyCells(standing)} />
      {schools.length > 0 && (
        <details class="jh-more">
          <summary>{texts.pane.rectify.schools(new Set(schools.map(({ school }) => school)).size)}</summary>
          <SchoolLines title={null} count={schools.length}>
            {(most) =>
              schools
                .slice(0, most)
                .map((each) => <Line key={lineKey(each)} of={each} standing={standing} rows={rows} />)
            }
          </SchoolLines>
        </details>
      )}
    </li>
  );
}

/** Deadline with its state, and the units that cooperate. */
function Answering({ standing }: { readonly standing: Standing }) {
  const { texts } = usePane();
  const { pane } = texts;
  const { clause, overdueDays } = standing;
  const { cooperating } = unitsText(clause);
  const state =
    overdueDays === null
      ? null
      : isOverdue(standing)
        ? pane.items.overdue(overdueDays)
        : pane.items.daysLeft(-overdueDays);
  return (
    <>
      {clause.deadline && (
        <p>
          {pane.rectify.deadline(pane.deadline(clause.deadline))}{' '}
          <strong class={isOverdue(standing) ? 'jh-tone-fail' : ''}>{state}</strong>
        </p>
      )}
      {cooperating !== '' && <p class="jh-caption">{pane.rectify.cooperating(cooperating)}</p>}
    </>
  );
}

/** More cells than these say no more to a reader. */
const MOST_CELLS = 6;

/** Where the county's own figures stand that an item isn't met by. */
function countyCells(standing: Standing): CellReference[] {
  if (isResource(standing)) return [];
  return standing.assessed.parts
    .filter((outcome) => outcome.by !== 'schools' || outcome.schools === null)
    .filter(({ verdict }) => verdict === 'fail' || verdict === 'unknown')
    .flatMap(({ cells }) => cells)
    .slice(0, MOST_CELLS);
}

function Cells({ cells }: { readonly cells: readonly CellReference[] }) {
  if (cells.length === 0) return null;
  return (
    <ul class="jh-cells">
      {cells.map((cell) => (
        <li key={`${cell.sheet} ${cell.row} ${cell.column}`}>
          <CellLink cell={cell} />
        </li>
      ))}
    </ul>
  );
}

function lineKey(school: ConcernedSchool): string {
  return school.kind === 'value'
    ? makeSchoolLineKey(school)
    : `${makeSchoolLineKey(school)} ${school.outcome.part.id} ${school.cells[0]?.row ?? ''}`;
}

interface LineProps {
  readonly of: ConcernedSchool;
  readonly standing: Standing;
  readonly rows: readonly SchoolRow[];
}

function Line({ of: one, standing, rows }: LineProps) {
  const { unit } = usePane().texts.items.limits;
  const [cell] = one.cells;
  const shown = showConcernedFigure(one, standing, unit);
  return (
    <SchoolLine of={one} rows={rows}>
      {cell ? <CellLink cell={cell}>{shown}</CellLink> : shown}
    </SchoolLine>
  );
}

/** The school's figure beside its limit; undefined where it has none: then its cell is named. */
function showConcernedFigure(school: ConcernedSchool, standing: Standing, units: UnitWords): string | undefined {
  if (school.kind === 'failing') return schoolFigure(school.failing, school.outcome.part, units);
  if (school.kind === 'unknown' || !isResource(standing)) return undefined;
  const item = schoolItem(school.value, standing.limits, school.at.at.stage);
  return item.known ? `${item.shown} / ${item.limit}` : undefined;
}
