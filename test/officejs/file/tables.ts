import { findChild, findChildren, parseTree } from '../../../src/embedded/package/tree';
import { isTrue } from '../../../src/embedded/package/xml';
import type { HostTable } from '../model/table';
import type { ReadingSheet } from './aspect';
import { areasOfList } from './xml';

/** The tables of a sheet, each a part of its own. */
export function readTables({ opened, part, sheet }: ReadingSheet): void {
  const tables = opened.relationships(part).filter(({ type, target }) => type === 'table' && opened.has(target));
  sheet.tables = tables.flatMap(({ target }) => tableIn(target, opened.text(target)) ?? []);
}

function tableIn(part: string, text: string): HostTable | undefined {
  const root = parseTree(part, text);
  const { id = '', displayName = '', ref, headerRowCount, totalsRowCount } = root.attributes;
  const [area] = areasOfList(ref);
  if (!area) return undefined;
  const style = findChild(root, 'tableStyleInfo')?.attributes ?? {};
  const columns = findChildren(findChild(root, 'tableColumns'), 'tableColumn').map(({ attributes }) => ({
    id: Number(attributes['id'] ?? 0),
    name: (attributes['name'] ?? '').replaceAll('_x000a_', '\n'),
  }));
  return {
    id,
    name: displayName,
    area,
    columns,
    showHeaders: headerRowCount !== '0',
    showTotals: totalsRowCount !== undefined && totalsRowCount !== '0',
    style: style['name'] ?? '',
    highlightFirstColumn: isTrue(style['showFirstColumn']),
    highlightLastColumn: isTrue(style['showLastColumn']),
    showBandedRows: isTrue(style['showRowStripes']),
    showBandedColumns: isTrue(style['showColumnStripes']),
    showFilterButton: findChild(root, 'autoFilter') !== undefined,
    filters: new Map(),
  };
}
