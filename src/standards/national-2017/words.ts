import type { Clause } from '../clause';

/** What the method leaves to the county: deadlines and units. */
export const LEFT_TO_THE_COUNTY: Pick<Clause, 'deadline' | 'lead' | 'cooperating' | 'unitsAsPrinted'> = {
  deadline: null,
  lead: [],
  cooperating: [],
  unitsAsPrinted: [],
};
