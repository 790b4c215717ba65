import { EXPLANATIONS_KEY, type Explanations, explanationsIn, explanationsToKeep } from '../checks/explanations';
import { NO_ANSWERS, PROFILE_KEY, type Profile, profileIn, profileToKeep } from '../reading/profile/profile';

/** What of the pane belongs to the workbook and is kept in it. `null`: as the workbook or the product has it. */
export interface WorkbookSettings {
  /** The standard's id. */
  readonly standard: string | null;
  /** A standard of the user's own, as the text of its JSON. */
  readonly ownStandard: string | null;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly county: string | null;
  readonly year: string | null;
  /** The county to look at where the workbook holds several. */
  readonly part: string | null;
  /** `true` while our marks stand in the workbook. */
  readonly marked: string | null;
  /** The user's explanations of findings. */
  readonly explanations: Explanations;
  /** The user's answers to what the workbook doesn't tell. */
  readonly profile: Profile;
}

type SettingName = Exclude<keyof WorkbookSettings, 'explanations' | 'profile'>;

/** The keys under which they stand in the workbook. */
const KEYS: Readonly<Record<SettingName, string>> = {
  standard: 'standard',
  ownStandard: 'ownStandard',
  date: 'date',
  county: 'county',
  year: 'year',
  part: 'part',
  marked: 'marked',
};

export const NO_SETTINGS: WorkbookSettings = {
  standard: null,
  ownStandard: null,
  date: null,
  county: null,
  year: null,
  part: null,
  marked: null,
  explanations: {},
  profile: NO_ANSWERS,
};

/** The settings of a workbook; what can't be understood is as if it weren't there. */
export function settingsIn(stored: Readonly<Record<string, string>>): WorkbookSettings {
  const text = (name: SettingName) => parsedText(stored[KEYS[name]]);
  const date = text('date');
  return {
    standard: text('standard'),
    ownStandard: text('ownStandard'),
    date: date !== null && isDay(date) ? date : null,
    county: text('county'),
    year: text('year'),
    part: text('part'),
    marked: text('marked'),
    explanations: explanationsIn(stored),
    profile: profileIn(stored),
  };
}

/** As `Workbook.apply` takes them. */
export function settingsToKeep(changed: Partial<WorkbookSettings>): Record<string, string | null> {
  const names = Object.keys(KEYS) as readonly SettingName[];
  const kept: Record<string, string | null> = {};
  for (const name of names) {
    const value = changed[name];
    if (value !== undefined) kept[KEYS[name]] = value === null ? null : JSON.stringify(value);
  }
  if (changed.profile) kept[PROFILE_KEY] = profileToKeep(changed.profile);
  if (changed.explanations) kept[EXPLANATIONS_KEY] = explanationsToKeep(changed.explanations);
  return kept;
}

function parsedText(json: string | undefined): string | null {
  if (json === undefined) return null;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  } catch {
    return null;
  }
}

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
