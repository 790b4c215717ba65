import { basename } from 'node:path';
import type { Texts } from '../../locale/language';
import { profileProblem } from '../../locale/profile-problem';
import { type Profile, parseProfile } from '../../reading/profile/profile';
import { Failure } from '../failure';
import { readJson } from '../files/files';

/** The user's answers from a .json file (`--profile`). */
export function profileFromFile(file: string, texts: Texts): Profile {
  const result = parseProfile(readJson(file, texts, texts.errors.badProfile));
  if (result.ok) return result.profile;
  const problems = result.problems.map((problem) => profileProblem(problem, texts)).join(texts.standard.separator);
  throw new Failure(texts.errors.badProfile(basename(file), problems));
}
