import type { ResourceCode } from '../../../standards/resource-item';
import type { FieldId, Unit } from '../../../statistics/fields';

/** The field of the statistics that an item counts, and by how many students it is given. */
interface ItemNumerator {
  readonly code: ResourceCode;
  readonly field: FieldId;
  readonly per: 'perHundred' | 'perStudent';
  readonly unit: Unit;
}

/** A form names an item by the field that it counts: 每百名学生拥有|高于规定学历教师数. */
const NUMERATORS: readonly ItemNumerator[] = [
  { code: 'R1', field: 'higherDegreeTeachers', per: 'perHundred', unit: '人' },
  { code: 'R2', field: 'backboneTeachers', per: 'perHundred', unit: '人' },
  { code: 'R3', field: 'sportArtTeachers', per: 'perHundred', unit: '人' },
  { code: 'R4', field: 'teachingArea', per: 'perStudent', unit: '㎡' },
  { code: 'R5', field: 'sportsArea', per: 'perStudent', unit: '㎡' },
  { code: 'R6', field: 'equipmentValue', per: 'perStudent', unit: '元' },
  { code: 'R7', field: 'multimediaRooms', per: 'perHundred', unit: '间' },
];

export function itemNumerator(field: FieldId): ItemNumerator | undefined {
  return NUMERATORS.find((each) => each.field === field);
}

/** What the numerator of an item is measured in. */
export function unitOfItem(code: ResourceCode): Unit {
  return findNumerator(code).unit;
}

/** What an item counts. */
export function fieldOfItem(code: ResourceCode): FieldId {
  return findNumerator(code).field;
}

/** By how many students an item is given. */
export function perOfItem(code: ResourceCode): ItemNumerator['per'] {
  return findNumerator(code).per;
}

function findNumerator(code: ResourceCode): ItemNumerator {
  const found = NUMERATORS.find((each) => each.code === code);
  if (!found) throw new Error(`${code} is no resource item`);
  return found;
}
