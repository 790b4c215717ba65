import { basename } from 'node:path';
import type { Texts } from '../locale/language';
import { standardProblem } from '../locale/standard-problem';
import { extendStandard } from '../standards/extension/extend-standard';
import type { Standard } from '../standards/standard';
import { Failure } from './failure';
import { readInput } from './files';

/** A user's standard from a .json file. */
export function standardFromFile(file: string, texts: Texts): Standard {
  const result = extendStandard(parsed(file, texts));
  if (result.ok) return result.standard;
  const problems = result.problems.map((problem) => standardProblem(problem, texts)).join(texts.standard.separator);
  throw new Failure(texts.errors.badStandard(basename(file), problems));
}

function parsed(file: string, texts: Texts): unknown {
  const text = new TextDecoder().decode(readInput(file, texts));
  try {
    return JSON.parse(text);
  } catch (error) {
    const [detail = ''] = error instanceof Error ? error.message.split('\n') : [];
    throw new Failure(texts.errors.standardNotJson(basename(file), detail));
  }
}
