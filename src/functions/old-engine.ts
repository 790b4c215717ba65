import { functions as en } from '../locale/en/functions';
import { functions as zh } from '../locale/zh/functions';

/**
 * The engine that runs functions may be older than Excel's panes: the script is built so that any of them reads it, but
 * exact figures need whole numbers of any size. Without those, no function gives a number that might be wrong: every
 * cell says that Excel has to be updated. This is the first thing that the script does, whatever becomes of the rest.
 */
export const FUNCTION_IDS = ['CVOF', 'CVLIMIT', 'RATE', 'VERDICT', 'GAP', 'SHARE'] as const;

export const isEngineEnough =
  typeof BigInt === 'function' && typeof Object.hasOwn === 'function' && typeof Array.prototype.at === 'function';

if (!isEngineEnough) for (const id of FUNCTION_IDS) CustomFunctions.associate(id, refuse);

function refuse(): never {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, `${zh.oldEngine} ${en.oldEngine}`);
}
