import type { Assessment } from '../../assessment/assess';
import { daysOverdue } from '../../assessment/deadline';
import type { Assessed } from '../../assessment/items/assess-items';
import { countyLimit, countyValue, type FailingSchool, type PartOutcome } from '../../assessment/items/outcome';
import type { Commitment, Item } from '../../standards/standard';
import type { Exact } from '../../statistics/exact';
import { referenceText } from '../../workbook/cells';
import { plainDecimal } from './plain-decimal';
import type { FailingJson, ItemJson } from './result';

/** The items of areas G, Q and S, then the plan's commitments. */
export function otherItemsJson({ items, date }: Assessment): ItemJson[] {
  return [
    ...items.items.map((assessed) => itemJson(assessed, assessed.item.area, date)),
    ...items.commitments.map((assessed) => itemJson(assessed, 'commitments', date)),
  ];
}

function itemJson(
  { item, verdict, parts, failing }: Assessed<Item | Commitment>,
  area: string,
  date: string,
): ItemJson {
  const given = parts.filter((part) => part.verdict !== 'notGiven');
  const [only, ...others] = given;
  return {
    code: item.code,
    number: item.number,
    area,
    verdict,
    value: only && others.length === 0 ? decimalOrNull(countyValue(only)) : null,
    limit: only && others.length === 0 ? decimalOrNull(countyLimit(only)) : null,
    basis: describeBasis(parts),
    parts: given.flatMap(partJson),
    failing: failing.map(failingJson),
    deadline: item.deadline?.month ?? null,
    overdueDays: item.deadline && daysOverdue(item.deadline, date),
    lead: item.lead.join('、') || null,
    cooperating: item.cooperating,
  };
}

/** What an item rests on in the main: its schools, else county figures, else statements alone. */
function describeBasis(parts: readonly PartOutcome[]): ItemJson['basis'] {
  if (parts.some((outcome) => outcome.by === 'schools' && outcome.schools !== null)) return 'schools';
  return parts.some(({ by }) => by !== 'statement') ? 'county' : 'attestation';
}

function partJson(outcome: PartOutcome): ItemJson['parts'][number][] {
  const { part, verdict } = outcome;
  if (verdict === 'notGiven') return [];
  return [
    {
      name: part.name,
      value: decimalOrNull(countyValue(outcome)),
      limit: decimalOrNull(countyLimit(outcome)),
      verdict,
    },
  ];
}

function failingJson({ school, stage, value, cells }: FailingSchool): FailingJson {
  const shown = typeof value === 'string' ? value : decimalOrNull(value);
  return { school: school.name, stage, value: shown, cells: cells.map(referenceText) };
}

function decimalOrNull(value: Exact | null): string | null {
  return value && plainDecimal(value);
}
