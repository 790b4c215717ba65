import { join, parse, relative, resolve, sep } from 'node:path';
import type { Texts } from '../../locale/language';
import { Failure } from '../failure';
import type { CheckTargets } from '../files/check-file';
import { isFolderName } from '../files/output-names';
import type { BatchInput } from './inputs';

/** An option's file for all counties together, or its folder with a file for each county. */
type Target = { readonly kind: 'file' | 'folder'; readonly path: string } | undefined;

/** What a batch writes. */
export interface BatchTargets {
  /** `-`: to the screen, alone. */
  readonly json: Target | '-';
  readonly out: Target;
  readonly marked: Target;
}

/**
 * `FILE` takes what is about all counties, `FOLDER/` a file for each of them too. Workbooks are never written into a
 * folder that is checked: the next run would take them for counties.
 */
export function batchTargets(options: CheckTargets, folders: readonly string[], texts: Texts): BatchTargets {
  const { json, out, marked } = fileTargets(options, texts);
  if (marked?.kind === 'file') throw new Failure(texts.errors.markedFolder(marked.path));
  for (const { path } of [out, marked].filter((target) => target !== undefined)) {
    const around = folders.find((folder) => isInFolder(path, folder));
    if (around !== undefined) throw new Failure(texts.errors.withinInput(path, around));
  }
  return { json, out, marked };
}

/** The same of one workbook with several counties, in which all of them can be marked. */
export function fileTargets(options: CheckTargets, texts: Texts): BatchTargets {
  const [out, marked] = [makeTarget(options.out), makeTarget(options.marked)];
  if (out && marked && resolve(out.path) === resolve(marked.path)) throw new Failure(texts.errors.exists(marked.path));
  return { json: options.json === '-' ? '-' : makeTarget(options.json), out, marked };
}

function makeTarget(option: string | undefined): Target {
  if (option === undefined) return undefined;
  return { kind: isFolderName(option) ? 'folder' : 'file', path: option };
}

function isInFolder(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}

/** The files to write for each county, in the order of the inputs: they keep the inputs' names. */
export function countyTargets(inputs: readonly BatchInput[], { json, out, marked }: BatchTargets): CheckTargets[] {
  const stems = new Map<string, number>();
  for (const { name } of inputs) stems.set(cutExtension(name), (stems.get(cutExtension(name)) ?? 0) + 1);
  return inputs.map(({ name }) => {
    const stem = stems.get(cutExtension(name)) === 1 ? cutExtension(name) : name;
    // A copy of a file of another format is an .xlsx file.
    const workbook =
      stem === name && /\.xls[xm]$/i.test(name) ? name : stem + (/\.xlsm$/i.test(name) ? '.xlsm' : '.xlsx');
    return {
      json: json !== '-' && json?.kind === 'folder' ? join(json.path, `${stem}.json`) : undefined,
      out: out?.kind === 'folder' ? join(out.path, workbook) : undefined,
      marked: marked?.kind === 'folder' ? join(marked.path, workbook) : marked?.path,
    };
  });
}

/** The targets of one of several counties in a workbook: `各县.json` → `各县-甲县.json`. */
export function targetsOfPart(
  { json, out }: CheckTargets,
  part: string | undefined,
): Pick<CheckTargets, 'json' | 'out'> {
  if (part === undefined) return { json, out };
  const named = (file: string | undefined) => {
    if (file === undefined) return undefined;
    const { dir, name, ext } = parse(file);
    return join(dir, `${name}-${part.replace(/[\\/:*?"<>|]/g, '_')}${ext}`);
  };
  return { json: named(json), out: named(out) };
}

function cutExtension(name: string): string {
  const { dir, name: stem } = parse(name);
  return dir === '' ? stem : `${dir}/${stem}`;
}

/** The file of the roll-up itself: in a folder it has a name of its own. */
export function rollUpFile(target: Target, extension: string, texts: Texts): string | undefined {
  if (!target) return undefined;
  return target.kind === 'file' ? target.path : join(target.path, texts.rollUp.fileName + extension);
}
