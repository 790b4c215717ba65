import { readCsv } from '../../src/embedded/formats/csv';
import { isRole } from '../../src/reading/columns/role-names';
import type { ColumnRole } from '../../src/reading/lexicon/roles';
import { COUNTY_FACTS, type CountyFactId } from '../../src/statistics/county-facts';
import { STAGES, type Stage } from '../../src/statistics/stages';

/** A header of a list, and what it must be taken for. */
export interface HeaderRow {
  /** The line in the file, from 1. */
  readonly line: number;
  readonly header: string;
  readonly parent: string;
  readonly expected: Expected;
  readonly stage: Stage | undefined;
}

/** `none`: another quantity, which looks like the field that it stands in for. */
export type Expected =
  | { readonly kind: 'role'; readonly role: ColumnRole }
  | { readonly kind: 'fact'; readonly fact: CountyFactId }
  | { readonly kind: 'none'; readonly like: ColumnRole };

/** Reads a list of headers: columns header, parent_header, field_id_expected, stage, stands_in_for; others are left alone. */
export function headerRowsIn(bytes: Uint8Array, fileName: string): readonly HeaderRow[] {
  const [sheet] = readCsv(bytes, fileName).sheets;
  const [names = [], ...lines] = sheet?.values ?? [];
  return lines.flatMap((cells, index) => {
    const text = (name: string) => String(cells[names.indexOf(name)] ?? '').trim();
    const header = text('header');
    if (header === '') return [];
    const line = index + 2;
    const expected = expectedOf(text('field_id_expected'), text('stands_in_for'), `${fileName}:${line}`);
    return [{ line, header, parent: text('parent_header'), expected, stage: stageOf(text('stage')) }];
  });
}

function expectedOf(id: string, standsInFor: string, place: string): Expected {
  const fact = id.replace(/^fact:/, '');
  if (id === 'NONE') return { kind: 'none', like: isRole(standsInFor) ? standsInFor : 'students' };
  if (fact !== id && isFact(fact)) return { kind: 'fact', fact };
  if (isRole(id)) return { kind: 'role', role: id };
  throw new Error(`${place}: field_id_expected is “${id}”; a field's id, fact:<id> or NONE is expected`);
}

function isFact(id: string): id is CountyFactId {
  return Object.hasOwn(COUNTY_FACTS, id);
}

function stageOf(text: string): Stage | undefined {
  return STAGES.find((stage) => stage === text);
}
