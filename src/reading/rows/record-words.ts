import { countedIn } from '../../statistics/choices/schools';
import { saysNothing } from '../../statistics/choices/vocabulary';
import type { Wording } from '../../statistics/county';
import { SCHOOL_TYPES, schoolTypeEntry } from '../../statistics/school-types';
import type { AnyStage } from '../../statistics/stages';
import { answerIn, findAnswers, isChoice } from '../choices/choices';
import { readSchoolKind, readSchoolType, type SchoolKind } from '../choices/school-kinds';
import { stageNamed, stageOfCell } from '../choices/stages';
import { roleTerm } from '../columns/role-names';
import type { Report } from '../findings';
import { UNKNOWN_WORD } from '../findings/cells';
import type { ColumnRole } from '../lexicon/roles';
import { answeredWord } from '../profile/answers';
import type { Profile } from '../profile/profile';
import { inStage } from './row-stages';
import type { SchoolRecord } from './school-record';

interface Asked {
  readonly profile: Profile;
  readonly report: Report;
}

/**
 * A row whose words say what the user says that they mean. A word that nobody knows is reported, with the answers that
 * there are, and stands for none of them.
 */
export function settledWords(record: SchoolRecord, asked: Asked): SchoolRecord {
  return withKind(withStageWord(withWordings(withCounted(record, asked), asked), asked), asked);
}

function withCounted(record: SchoolRecord, asked: Asked): SchoolRecord {
  const { said } = record;
  if (!said.counted) return record;
  const counted = settleWording('counted', said.counted, record, asked);
  return counted === said.counted ? record : { ...record, said: { ...said, counted } };
}

function withWordings(record: SchoolRecord, asked: Asked): SchoolRecord {
  let wordings: SchoolRecord['wordings'][number][] | undefined;
  for (const [index, { field, wording }] of record.wordings.entries()) {
    const choice = settleWording(field, wording, record, asked);
    if (choice === wording) continue;
    wordings ??= [...record.wordings];
    wordings[index] = { field, wording: choice };
  }
  return wordings ? { ...record, wordings } : record;
}

/** A choice as it is, or as the user says that its word is meant. */
function settleWording(
  role: ColumnRole,
  wording: Wording,
  { name }: SchoolRecord,
  { profile, report }: Asked,
): Wording {
  const { text, cell } = wording;
  if (!isChoice(role) || answerIn(role, text) !== undefined || saysNothing(text)) return wording;
  const means = answeredWord(profile, role, text);
  const answer = findAnswers(role).find((each) => each.means === means);
  if (answer) return { text: answer.name, cell };
  report(UNKNOWN_WORD, cell, text, { field: roleTerm(role), role, school: name, answers: findAnswers(role) });
  return wording;
}

/** A row of 学前教育 and the like is no row of its school's, whatever kind that is. */
function withStageWord(record: SchoolRecord, asked: Asked): SchoolRecord {
  const given = record.said.stage;
  if (!given || saysNothing(given.text)) return record;
  const word = settleWording('stage', given, record, asked);
  const means = stageOfCell(word.text);
  const stage = stageNamed(means);
  const staged = stage && stage !== record.stage ? inStage(record, stage) : record;
  if (means !== 'other') return staged;
  const typeSaid = record.type && readSchoolType(record.type.text);
  return typeSaid && schoolTypeEntry(typeSaid).isOther ? staged : { ...staged, type: word };
}

function withKind(record: SchoolRecord, { profile }: Asked): SchoolRecord {
  const given = record.type;
  if (!given) return record;
  const kind = readSchoolKind(given.text);
  if (kind) return kind.stage && !record.stage ? inStage(record, kind.stage) : record;
  const means = answeredWord(profile, 'schoolType', given.text);
  const entry = SCHOOL_TYPES.find(({ id }) => id === means);
  return entry ? { ...record, type: { text: entry.name, cell: given.cell } } : record;
}

/** Whether a row is about a part of another school: it says so, or it is about classes at one (附设小学班). */
export function readStanding({ said, type, stage }: SchoolRecord): 'part' | 'unclear' | undefined {
  const kind = type && readSchoolKind(type.text);
  if (kind && (schoolTypeEntry(kind.type).isOther || (kind.isAttached && !joinsMainSchool(kind, stage))))
    return undefined;
  const text = said.counted?.text ?? '';
  if (text !== '') {
    const counted = countedIn(text);
    return counted === undefined ? 'unclear' : counted === 'part' ? 'part' : undefined;
  }
  return kind?.isAttached && isCompulsory(kind) ? 'part' : undefined;
}

/** 附设特教班 are of special education, unless their row says whose pupils they are. */
function joinsMainSchool(kind: SchoolKind, stage: AnyStage | undefined): boolean {
  return isCompulsory(kind) || kind.type === 'senior' || (kind.type === 'special' && stage !== undefined);
}

function isCompulsory({ type }: SchoolKind): boolean {
  return type === 'primary' || type === 'junior';
}
