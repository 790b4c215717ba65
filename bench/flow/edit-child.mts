import { readFileSync } from 'node:fs';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { STANDARDS } from '../../src/standards/standards';
import { PaneSession } from '../../src/taskpane/session/session';
import type { Workbook } from '../../src/workbook/workbook';
import { openExcel } from '../../test/excel/open-excel';
import { loadWorkbook } from '../../test/officejs/file/load';
import type { OfficeHost } from '../../test/officejs/host/host';
import { Stages } from './stages';

/** `IN`: one cell is edited again and again, with marks set: until the pane's model and the marks are right again. */
const [input = ''] = process.argv.slice(2);
const EDITS = 7;
/** 在校生数 of the first school. */
const CELL = { sheet: '小学', row: 2, column: 3 };
const bytes = readFileSync(input);

function sessionOn(workbook: Workbook): PaneSession {
  return new PaneSession({
    workbook,
    standards: STANDARDS,
    today: () => '2025-11-24',
    now: () => performance.now(),
    language: () => 'zh',
    offerFile: () => {},
    readFile: async () => ({ fileName: '', sheets: [], settings: {} }),
  });
}

/** Resolves once the session has checked again and is done. */
async function followed(session: PaneSession): Promise<void> {
  const { result } = session.state;
  await new Promise<void>((resolve) => {
    const stop = session.subscribe(() => {
      if (session.state.result === result || session.state.task) return;
      stop();
      resolve();
    });
  });
}

const stages = new Stages();
const counts: Record<string, number> = {};

async function best(name: string, session: PaneSession, edit: (value: number) => unknown, host?: OfficeHost) {
  await session.check();
  await session.mark();
  const [walls, processors]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < EDITS; turn++) {
    const [start, before, trips] = [performance.now(), process.cpuUsage(), host?.roundTrips ?? 0];
    const done = followed(session);
    await edit(500 + turn);
    await done;
    const { user, system } = process.cpuUsage(before);
    walls.push(performance.now() - start);
    processors.push((user + system) / 1000);
    if (host) counts[`${name}, round trips`] = host.roundTrips - trips;
  }
  counts[`${name}, wall ms`] = Math.min(...walls);
  counts[`${name}, processor ms`] = Math.min(...processors);
}

const embedded = EmbeddedWorkbook.open(bytes, '云岭县.xlsx');
await best('embedded', sessionOn(embedded), (value) => embedded.edit([{ ...CELL, value }]));

const { excel, host } = openExcel(loadWorkbook(bytes, '云岭县.xlsx'));
await best('Office.js', sessionOn(excel), (value) => host.edit(CELL.sheet, 'D3', String(value)), host);
console.log(JSON.stringify(stages.result(counts)));
