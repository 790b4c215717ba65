import type { VetoOutcome } from '../../../assessment/items/county/vetoes';
import { centred, number, word, wrapped } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { ReportTemplate } from '../table/report-template';
import { FORM_VETOES } from './application-form';
import { FORM_LOOKS } from './form-cells';

/** 一票否决: each of the list as the county attests it. */
export function formVetoesTemplate(context: ReportContext): ReportTemplate<VetoOutcome> {
  const { sequence, text, present, evidence, remark, verdicts } = FORM_VETOES;
  return {
    tag: 'form.vetoes',
    name: FORM_VETOES.sheet,
    ...makeReportFrame(context, FORM_VETOES.title),
    title: FORM_VETOES.title,
    columns: [
      { id: 'sequence', header: [sequence], width: 'text', cell: ({ veto }) => centred(number(veto.number, 0)) },
      {
        id: 'text',
        header: [text],
        width: { least: 40, most: 66 },
        role: 'key',
        cell: ({ veto }) => wrapped(veto.text),
      },
      {
        id: 'present',
        header: [present],
        width: 'text',
        cell: ({ verdict }) => word(verdicts[verdict], FORM_LOOKS[verdict]),
      },
      { id: 'evidence', header: [evidence], width: { least: 16, most: 40 }, cell: (row) => wrapped(row.evidence) },
      { id: 'remark', header: [remark], width: { least: 12, most: 24 }, role: 'typed', cell: () => wrapped('') },
    ],
    frozenColumns: 0,
    rows: context.checked.assessment.items.vetoes,
    below: [],
    labelColumns: 1,
    notes: [FORM_VETOES.note],
  };
}
