import { useEffect, useState } from 'preact/hooks';
import { checkCounties } from '../../../check';
import { type Tried, tried, withCells } from '../../../corrections/corrected';
import { matchSlips } from '../../../corrections/match-slips';
import { type ReturnedFile, returnedFile } from '../../../corrections/returned-files';
import { openFile } from '../../../embedded/formats/open-file';
import { renamedCounty } from '../../../settings/renamed-county';
import type { WorkbookContent } from '../../../workbook/content';
import { WorkbookError } from '../../../workbook/workbook';
import type { PaneSession } from '../../session/session';
import type { CheckedWorkbook } from '../../session/state';

/** What came back while a workbook is open: views come and go. */
const returned = new WeakMap<PaneSession, readonly ReturnedFile[]>();

/** What came back, held against the workbook as it is now. */
export interface ReturnedNow {
  readonly result: CheckedWorkbook;
  readonly tried: Tried;
}

export function useReturned(session: PaneSession) {
  const [files, setFiles] = useState(returned.get(session) ?? []);
  const [now, setNow] = useState<ReturnedNow | null>(null);
  const [isReading, setReading] = useState(false);
  const { result } = session.state;
  useEffect(() => {
    let isWanted = true;
    if (files.length > 0 && result) {
      void triedOn(files, result, session).then((tried) => isWanted && setNow({ result, tried }));
    }
    return () => {
      isWanted = false;
    };
  }, [files, result, session]);
  const keep = (all: readonly ReturnedFile[]) => {
    returned.set(session, all);
    setFiles(all);
    if (all.length === 0) setNow(null);
  };
  const add = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return;
    setReading(true);
    const read: ReturnedFile[] = [];
    for (const file of chosen) read.push(await readReturned(file));
    setReading(false);
    const names = new Set(read.map(({ file }) => file));
    // The same file again is another look at it, not a second answer.
    keep([...files.filter(({ file }) => !names.has(file)), ...read]);
  };
  return { now: files.length > 0 ? now : null, isReading, add, forget: () => keep([]) };
}

/** The workbook is checked as it would be, by the settings that the pane checks it by. */
function triedOn(files: readonly ReturnedFile[], { checked, content }: CheckedWorkbook, session: PaneSession) {
  const { settings, lastYear } = session.state;
  const { standard, date } = session;
  const { explanations, profile, county, year } = settings;
  const recheck = (changed: WorkbookContent) => {
    const options = { standard, date, explanations, profile, lastYear: lastYear ?? undefined };
    const counties = checkCounties(changed, options);
    const again = counties.find(({ part }) => part === checked.part) ?? counties[0];
    return renamedCounty(again, { county: again.part === undefined ? county : null, year });
  };
  return tried(matchSlips(files, checked, content), (cells) => withCells(content, cells), recheck);
}

/** What can't be opened is told like everything else that came back. */
async function readReturned(file: File): Promise<ReturnedFile> {
  try {
    const { workbook } = await openFile(new Uint8Array(await file.arrayBuffer()), file.name);
    return returnedFile(workbook.content(), file.name);
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: 'unreadable', file: file.name, problem: error.problem };
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'unreadable', file: file.name, problem: { code: 'damaged', part: file.name, detail } };
  }
}
