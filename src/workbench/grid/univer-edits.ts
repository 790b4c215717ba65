import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  ObjectMatrix,
} from '@univerjs/core';
import type { CellValue } from '../../workbook/cells';
import type { CellEdit, TouchedCells } from './sheet-view';

type CellChanges = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** `cellAt` gives a cell as Univer keeps it after the change: only then is it known whether what was typed is a number. */
export function touchedCells(
  sheet: string,
  changes: CellChanges,
  cellAt: (row: number, column: number) => Nullable<ICellData>,
): TouchedCells {
  const edits: CellEdit[] = [];
  const looks: { sheet: string; row: number; column: number }[] = [];
  new ObjectMatrix(changes).forValue((row, column, change) => {
    const at = { sheet, row, column };
    if (!change || 'v' in change || 'f' in change || 'p' in change) {
      edits.push({ ...at, ...readEdit(cellAt(row, column)) });
    } else looks.push(at);
  });
  return { edits, looks };
}

function readEdit(cell: Nullable<ICellData>): { value: CellValue } | { formula: string } {
  if (!cell) return { value: null };
  if (cell.f) return { formula: cell.f };
  if (cell.p) return { value: cell.p.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? null };
  return { value: takeCellValue(cell) };
}

function takeCellValue({ v, t }: ICellData): CellValue {
  if (v === null || v === undefined || v === '') return null;
  if (t === CellValueType.BOOLEAN) return typeof v === 'boolean' ? v : Number(v) === 1;
  if (t === CellValueType.NUMBER) return Number(v);
  return v;
}
