import { isRole } from '../../../reading/columns/role-names';
import type { Understanding } from '../../../reading/lexicon/understanding';
import { withColumn } from '../../../reading/profile/change-profile';
import type { Profile } from '../../../reading/profile/profile';
import { type ChoiceGroup, headerQuestion } from '../../../reading/profile/questions';

/** A column that was read as a field; across, a row of the sheet. */
export interface ReadColumn {
  readonly sheet: string;
  /** Letters, or a row's number from 1. */
  readonly column: string;
  readonly header: string;
  readonly role: string;
  readonly name: string;
}

/** What a column may be instead: what its header says or may say first, then fields of its kind, then all others by group. */
export function choicesForColumn(
  { sheet, header, role }: ReadColumn,
  { matches, candidates }: Pick<Understanding, 'matches' | 'candidates'>,
): readonly ChoiceGroup[] {
  const roles = [...matches, ...candidates].map((each) => each.role).filter((each) => each !== role);
  const { choices, others = [] } = headerQuestion({ header, candidates: [...new Set(roles)], sheets: [sheet] });
  const [best] = choices.filter(({ word }) => word === 'isField');
  const likely = others.filter(({ group }) => group === 'likely').flatMap((group) => group.choices);
  const rest = others
    .filter(({ group }) => group !== 'likely')
    .map(({ group, choices: all }) => ({ group, choices: all.filter(({ id }) => id !== best?.id) }));
  // What a column is mistaken for is mostly of its kind.
  const ofItsKind = rest.filter((group) => group.choices.some(({ id }) => id === role));
  return [
    ...(best ? [{ group: 'likely' as const, choices: [{ ...best, word: 'field' as const }, ...likely] }] : []),
    ...ofItsKind,
    ...rest.filter((group) => !ofItsKind.includes(group)),
  ];
}

/** The profile by which a column is a field, or none. */
export function answeredColumn({ sheet, column }: ReadColumn, id: string | null): (profile: Profile) => Profile {
  const field = id !== null && isRole(id) ? id : null;
  return (profile) => withColumn(profile, sheet, { column, field });
}
