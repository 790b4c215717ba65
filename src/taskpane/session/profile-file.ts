import { type Profile, type ProfileProblem, parseProfile } from '../../reading/profile/profile';

/** Why a file is no profile. */
export type ProfileTrouble =
  | { readonly code: 'profileNotJson'; readonly file: string; readonly detail: string }
  | { readonly code: 'badProfile'; readonly file: string; readonly problems: readonly ProfileProblem[] };

/** The user's answers from the text of their JSON, or why it holds none. */
export function profileInText(text: string, file: string): Profile | ProfileTrouble {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { code: 'profileNotJson', file, detail: error instanceof Error ? error.message : String(error) };
  }
  const result = parseProfile(json);
  return result.ok ? result.profile : { code: 'badProfile', file, problems: result.problems };
}
