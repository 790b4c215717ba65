import { useState } from 'preact/hooks';
import type { Texts } from '../../locale/language';
import { ChartPicture } from './chart-picture';
import type { SheetChart } from './sheet-chart';

interface ChartsOverGridProps {
  readonly charts: readonly SheetChart[];
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly texts: Texts['workbench']['charts'];
}

/** The charts of the active sheet, which the grid can't draw: over it, or put aside for its cells. */
export function ChartsOverGrid({ charts, isOpen, onToggle, texts }: ChartsOverGridProps) {
  return (
    <section class={isOpen ? 'charts open' : 'charts'} data-region="charts" aria-label={texts.label}>
      <div class="charts-bar">
        <span>{texts.count(charts.length)}</span>
        <button type="button" onClick={() => onToggle(!isOpen)}>
          {isOpen ? texts.showCells : texts.showCharts}
        </button>
      </div>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <div class="charts-list" tabIndex={0}>
          {charts.map((chart) => (
            <ChartPicture key={chart.title} chart={chart} texts={texts} />
          ))}
        </div>
      )}
    </section>
  );
}

/** Whether the charts of a sheet stand over its cells: until the user puts them aside, and on another sheet again. */
export function useChartsOpen(sheet: string | null) {
  const [aside, setAside] = useState<string | null>(null);
  return [sheet !== aside, (isOpen: boolean) => setAside(isOpen ? null : sheet)] as const;
}
