import type { repairs as zhRepairs, severity as zhSeverity } from '../zh/findings';

export const severity: typeof zhSeverity = { error: 'error', warning: 'warning', notice: 'notice' };

export const repairs: typeof zhRepairs = {
  number: {
    does: 'turn numbers kept as text into numbers',
    leaves: 'Formulas stay, and so do texts that no single number can be read from, such as “about 30” or “3–5”.',
  },
  zero: {
    does: 'write 0 for “-” and 无',
    leaves: 'Empty cells stay, since nothing tells whether there is none or nobody filled it in; so do formulas.',
  },
  code: {
    does: 'take spaces out of codes and make full-width digits plain',
    leaves:
      'Codes that don’t have ten digits or name another kind stay: the right one has to be looked up in the statistics.',
  },
};
