import { basename } from 'node:path';
import type { Texts } from '../locale/language';
import { standardProblem } from '../locale/standard-problem';
import { extendStandard } from '../standards/extension/extend-standard';
import type { Standard } from '../standards/standard';
import { Failure } from './failure';
import { readJson } from './files';

/** A user's standard from a .json file. */
export function standardFromFile(file: string, texts: Texts): Standard {
  const result = extendStandard(readJson(file, texts, texts.errors.standardNotJson));
  if (result.ok) return result.standard;
  const problems = result.problems.map((problem) => standardProblem(problem, texts)).join(texts.standard.separator);
  throw new Failure(texts.errors.badStandard(basename(file), problems));
}
