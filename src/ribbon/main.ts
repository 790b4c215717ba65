import { ExcelWorkbook } from '../excel/excel-workbook';
import { textsIn } from '../locale/language';
import { WorkbookError, type WorkbookProblem } from '../workbook/workbook';
import { type RibbonCommand, ribbonCommands } from './commands';
import { documentName } from './document-name';

/** The page of functions that Excel runs for buttons which don't open the pane. */
Office.onReady(() => {
  const workbook = new ExcelWorkbook({ Excel, Office });
  for (const [name, command] of Object.entries(ribbonCommands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => run(command, workbook, event));
  }
});

async function run(command: RibbonCommand, workbook: ExcelWorkbook, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await command(workbook);
  } catch (error) {
    tell(error instanceof WorkbookError ? error.problem : { code: 'host', detail: String(error) });
  } finally {
    event.completed();
  }
}

/** There is no page to write on: a dialog of the add-in says what is wrong and what to do. */
function tell(problem: WorkbookProblem): void {
  const { errors } = textsIn(Office.context.displayLanguage.startsWith('zh') ? 'zh' : 'en');
  const url = new URL('message.html', location.href);
  url.searchParams.set('text', errors.workbook(documentName(Office.context.document.url), problem));
  Office.context.ui.displayDialogAsync(url.href, { height: 25, width: 30, displayInIframe: true });
}
