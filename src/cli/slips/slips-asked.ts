import type { Request } from '../asked/arguments';
import { today } from '../asked/options';
import type { CheckedCounty, CheckSettings } from '../files/check-file';
import type { Output } from '../files/files';
import { correctionLines } from './correction-lines';
import { correctionsAsked } from './corrections-asked';
import { slipOutputs } from './slip-outputs';

/** What is asked for of slips: files to write, files that were read, and what is to be said. */
interface SlipsAsked {
  readonly outputs: readonly Output[];
  readonly files: readonly string[];
  readonly said: readonly string[];
}

/** `--slips`, `--corrections`, `--corrected`. */
export async function slipsAsked(
  county: CheckedCounty,
  settings: CheckSettings,
  request: Request,
): Promise<SlipsAsked> {
  const { slips, corrections, corrected } = request.options;
  const made = slips === undefined ? { outputs: [], said: [] } : await slipOutputs(slips, county, request);
  if (corrections === undefined) return { ...made, files: [] };
  const back = await correctionsAsked({ corrections, corrected }, county, settings, request, today());
  const said = correctionLines(back.tried, county.checked, corrected, request.language);
  return { outputs: [...made.outputs, ...back.outputs], files: back.files, said: [...made.said, ...said] };
}
