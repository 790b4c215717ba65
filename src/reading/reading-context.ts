import type { Report } from './findings';
import type { Profile } from './profile/profile';
import type { KeptRows } from './rows/kept-rows';

/** What a reader may know beside the sheets. */
export interface ReadingContext {
  readonly fileName: string;
  /** The user's answers, which outrank all evidence. */
  readonly profile: Profile;
  readonly report: Report;
  /** Rows of readings before this one. */
  readonly keptRows?: KeptRows | undefined;
}
