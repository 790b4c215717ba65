import type { Texts } from '../../locale/language';
import { makeTextCell, wrapped } from '../sheets/table/report-cell';
import type { ReportTemplate } from '../sheets/table/report-template';
import type { FileError, RollUp } from './roll-up';
import { makeRollUpFrame } from './sheet-frame';

/** 未能核查的文件: why, and what to do. */
export function notCheckedTemplate(rollUp: RollUp, texts: Texts): ReportTemplate<FileError> {
  const { column, notChecked } = texts.rollUp;
  return {
    tag: 'rollUpNotChecked',
    ...makeRollUpFrame(rollUp, texts, notChecked),
    columns: [
      { id: 'file', header: [column.file], width: 'text', cell: ({ file }) => makeTextCell(file) },
      { id: 'why', header: [column.why], width: { least: 40, most: 90 }, cell: ({ error }) => wrapped(error) },
    ],
    frozenColumns: 1,
    rows: rollUp.notChecked,
    below: [],
    labelColumns: 1,
    notes: [],
  };
}
