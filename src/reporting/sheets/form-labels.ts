import type { Stage } from '../../statistics/stages';
import { FORM_STAGES } from './application-form';
import { EMPTY, text } from './report-cell';
import type { ReportColumn } from './report-template';

interface Labelled<Kind extends string> {
  readonly stage: Stage;
  readonly kind: Kind;
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
      cell: ({ stage, kind }) => (kind === first ? { ...text(FORM_STAGES[stage], 'center'), rowSpan: lines } : EMPTY),
    },
    { id: 'label', header: [''], number: '', width, cell: ({ kind }) => text(words[kind]) },
  ];
}
