import type { ComponentChildren } from 'preact';
import { type CellReference, referenceText } from '../../workbook/cells';
import { usePane } from '../pane-context';

/** A link that selects a cell in the workbook. Without children it shows the cell's address. */
export function CellLink({ cell, children }: { readonly cell: CellReference; readonly children?: ComponentChildren }) {
  const { texts, reveal } = usePane();
  const address = referenceText(cell);
  return (
    <button
      type="button"
      class="jh-link"
      title={address}
      aria-label={children === undefined ? texts.pane.cell(address) : undefined}
      aria-description={children === undefined ? undefined : texts.pane.cell(address)}
      onClick={() => reveal(cell)}
    >
      {children ?? address}
    </button>
  );
}
