import type { HostSheet } from '../model/sheet';
import type { Context } from './context';
import { EventType } from './event-types';

/** Says what was done to a sheet, to who listens at the workbook or at the sheet; more of it beside which sheet it is. */
export function tellOfSheet(
  context: Context,
  what: keyof typeof EventType,
  { id: worksheetId }: HostSheet,
  more: Readonly<Record<string, unknown>> = {},
): void {
  context.tell({
    eventType: EventType[what],
    targetIds: ['Workbook', worksheetId],
    message: { worksheetId, source: 'Local', ...more },
  });
}
