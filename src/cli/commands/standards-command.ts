import { variantStandards } from '../../standards/extension/extend-standard';
import type { Standard } from '../../standards/standard';
import { STANDARDS } from '../../standards/standards';
import type { Request } from '../asked/arguments';
import { requireNoOperands } from '../asked/options';
import type { CommandResult } from '../command-result';
import { alignedTable } from '../text/aligned-table';

/** `junheng standards`: the standards known by name with their numbers of items; `--json` gives all of their data. */
export function standardsCommand(request: Request): CommandResult {
  requireNoOperands(request);
  const { options } = request;
  const standards = [...STANDARDS, ...variantStandards()];
  if (options.json !== undefined) return { output: `${JSON.stringify(standards, null, 2)}\n`, exitCode: 0 };
  const rows = standards.map((standard) => [standard.id, standard.title, standard.document, itemCount(standard)]);
  return { output: `${alignedTable(rows, ['left', 'left', 'left', 'left']).join('\n')}\n`, exitCode: 0 };
}

function itemCount({ resources, items }: Standard): string {
  const counts = (['G', 'Q', 'S'] as const).map((area) => items.filter((item) => item.area === area).length);
  const all = [resources.length, ...counts];
  return `${all.join(' + ')} = ${all.reduce((sum, count) => sum + count, 0)}`;
}
