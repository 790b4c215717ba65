import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  ObjectMatrix,
} from '@univerjs/core';
import type { CellValue } from '../../workbook/cells';
import type { CellEdit, TouchedCells } from './sheet-view';

export function touchedCells(sheet: string, cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>): TouchedCells {
  const edits: CellEdit[] = [];
  const looks: { sheet: string; row: number; column: number }[] = [];
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    const at = { sheet, row, column };
    const content = contentOf(cell);
    if (content) edits.push({ ...at, ...content });
    else looks.push(at);
  });
  return { edits, looks };
}

function contentOf(cell: Nullable<ICellData>): { value: CellValue } | { formula: string } | undefined {
  if (!cell) return { value: null };
  if (cell.f) return { formula: cell.f };
  if (cell.p) return { value: cell.p.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? null };
  return 'v' in cell ? { value: valueIn(cell) } : undefined;
}

function valueIn({ v, t }: ICellData): CellValue {
  if (v === null || v === undefined || v === '') return null;
  if (t === CellValueType.BOOLEAN) return typeof v === 'boolean' ? v : Number(v) === 1;
  if (t === CellValueType.NUMBER) return Number(v);
  return v;
}
