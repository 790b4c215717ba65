import type { marks as zh } from '../../zh/reports/marks';

export const marks: typeof zh = {
  reason: (code, stage, name, value, limit, gap) => `${code} ${name} (${stage}) ${value} < ${limit}, lacks ${gap}`,
  item: (code, name, shown) => `${code} ${name}: ${shown}`,
  tooLarge: (code, stage, name, value, limit) => `${code} ${name} (${stage}) ${value} > ${limit}`,
};
