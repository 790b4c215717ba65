import { useMemo } from 'preact/hooks';
import { marksOfCounties } from '../../reporting/marks';
import type { MarkLook } from '../../workbook/changes';
import { type MarkFormat, markFormats } from '../../workbook/mark-looks';
import { usePane } from '../pane-context';
import type { CheckedWorkbook } from '../session/state';

const LOOKS: readonly MarkLook[] = ['fail', 'near', 'data'];

/** What the marks in the sheets mean, and the way from one to the next. */
export function Marks({ result }: { readonly result: CheckedWorkbook }) {
  const { session, texts, language } = usePane();
  const { marks: words } = texts.pane;
  const { walked } = session.state;
  const { counties } = result;
  const marks = useMemo(() => marksOfCounties(counties, language).marks, [counties, language]);
  const cells = (look: MarkLook) =>
    marks
      .filter((mark) => mark.look === look)
      .flatMap(({ areas }) => areas)
      .reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{words.title}</h2>
      <ul class="jh-looks">
        {LOOKS.map((look) => (
          <li key={look}>
            <span class="jh-look" style={makeMarkStyle(markFormats[look])}>
              {words.sample}
            </span>
            {words.looks[look](cells(look))}
          </li>
        ))}
      </ul>
      <div class="jh-chips">
        <button type="button" class="jh-button" onClick={() => session.walk('back')}>
          {words.previous}
        </button>
        <button type="button" class="jh-button" onClick={() => session.walk('on')}>
          {words.next}
        </button>
        {walked && (
          <span class="jh-caption jh-figure" role="status">
            {words.walked(walked.at, walked.of)}
          </span>
        )}
      </div>
    </section>
  );
}

/** As the cell shows it. */
function makeMarkStyle({ fill, color, bold, italic, underline }: MarkFormat) {
  return {
    background: `#${fill}`,
    color: `#${color}`,
    fontWeight: bold ? 600 : 400,
    fontStyle: italic ? 'italic' : 'normal',
    textDecoration: underline ? 'underline' : 'none',
  };
}
