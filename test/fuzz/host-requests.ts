import fc from 'fast-check';
import { openExcel } from '../excel/open-excel';
import { loadWorkbook } from '../officejs/file/load';
import { OfficeHost } from '../officejs/host/host';
import { sheetOf } from '../workbook/contract';
import { contractWorkbook } from '../workbook/contract-workbook';
import { NASTY, share } from './edits';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What Microsoft's library really sends while our add-in reads, marks and writes a workbook. */
let recorded: Promise<readonly string[]> | undefined;

export function recordedRequests(): Promise<readonly string[]> {
  recorded ??= record();
  return recorded;
}

async function record(): Promise<readonly string[]> {
  const sent: string[] = [];
  const { excel, host } = openExcel(loadWorkbook(contractWorkbook(), '县.xlsx'));
  const receive = host.receive.bind(host);
  host.receive = (text) => {
    sent.push(text);
    receive(text);
  };
  const areas = [{ row: 1, column: 1, rowCount: 2, columnCount: 1 }];
  await excel.read();
  await excel.apply({
    sheets: [sheetOf('summary', '达标情况', [[{ value: '学校' }, { formula: '=1+1', value: 2 }]])],
    marks: { marks: [{ sheet: '学校', look: 'fail', areas }], notes: [] },
    settings: { a: '1' },
  });
  await excel.setCells([{ sheet: '学校', row: 1, column: 1, value: 121 }]);
  return sent;
}

/** A request with one to three of its values changed, left out or doubled. */
export interface BrokenRequest {
  readonly which: number;
  readonly edits: readonly { readonly at: number; readonly put: 'nothing' | Json }[];
}

export const brokenRequest: fc.Arbitrary<BrokenRequest> = fc.record({
  which: share,
  edits: fc.array(
    fc.record({
      at: share,
      put: fc.oneof(
        fc.constant('nothing' as const),
        fc.constantFrom<Json>(null, true, -1, 0, 1, 7, 1e9, '', 'ProcessQuery', 'Worksheets', [], {}, [[1]]),
        fc.constantFrom<Json>(...NASTY),
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** The request's body with its edits made; the envelope stays, since the host's own page makes that. */
export function brokenText(sent: readonly string[], { which, edits }: BrokenRequest): string {
  const message = JSON.parse(sent[Math.floor(which * sent.length)] ?? '');
  for (const { at, put } of edits) {
    const places = placesIn(message.message.body);
    const place = places[Math.floor(at * places.length)];
    if (!place) continue;
    if (put === 'nothing') delete place.holder[place.key];
    else place.holder[place.key] = structuredClone(put);
  }
  return JSON.stringify(message);
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

export function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

/** What the host answers to a request: the error's code, or that it was done. */
export async function answerOf(text: string): Promise<string | undefined> {
  const host = new OfficeHost(loadWorkbook(contractWorkbook(), '县.xlsx'));
  const answer = new Promise<string>((resolve) => {
    host.deliver = resolve;
  });
  host.receive(text);
  const body: unknown = JSON.parse(JSON.parse(await answer).message.body);
  return typeof body === 'object' && body !== null && 'Error' in body
    ? (body.Error as { Code: string }).Code
    : undefined;
}
