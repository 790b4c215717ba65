import type { Report } from './findings';
import type { KeptRows } from './kept-rows';
import type { Profile } from './profile/profile';

/** What a reader may know beside the sheets. */
export interface ReadingContext {
  readonly fileName: string;
  /** The user's answers, which outrank all evidence. */
  readonly profile: Profile;
  readonly report: Report;
  /** Rows of readings before this one. */
  readonly keptRows?: KeptRows | undefined;
}
