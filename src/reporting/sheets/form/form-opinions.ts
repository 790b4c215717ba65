import { EMPTY, type ReportCell } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { ReportColumn, ReportTemplate, Wrapping } from '../table/report-template';
import { FORM_OPINIONS } from './application-form';

/** Boxes to write in, and their heights in lines. */
const BOXES = 3;
const LINES = 6;

/** 表Ⅶ: empty boxes for the user. */
export function formOpinionsTemplate(context: ReportContext): ReportTemplate<number> {
  const column = (id: 'opinion' | 'seal' | 'date', width: Wrapping): ReportColumn<number> => ({
    id,
    header: [FORM_OPINIONS[id]],
    width,
    role: 'typed',
    spans: true,
    cell: boxCell,
  });
  return {
    tag: 'form.VII',
    name: FORM_OPINIONS.sheet,
    ...makeReportFrame(context, FORM_OPINIONS.title),
    title: FORM_OPINIONS.title,
    columns: [
      column('opinion', { least: 30, most: 40 }),
      column('seal', { least: 40, most: 56 }),
      column('date', { least: 20, most: 26 }),
    ],
    unnumbered: true,
    frozenColumns: 0,
    rows: Array.from({ length: BOXES * LINES }, (_, line) => line),
    below: [],
    labelColumns: 1,
    notes: [FORM_OPINIONS.note],
  };
}

function boxCell(line: number): ReportCell {
  return line % LINES === 0 ? { ...EMPTY, wrap: true, rowSpan: LINES } : EMPTY;
}
