import type { Recognised } from '../../../reading/recognised';
import { sheetsNotRead } from '../../../reporting/sheets-not-read';
import { findHeaderPlace } from '../../../reporting/unread-headers';
import { parseArea, parseColumn } from '../../../workbook/cells';
import type { WorkbookContent } from '../../../workbook/content';
import { usePane } from '../../pane-context';
import { CellLink } from '../../part/cell-link';
import { columnName } from '../../part/names';
import type { CheckedWorkbook } from '../../session/state';
import { ColumnChange } from './column-change';

/** What was read from which column of which sheet, and the rows that were left out. */
export function RecognisedSheets({ result: { checked, content } }: { readonly result: CheckedWorkbook }) {
  const { texts } = usePane();
  const { recognised } = checked.reading;
  const { settings, noSheets } = texts.pane;
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{settings.recognised}</h2>
      <p class="jh-caption">{recognised.length === 0 ? noSheets.text : settings.recognisedHint}</p>
      {recognised.map((sheet) => (
        <details
          key={`${sheet.sheet} ${sheet.kind} ${sheet.headerRows[0]} ${sheet.fields[0]?.column}`}
          class="jh-more jh-card"
        >
          <summary>
            {sheet.sheet}{' '}
            <span class="jh-caption">
              {settings.kind[sheet.kind]} · {settings.rows(sheet.rows)}
            </span>
          </summary>
          <p class="jh-caption">{settings.header(texts.pane.list(sheet.headerRows.map(String)))}</p>
          <Columns sheet={sheet} />
          <Aside sheet={sheet} />
          <NotUnderstood sheet={sheet} />
          <LeftOut sheet={sheet} />
          <IgnoreSheet sheet={sheet.sheet} />
        </details>
      ))}
      <SheetsNotRead content={content} recognised={recognised} />
    </section>
  );
}

interface SheetsNotReadProps {
  readonly content: WorkbookContent;
  readonly recognised: readonly Recognised[];
}

/** Sheets that were left out whole, and why. */
function SheetsNotRead({ content, recognised }: SheetsNotReadProps) {
  const { session, texts } = usePane();
  const { headers } = texts;
  const sheets = sheetsNotRead(content, recognised, session.state.settings.profile);
  if (sheets.length === 0) return null;
  return (
    <div class="jh-not-read">
      <h3 class="jh-strong">{headers.sheets}</h3>
      <ul class="jh-columns">
        {sheets.map(({ sheet, because }) => (
          <li key={sheet}>
            <span>{sheet}</span>
            <span class="jh-caption jh-columns-header">{headers.sheetBecause[because]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Columns({ sheet: { sheet, kind, across, headerRows, fields } }: { readonly sheet: Recognised }) {
  const { texts, language } = usePane();
  const row = (headerRows.at(-1) ?? 1) - 1;
  return (
    <ul class="jh-columns">
      {fields.map(({ field, name, column, header, confidence, unit }) => (
        <li key={field}>
          <span>{columnName(field, name, language)}</span>
          <CellLink cell={headerCell(sheet, across, row, column)}>
            {parseArea(column)
              ? column
              : across
                ? texts.pane.settings.row(Number(column))
                : texts.pane.settings.column(column)}
          </CellLink>
          <span class="jh-caption jh-columns-header">
            {[
              header !== name && header,
              unit && !header.includes(unit) && unit,
              (confidence === 'likely' || confidence === 'user') && texts.pane.answers.confidence[confidence],
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {ANSWERED_BY_COLUMN.has(kind) && (
            <ColumnChange
              column={{
                sheet,
                column,
                header,
                role: field.split('.')[0] ?? '',
                name: columnName(field, name, language),
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Tables whose columns are what an answer is about; on forms and among county figures it is a label. */
const ANSWERED_BY_COLUMN: ReadonlySet<Recognised['kind']> = new Set(['schools', 'classes']);

/** Where a field's header stands; across, its column is a row of the sheet; on a form, the cell itself. */
function headerCell(sheet: string, across: true | undefined, header: number, column: string) {
  const cell = parseArea(column);
  if (cell) return { sheet, row: cell.row, column: cell.column };
  return across
    ? { sheet, row: Number(column) - 1, column: header }
    : { sheet, row: header, column: parseColumn(column) };
}

/** Columns that seemed to be a field and were not taken, and why. */
function Aside({ sheet: { aside = [] } }: { readonly sheet: Recognised }) {
  const { answers } = usePane().texts.pane;
  if (aside.length === 0) return null;
  return (
    <>
      <p class="jh-caption">{answers.asideTitle}</p>
      <ul class="jh-columns">
        {aside.map(({ column, header, because }) => (
          <li key={column}>
            <span>{header}</span>
            <span class="jh-caption">
              {column} · {answers.because[because]}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Columns and rows that nobody understood, as they stand on this sheet. */
function NotUnderstood({ sheet: table }: { readonly sheet: Recognised }) {
  const { headers, pane } = usePane().texts;
  const { unread = [] } = table;
  if (unread.length === 0) return null;
  return (
    <>
      <p class="jh-caption">{headers.title}</p>
      <ul class="jh-columns">
        {unread.map((each) => (
          <li key={each.column ?? each.row}>
            <span>{each.header}</span>
            <CellLink cell={findHeaderPlace(each, table).cell}>
              {each.column === undefined ? pane.settings.row(each.row ?? 1) : pane.settings.column(each.column)}
            </CellLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function IgnoreSheet({ sheet }: { readonly sheet: string }) {
  const { session, texts } = usePane();
  return (
    <button type="button" class="jh-button" onClick={() => session.ignoreSheet(sheet)}>
      {texts.pane.answers.ignore}
    </button>
  );
}

function LeftOut({ sheet: { leftOut } }: { readonly sheet: Recognised }) {
  const { settings } = usePane().texts.pane;
  if (leftOut.length === 0) return null;
  return (
    <>
      <p class="jh-caption">{settings.leftOutTitle}</p>
      <ul class="jh-columns">
        {leftOut.map(({ sheet, row, shown, reason }) => (
          <li key={row}>
            <span>
              {settings.leftOut[reason]} <span class="jh-caption">{shown}</span>
            </span>
            <CellLink cell={{ sheet, row, column: 0 }}>{settings.row(row + 1)}</CellLink>
          </li>
        ))}
      </ul>
    </>
  );
}
