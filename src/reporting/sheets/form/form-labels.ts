import type { Stage } from '../../../statistics/stages';
import { groupedBy } from '../../../workbook/grouped';
import { EMPTY, makeTextCell } from '../table/report-cell';
import type { ReportColumn } from '../table/report-template';
import { FORM_STAGES } from './application-form';

interface Labelled<Kind extends string> {
  readonly stage: Stage;
  readonly kind: Kind;
}

/** `L1` for the first column of figures. */
export function makeLabel(index: number): string {
  return `L${index + 1}`;
}

/** A column, and what is to be said of it. */
export interface ColumnNote {
  readonly column: string;
  readonly said: string;
}

/** What is said of several columns alike is said once: `L7、L8`. */
export function togetherBySaid(
  notes: readonly ColumnNote[],
  line: (columns: string, said: string) => string,
): string[] {
  return [...groupedBy(notes, ({ said }) => said)].map(([said, alike]) =>
    line(alike.map(({ column }) => column).join('、'), said),
  );
}

/** The two columns before a form's figures: the stage, over its lines, and what each line says. */
export function labelColumns<Kind extends string, Row extends Labelled<Kind>>(
  first: Kind,
  words: Readonly<Record<Kind, string>>,
  width: ReportColumn<Row>['width'],
  lines: number,
): ReportColumn<Row>[] {
  return [
    {
      id: 'stage',
      header: [''],
      number: '',
      width: 'text',
      spans: true,
      cell: ({ stage, kind }) =>
        kind === first ? { ...makeTextCell(FORM_STAGES[stage], 'center'), rowSpan: lines } : EMPTY,
    },
    { id: 'label', header: [''], number: '', width, cell: ({ kind }) => makeTextCell(words[kind]) },
  ];
}
