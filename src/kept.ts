import { KeptOutcomes } from './assessment/items/schools/kept-outcomes';
import { KeptRows } from './reading/rows/kept-rows';
import { KeptSchools } from './statistics/kept-schools';

/**
 * What a check of a workbook leaves to the next one, for whoever checks after each edit: what nobody touched isn't
 * worked out again. The result is the same with it and without.
 */
export class Kept {
  readonly rows = new KeptRows();
  readonly schools = new KeptSchools();
  readonly outcomes = new KeptOutcomes();
}
