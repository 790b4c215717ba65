import type { WorkbookContent } from '../../workbook/content';
import { usePane } from '../pane-context';

/** Where formulas wait for F9, the figures that were read may be old. */
export function ManualCalculationBar({ content: { calculation, sheets } }: { readonly content: WorkbookContent }) {
  const { texts } = usePane();
  const hasFormulas = sheets.some(({ tag, formulas }) => tag === null && formulas.size > 0);
  if (calculation !== 'manual' || !hasFormulas) return null;
  return <p class="jh-supposed">{texts.pane.manualCalculation}</p>;
}
