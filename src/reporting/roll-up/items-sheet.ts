import type { Texts } from '../../locale/language';
import { EMPTY, makeTextCell, number, withLook } from '../sheets/table/report-cell';
import type { ReportColumn, ReportTemplate } from '../sheets/table/report-template';
import type { ItemRollUp, RollUp } from './roll-up';
import { makeRollUpFrame } from './sheet-frame';

/** 指标汇总: an item a row, weakest first. */
export function itemsTemplate(rollUp: RollUp, texts: Texts): ReportTemplate<ItemRollUp> {
  return {
    tag: 'rollUpItems',
    ...makeRollUpFrame(rollUp, texts, texts.rollUp.items),
    columns: makeItemColumns(texts),
    frozenColumns: 3,
    rows: rollUp.items,
    below: [],
    labelColumns: 1,
    notes: [texts.rollUp.itemsNote],
  };
}

function makeItemColumns({ rollUp: { column }, assessment }: Texts): ReportColumn<ItemRollUp>[] {
  const failing = ({ fail }: ItemRollUp) => withLook(number(fail, 0), fail > 0 ? 'near' : undefined);
  const below = ({ schoolsBelow }: ItemRollUp) => (schoolsBelow === null ? EMPTY : number(schoolsBelow, 0));
  return [
    { id: 'code', header: [column.code], width: 'text', cell: ({ code }) => makeTextCell(code, 'center') },
    {
      id: 'area',
      header: [column.area],
      width: 'text',
      cell: ({ area }) => makeTextCell(assessment.area[area], 'center'),
    },
    { id: 'item', header: [column.item], width: { least: 20, most: 60 }, cell: ({ name }) => makeTextCell(name) },
    { id: 'pass', header: [column.countiesPass], width: 'text', cell: ({ pass }) => number(pass, 0) },
    { id: 'fail', header: [column.countiesFail], width: 'text', cell: failing },
    { id: 'unknown', header: [column.countiesUnknown], width: 'text', cell: ({ unknown }) => number(unknown, 0) },
    { id: 'schoolsBelow', header: [column.schoolsBelow], width: 'text', cell: below },
  ];
}
