import { useMemo } from 'preact/hooks';
import type { Assessment } from '../../../assessment/assess';
import type { ResourceAssessment } from '../../../assessment/resources';
import { worstCell } from '../../model/findings/located';
import { filteredRows, NO_FILTER } from '../../model/schools/school-filter';
import { schoolItem } from '../../model/schools/school-items';
import type { SchoolRow } from '../../model/schools/school-rows';
import { usePane } from '../../pane-context';
import { EmptyState } from '../../part/empty-state';
import { Glyph } from '../../part/glyph';
import { schoolNote } from '../../part/names';
import { VirtualList } from '../../part/virtual-list';
import { useRows } from '../rows';
import { SchoolDetail } from './school-detail';
import { SchoolFilters } from './school-filters';

/** CSS pixels, as in `schools.css`. */
const ROW_HEIGHT = 60;

/** 学校: who fails; one that is open: why, where, what to do. */
export function Schools({ assessment }: { readonly assessment: Assessment }) {
  const { resources } = assessment;
  const { place } = usePane();
  const rows = useRows(resources);
  const open = place.school === null ? undefined : rows.find(({ key }) => key === place.school);
  if (open) return <SchoolDetail key={open.key} row={open} rows={rows} assessment={assessment} />;
  return <SchoolList rows={rows} resources={resources} />;
}

interface SchoolListProps {
  readonly rows: readonly SchoolRow[];
  readonly resources: ResourceAssessment;
}

function SchoolList({ rows, resources }: SchoolListProps) {
  const { session, texts, place, go } = usePane();
  const { filter } = place;
  const shown = useMemo(() => filteredRows(rows, filter, resources), [rows, filter, resources]);
  const { schools } = texts.pane;
  return (
    <div class="jh-view">
      <h1 class="jh-hidden">{texts.pane.views.schools}</h1>
      <SchoolFilters rows={rows} resources={resources} />
      <p class="jh-caption jh-list-count" role="status">
        {schools.count(shown.length, rows.length, new Set(shown.map(({ at }) => at.school)).size)}
      </p>
      {shown.length === 0 ? (
        <EmptyState whole={false} glyph="excluded" title={schools.none} text={schools.noneHint}>
          <button type="button" class="jh-button" onClick={() => go({ filter: NO_FILTER })}>
            {schools.reset}
          </button>
        </EmptyState>
      ) : (
        <VirtualList
          key={JSON.stringify(filter)}
          rows={shown}
          rowHeight={ROW_HEIGHT}
          label={schools.list}
          keyOf={({ key }) => key}
          start={shown.findIndex(({ key }) => key === place.lastSchool)}
          onOpen={(row) => {
            go({ school: row.key, lastSchool: row.key });
            void session.reveal(worstCell(row), 'stays');
          }}
          render={(row) => <SchoolRowFace row={row} resources={resources} />}
        />
      )}
    </div>
  );
}

function SchoolRowFace({ row, resources }: { readonly row: SchoolRow; readonly resources: ResourceAssessment }) {
  const { texts, language } = usePane();
  return (
    <>
      <Glyph name={row.verdict} />
      <span class="jh-row-main">
        <span class="jh-row-name">{row.at.school.name}</span>
        <span class="jh-row-note jh-caption">{schoolNote(row.at, language, texts)}</span>
      </span>
      <span class="jh-row-side">
        <span class={`jh-tone-${row.verdict}`}>{texts.assessment.school[row.verdict]}</span>
        <span class="jh-caption jh-figure">{describeWorst(row, resources, texts.assessment.value.unknown)}</span>
      </span>
    </>
  );
}

/** The item that decides with value and limit: `R1 3.94 / 4.2`, `R7 未填报`. */
function describeWorst({ assessed, short }: SchoolRow, { items }: ResourceAssessment, unknown: string): string {
  const [worst] = short;
  if (!assessed || worst === undefined) return '';
  const value = assessed.values[worst];
  const limits = items[worst];
  if (!value || !limits) return '';
  const item = schoolItem(value, limits, assessed.at.stage);
  const more = short.length > 1 ? ` +${short.length - 1}` : '';
  return `${limits.item.code} ${item.known ? `${item.shown} / ${item.limit}` : unknown}${more}`;
}
