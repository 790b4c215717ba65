import { WorkbookError, type WorkbookProblem } from '../workbook/workbook';

/** Microsoft's library, as the page has it. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** How long to wait, in milliseconds, between tries while the user types in a cell. */
const EDITING_WAITS = [200, 400, 800];

const problems: Readonly<Record<string, WorkbookProblem>> = {
  InvalidOperationInCellEditMode: { code: 'editing' },
  AccessDenied: { code: 'readOnly' },
  RequestPayloadSizeLimitExceeded: { code: 'tooLarge', what: 'request' },
  ResponsePayloadSizeLimitExceeded: { code: 'tooLarge', what: 'response' },
};

/** Excel's code of an error, e.g. `ItemNotFound`; undefined for what didn't come from Excel. */
export function officeCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function asWorkbookError(error: unknown): unknown {
  const code = officeCode(error);
  if (error instanceof WorkbookError || code === undefined) return error;
  return new WorkbookError(problems[code] ?? { code: 'host', detail: `${code} (${readErrorLocation(error)})` });
}

/** Where Excel says that it happened, e.g. `Range.values`; else its message. */
function readErrorLocation(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const debugInfo = 'debugInfo' in error ? error.debugInfo : undefined;
  if (typeof debugInfo === 'object' && debugInfo !== null && 'errorLocation' in debugInfo)
    return String(debugInfo.errorLocation);
  return 'message' in error ? String(error.message) : '';
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What a batch is in Excel's undo list: a step for each of its round trips, or one where Excel can (1.20). */
export type UndoGroup = 'roundTrips' | 'one';

/**
 * Runs a batch. While the user types in a cell Excel refuses every batch, and nothing of ours can end that: the batch
 * is tried a few times more, then the user is asked to press Enter (`editing`). Errors come as `WorkbookError`s.
 */
export async function runBatch<T>(office: OfficeGlobals, batch: Batch<T>, group: UndoGroup = 'roundTrips'): Promise<T> {
  for (const pause of [...EDITING_WAITS, undefined]) {
    try {
      return await runOnce(office, batch, group);
    } catch (error) {
      if (officeCode(error) !== 'InvalidOperationInCellEditMode' || pause === undefined) throw asWorkbookError(error);
      await wait(pause);
    }
  }
  throw new WorkbookError({ code: 'editing' });
}

/** Excel refuses a group that holds a call which it can't undo; the batch does the same without. */
async function runOnce<T>(office: OfficeGlobals, batch: Batch<T>, group: UndoGroup): Promise<T> {
  const { Excel } = office;
  if (group === 'roundTrips' || !hasExcelApi(office, '1.20')) return Excel.run(batch);
  try {
    return await Excel.run({ mergeUndoGroup: true }, batch);
  } catch (error) {
    if (officeCode(error) !== 'UndoNotSupported') throw error;
    return Excel.run(batch);
  }
}

/**
 * Writes with events off, so that our own changes aren't taken for the user's, and sends what was queued. After a failure
 * they are on again; where that fails too, Excel itself is gone, and the first failure is what counts.
 */
export async function silently<T>(context: Excel.RequestContext, write: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  try {
    const written = await write();
    context.runtime.enableEvents = true;
    await context.sync();
    return written;
  } catch (error) {
    await allowEvents(context);
    throw error;
  }
}

async function allowEvents(context: Excel.RequestContext): Promise<void> {
  try {
    context.runtime.enableEvents = true;
    await context.sync();
  } catch {
    return;
  }
}

/** Whether Excel has a version of its own API; everything above 1.9 is asked for. */
export function hasExcelApi({ Office }: OfficeGlobals, version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError({ code: 'cancelled' });
}
