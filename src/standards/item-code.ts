import { RESOURCE_CODES } from './resource-item';

/** Codes of all that a standard may ask: the items of the four areas, commitments and vetoes. */
const ITEM_CODES = [
  ...RESOURCE_CODES,
  ...['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10', 'G11', 'G12', 'G13', 'G14', 'G15'],
  ...['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8', 'Q9', 'S1'],
  ...['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13'],
  ...['V1', 'V2', 'V3', 'V4', 'V5', 'V6'],
] as const;

export type ItemCode = (typeof ITEM_CODES)[number];

export function isItemCode(code: string): code is ItemCode {
  return ITEM_CODES.some((known) => known === code);
}
