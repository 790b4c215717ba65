import { basename } from 'node:path';
import { checkCounties } from '../../check';
import { auditSheet } from '../../corrections/audit-sheet';
import { type Change, listCellsToSet, type Recheck, type Tried, tried } from '../../corrections/corrected';
import { type NotTaken, refuseCorrection } from '../../corrections/correction';
import { timesTheOld, withoutFarOff } from '../../corrections/far-off';
import { matchSlips } from '../../corrections/match-slips';
import { type ReturnedFile, returnedFile } from '../../corrections/returned-files';
import { openFile } from '../../embedded/formats/open-file';
import { slipTextsIn } from '../../locale/slip-texts';
import type { Checked } from '../../reporting/checked';
import { renamedCounty } from '../../settings/renamed-county';
import { settingsIn } from '../../settings/workbook-settings';
import { WorkbookError } from '../../workbook/workbook';
import type { Request } from '../asked/arguments';
import { batchInputs } from '../batch/inputs';
import { Failure } from '../failure';
import type { CheckedCounty, CheckSettings } from '../files/check-file';
import { computing, contentWithCells } from '../files/computed-copy';
import { type Output, readErrorCode, readInput } from '../files/files';
import { openInput } from '../files/open-input';

/** What came back, tried on the workbook, and the corrected copy where one is asked for. */
export interface CorrectionsAsked {
  readonly tried: Tried;
  readonly files: readonly string[];
  readonly outputs: readonly Output[];
}

/** `--corrections FOLDER|FILE`: reads what schools sent back and tries it; `today` is when it was accepted. */
export async function correctionsAsked(
  asked: { readonly corrections: string; readonly corrected: string | undefined },
  { checked, input }: CheckedCounty,
  settings: CheckSettings,
  request: Request,
  today: string,
): Promise<CorrectionsAsked> {
  const paths = listSlipFiles(asked.corrections, request);
  const returned: ReturnedFile[] = [];
  for (const { path, name } of paths) returned.push(await openReturned(path, name, request));
  await computing(input.workbook);
  const found = matchSlips(returned, checked, input.content);
  const recheck = await checkingAgain(checked, settings);
  const change: Change = async (cells) => ({
    ...(await contentWithCells(input.workbook, cells)),
    fileName: input.content.fileName,
  });
  const result = withFarOffTold(await tried(found, change, recheck));
  const files = paths.map(({ path }) => path);
  const { corrections } = result.corrections;
  const outputs =
    asked.corrected === undefined || corrections.length === 0
      ? []
      : [await correctedCopy(asked.corrected, result, { checked, input }, settings, today)];
  return { tried: result, files, outputs };
}

/** A copy is corrected by all at once: a figure far from the old one is left to the user. */
function withFarOffTold({ corrections: found, after }: Tried): Tried {
  const told = found.corrections.flatMap((each): NotTaken[] => {
    const times = timesTheOld(each);
    return times === undefined ? [] : refuseCorrection(each, { code: 'farOff', times });
  });
  const corrections = withoutFarOff(found.corrections);
  return { corrections: { ...found, corrections, notTaken: [...found.notTaken, ...told] }, after };
}

function listSlipFiles(asked: string, { texts }: Request) {
  return batchInputs([asked], texts) ?? [{ path: asked, name: basename(asked) }];
}

/** A file that can't be opened is one of the answers, not the end of the command. */
async function openReturned(path: string, name: string, request: Request): Promise<ReturnedFile> {
  try {
    const { workbook } = await openFile(readInput(path, request.texts), name);
    return returnedFile(workbook.content(), name);
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: 'unreadable', file: name, problem: error.problem };
    if (error instanceof Failure) {
      return { kind: 'unreadable', file: name, problem: { code: 'notAWorkbook', detail: error.line } };
    }
    return { kind: 'unreadable', file: name, problem: { code: 'damaged', part: name, detail: readErrorCode(error) } };
  }
}

/** The same county checked as before, by the same settings. */
async function checkingAgain(before: Checked, settings: CheckSettings): Promise<Recheck> {
  const { standard, date, profile, lastYear: file } = settings;
  const lastYear = file === undefined ? undefined : (await openInput(file, settings)).content;
  return (content) => {
    const counties = checkCounties(content, { standard, date, profile, lastYear });
    const again = counties.find(({ part }) => part === before.part) ?? counties[0];
    return before.part === undefined ? renamedCounty(again, settingsIn(content.settings)) : again;
  };
}

async function correctedCopy(
  file: string,
  { corrections }: Tried,
  { checked, input }: CheckedCounty,
  { language }: CheckSettings,
  today: string,
): Promise<Output> {
  const { workbook } = input;
  const sheet = auditSheet(corrections.corrections, checked, input.content, language, today);
  await workbook.setCells(listCellsToSet(corrections.corrections));
  const { refused } = await workbook.apply({ sheets: [sheet] });
  const content = workbook.save();
  workbook.undo();
  workbook.undo();
  return { file, content, refused };
}

/** A corrected copy is made by what came back. */
export function requireCorrections({ options, language }: Request): void {
  if (options.corrected !== undefined && options.corrections === undefined) {
    throw new Failure(slipTextsIn(language).cli.onlyWithCorrections);
  }
}
