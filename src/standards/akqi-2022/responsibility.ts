import type { Clause, Deadline } from '../clause';

type Responsibility = Pick<Clause, 'deadline' | 'lead' | 'cooperating' | 'unitsAsPrinted'>;

/** 完成时限 as the plan writes it: `2022年12月底前`. */
function endOfMonth(year: number, month: number): Deadline {
  return { text: `${year}年${month}月底前`, month: `${year}-${String(month).padStart(2, '0')}` };
}

function splitUnits(line: string): string[] {
  return line.split('、');
}

/**
 * 牵头单位 教科局 with the cooperating units as printed, `、` between them. Where the plan drops a `、`, the units are
 * given once more with it.
 */
export function ledByBureau(
  [year, month]: readonly [number, number],
  printed: string,
  separated = printed,
): Responsibility {
  return {
    deadline: endOfMonth(year, month),
    lead: ['教科局'],
    cooperating: splitUnits(separated),
    unitsAsPrinted: ['牵头单位:教科局', `配合单位:${printed}`],
  };
}

/** 责任单位: all of them answer for the item, none cooperates. */
export function answeredBy([year, month]: readonly [number, number], printed: string): Responsibility {
  return {
    deadline: endOfMonth(year, month),
    lead: splitUnits(printed),
    cooperating: [],
    unitsAsPrinted: [`责任单位:${printed}`],
  };
}
