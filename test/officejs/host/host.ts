import { type Area, areaAddress, parseArea } from '../../../src/workbook/cells';
import { enterText } from '../classes/range/entry';
import { intersect } from '../classes/range/region';
import { workbookClass } from '../classes/workbook/workbook';
import type { HostSheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { HostObject } from './catalogue';
import { type Context, type HostEvent, References } from './context';
import { errors } from './errors';
import { EventType } from './event-types';
import { DELAY_FOR_CELL_EDIT, type Message, type Request, type Response } from './protocol';
import { changesSomething, RequestRun } from './request';
import { isSetSupported, type RequirementSets, USUAL_SETS } from './requirement-sets';
import { tellOfSheet } from './sheet-events';
import { UndoStack } from './undo';

export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** A round trip that is made to fail: before anything is done, half way, or when all is done and only the answer is lost. */
export interface Fault {
  readonly roundTrip: number;
  readonly when: 'before' | 'halfway' | 'after';
  readonly code?: string;
}

export interface HostSwitches {
  /** The ExcelApi version that the host says it has. */
  readonly excelApi?: string;
  /** Other requirement sets, e.g. `CustomXmlParts`. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly fault?: Fault;
  readonly cellEditing?: boolean;
}

/** Answers Office.js: one message in, one message out, and events in between. */
export class OfficeHost {
  readonly context: Context;
  /** Requests answered so far. */
  roundTrips = 0;
  readonly payloads: { readonly request: number; readonly response: number }[] = [];
  fault: Fault | undefined;
  readonly undo: UndoStack;
  /** What the library hears; set by whoever joins the two. */
  deliver: (text: string) => void = () => undefined;
  /** What is done before a request runs, after one that may have changed something, and after each. */
  before: () => Promise<void> = async () => undefined;
  after: () => Promise<void> = async () => undefined;
  settled: () => Promise<void> = async () => undefined;
  private cellEditing: boolean;
  private triggerSource: 'ThisLocalAddin' | 'Unknown' = 'ThisLocalAddin';
  private line: Promise<void> = Promise.resolve();
  private readonly waiting: Message[] = [];
  private readonly subscriptions = new Set<string>();
  private readonly events: HostEvent[] = [];
  private readonly root: HostObject;

  constructor(
    readonly workbook: HostWorkbook,
    readonly switches: HostSwitches = {},
  ) {
    this.fault = switches.fault;
    this.undo = new UndoStack(this.isSetSupported('ExcelApi', '1.19'));
    this.cellEditing = switches.cellEditing ?? false;
    this.root = new HostObject(workbookClass, workbook);
    this.context = {
      workbook,
      references: new References(),
      eventsEnabled: true,
      changed: (sheet, area, changeType) => this.changed(sheet, area, this.triggerSource, changeType),
      reformatted: (sheet, area) => this.reformatted(sheet, area),
      called: (className, member) => this.undo.called(className, member),
      tell: (event) => this.tell(event),
      subscribe: (eventType, targetId) => this.subscriptions.add(`${eventType} ${targetId}`),
      unsubscribe: (eventType, targetId) => this.subscriptions.delete(`${eventType} ${targetId}`),
    };
  }

  /** Takes what `sendMessageToHost` was given. The answer comes later, as from another process. */
  receive(text: string): void {
    const message: Message = JSON.parse(text);
    if (this.cellEditing && message.flags & DELAY_FOR_CELL_EDIT) this.waiting.push(message);
    else this.enqueue(message, text.length);
  }

  /** The user starts or ends typing in a cell. */
  setCellEditing(editing: boolean): void {
    this.cellEditing = editing;
    if (editing) return;
    for (const message of this.waiting.splice(0)) this.enqueue(message, JSON.stringify(message).length);
  }

  /** The user types into a cell. */
  edit(sheetName: string, address: string, text: string): void {
    const sheet = this.workbook.sheet(sheetName);
    const area = parseArea(address);
    if (!sheet || !area) throw new Error(`no cell ${sheetName}!${address}`);
    enterText(sheet.ensure(area.row, area.column), text);
    this.undo.edited(`${sheetName}!${address}`);
    this.tellOfEdit(sheet, area);
  }

  /** What is done meanwhile is told of as the user's doing. */
  async byUser(work: () => Promise<unknown>): Promise<void> {
    this.triggerSource = 'Unknown';
    try {
      await work();
    } finally {
      this.triggerSource = 'ThisLocalAddin';
    }
  }

  isSetSupported(set: string, version = '1.1'): boolean {
    return isSetSupported(this.sets, set, version);
  }

  /** The requirement sets that the host says it has. */
  get sets(): RequirementSets {
    return { ExcelApi: this.switches.excelApi ?? '1.9', ...(this.switches.sets ?? USUAL_SETS) };
  }

  /** One request at a time, in the order that they came. */
  private enqueue(message: Message, size: number): void {
    this.line = this.line.then(() => this.answer(message, size));
  }

  private async answer(message: Message, size: number): Promise<void> {
    this.roundTrips++;
    await this.before();
    const response = await this.respond(message, size).catch(brokenRequest);
    await this.settled();
    let body = JSON.stringify(response);
    if (body.length > PAYLOAD_LIMIT) body = JSON.stringify(failure(errors.responseTooLarge()));
    this.payloads.push({ request: size, response: body.length });
    this.deliver(
      JSON.stringify({ id: message.id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } }),
    );
    this.flushEvents();
  }

  private async respond(message: Message, size: number): Promise<Response> {
    if (size > PAYLOAD_LIMIT) return failure(errors.requestTooLarge());
    if (this.cellEditing) return failure(errors.cellEditMode());
    const { body } = message.message;
    if (message.message.url !== 'ProcessQuery') return failure(errors.apiNotFound('Host', message.message.url));
    const fault = this.fault?.roundTrip === this.roundTrips ? this.fault : undefined;
    if (!fault) return this.run(body);
    const share = { before: 0, halfway: 0.5, after: 1 }[fault.when];
    await this.run(body, Math.floor(body.Actions.length * share));
    return failure({
      code: fault.code ?? 'GeneralException',
      message: 'There was an internal error while processing the request.',
    });
  }

  private async run(request: Request, actionCount?: number): Promise<Response> {
    const response = await new RequestRun(request, this.root, this.context, actionCount).run();
    this.undo.settled();
    if (changesSomething(request)) await this.after();
    return response;
  }

  /** Somebody else changed cells: the user in another window on the workbook. */
  tellOfEdit(sheet: HostSheet, area: Area): void {
    this.changed(sheet, area, 'Unknown');
    this.flushEvents();
  }

  private changed(sheet: HostSheet, area: Area, triggerSource: string, changeType = 'RangeEdited'): void {
    if (this.workbook.calculationMode !== 'Manual') {
      this.workbook.calculationDue = true;
      for (const one of this.workbook.sheets) tellOfSheet(this.context, 'calculated', one);
    }
    const { id: worksheetId } = sheet;
    const address = areaAddress(area);
    const message = { changeType, source: 'Local', worksheetId, address, shiftDirection: 'None', triggerSource };
    this.tell({ eventType: EventType.changed, targetIds: ['Workbook', worksheetId], message });
    for (const { id: tableId, area: own } of sheet.tables) {
      if (!intersect(own, area)) continue;
      this.tell({
        eventType: EventType.tableChanged,
        targetIds: ['Workbook', worksheetId, tableId],
        message: { ...message, tableId },
      });
    }
  }

  private reformatted({ id: worksheetId }: HostSheet, area: Area): void {
    const message = { source: 'Local', worksheetId, address: areaAddress(area), triggerSource: this.triggerSource };
    this.tell({ eventType: EventType.formatChanged, targetIds: ['Workbook', worksheetId], message });
  }

  private tell(event: HostEvent): void {
    if (this.context.eventsEnabled) this.events.push(event);
  }

  private flushEvents(): void {
    const entries = [];
    for (const { eventType, targetIds, message } of this.events.splice(0)) {
      for (const targetId of targetIds) {
        if (!this.subscriptions.has(`${eventType} ${targetId}`)) continue;
        entries.push({
          messageCategory: 65536,
          messageType: eventType,
          targetId,
          message: JSON.stringify(message),
          id: 0,
        });
      }
    }
    if (entries.length > 0) this.deliver(JSON.stringify({ type: 3, message: { entries } }));
  }
}

/** What no member of ours foresaw, as a broken request brings it about: Excel answers that too. */
function brokenRequest(error: unknown): Response {
  const message = error instanceof Error ? error.message : String(error);
  return failure({ code: 'GeneralException', message });
}

function failure({ code, message }: { code: string; message: string }): Response {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, ActionIndex: 0, Location: '' } };
}
