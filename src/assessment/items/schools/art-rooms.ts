import type { RoomAreaPart, RoomsPart } from '../../../standards/part';
import type { School, StageRecord } from '../../../statistics/county';
import { ceiling, type Exact, exact } from '../../../statistics/exact';
import type { FieldId } from '../../../statistics/fields';
import { ALL_STAGES, type AnyStage, STAGES, type Stage } from '../../../statistics/stages';
import type { Context } from '../context';
import type { PartOutcome, PartReason } from '../outcome';
import { findRelaxations, type LimitAt, type LimitRelaxation, limitFor } from '../relaxed-limits';
import { hasRoomBands, type RoomsAgainst, roomsAgainst, roomsInBands } from './room-bands';
import { hasSchools, listStages, type Quantity, readQuantity } from './school-choice';
import { passedAt, relaxedBy, type SchoolOutcome, unknownAt, type Verdict } from './school-outcome';
import { outcomesOver, overSchools } from './school-outcomes';

/**
 * One room for each so many classes begun, over the school as a whole (全校教学班数): rooms that its stages have of their
 * own count together, for the classes of these stages; rooms of the whole school are for the senior classes too.
 */
export function judgeRooms(part: RoomsPart, context: Context): PartOutcome {
  const outcomes = outcomesOver(part, context, (school) => [roomsAt(part, school)]);
  return overSchools(part, outcomes, 'unknown');
}

function roomsAt(part: RoomsPart, school: School): SchoolOutcome {
  const { rooms, lacking, stages } = readRooms(part, school);
  const stage = stageAlone(stages);
  if (!rooms) return unknownAt(school, stage, lacking ?? { code: 'missingField', field: part.rooms, cells: [] });
  const classes = countSchoolClasses(school, stages);
  if ('code' in classes) return unknownAt(school, stage, classes);
  const needed = exact(ceiling(classes.value.div(part.classesPerRoom)));
  if (rooms.value.compare(needed) >= 0) return passedAt(school, stage);
  if (lacking) return unknownAt(school, stage, lacking);
  const cells = [...rooms.cells, ...classes.cells];
  return {
    school,
    stage,
    verdict: 'fail',
    at: { value: rooms.value, limit: needed, gap: needed.sub(rooms.value), cells, figureCells: rooms.cells },
  };
}

interface SchoolRooms {
  /** Those that are known, in all. */
  readonly rooms: Quantity | undefined;
  /** Why there may be more. */
  readonly lacking: PartReason | undefined;
  /** Whose classes they are held against. */
  readonly stages: readonly AnyStage[];
}

function readRooms(part: RoomsPart, school: School): SchoolRooms {
  const compulsory = listStages(school);
  const isOwn = compulsory.some((stage) => saysOfRooms(part, school.stages[stage]));
  const records = isOwn ? compulsory.flatMap((stage) => school.stages[stage] ?? []) : [school.whole];
  let rooms: Quantity | undefined;
  let lacking: PartReason | undefined;
  for (const record of records) {
    const schoolRooms = roomsIn(part, record, school);
    if ('code' in schoolRooms) lacking ??= schoolRooms;
    else
      rooms = rooms
        ? { value: rooms.value.add(schoolRooms.value), cells: [...rooms.cells, ...schoolRooms.cells] }
        : schoolRooms;
  }
  return { rooms, lacking, stages: isOwn ? compulsory : ALL_STAGES.filter((stage) => school.stages[stage]) };
}

function saysOfRooms({ rooms, bands }: RoomsPart, record: StageRecord | undefined): boolean {
  return record !== undefined && (record.figures[rooms] !== undefined || hasRoomBands(bands, record));
}

function roomsIn({ rooms, bands }: RoomsPart, record: StageRecord, school: School): Quantity | PartReason {
  return !record.figures[rooms] && hasRoomBands(bands, record)
    ? roomsInBands(bands, record, school)
    : readQuantity(record.figures[rooms], rooms, school);
}

/** The stage, where a school's rooms are those of one. */
function stageAlone(stages: readonly AnyStage[]): Stage | null {
  const [only, ...others] = stages;
  return only === undefined || only === 'senior' || others.length > 0 ? null : only;
}

/** Classes of stages of a school: as given, else counted in its list of classes. */
function countSchoolClasses(school: School, stages: readonly AnyStage[]): Quantity | PartReason {
  let value = exact(0);
  const cells: Quantity['cells'][number][] = [];
  const whole = school.whole.figures.classes;
  const isGivenByStage = stages.some((stage) => school.stages[stage]?.figures.classes);
  if (!isGivenByStage && whole?.kind === 'known') return { value: exact(whole.value), cells: whole.cells };
  for (const stage of stages) {
    const given = readQuantity(school.stages[stage]?.figures.classes, 'classes', school);
    const listed = school.classes.filter((each) => each.stage === stage);
    if ('code' in given && listed.length === 0) return given;
    value = value.add('code' in given ? exact(listed.length) : given.value);
    cells.push(...('code' in given ? [] : given.cells));
  }
  return { value, cells };
}

/** The smallest room of a kind in each school that has one. */
export function judgeSmallestRoom(part: RoomAreaPart, context: Context): PartOutcome {
  const relaxations = findRelaxations(part.id, context.standard);
  const outcomes = outcomesOver(part, context, (school) => {
    const stages = listStages(school);
    const isOwn = stages.some((stage) => saysOfArea(part, school.stages[stage]));
    if (!isOwn) return areaAt(part, { school, stage: null, serves: stages.length > 0 ? stages : STAGES }, relaxations);
    const given = stages.filter((stage) => !saysNothing(part, school, stage));
    const silent = given.length > 0 ? stages.filter((stage) => !given.includes(stage)) : [];
    return stages
      .filter((stage) => !silent.includes(stage))
      .flatMap((stage) => areaAt(part, { school, stage, serves: [stage, ...silent] }, relaxations));
  });
  return overSchools(part, outcomes, hasSchools(part.schools, context) ? 'pass' : 'unknown');
}

function saysOfArea({ area, bands }: RoomAreaPart, record: StageRecord | undefined): boolean {
  return record !== undefined && (record.figures[area] !== undefined || hasRoomBands(bands, record));
}

/**
 * A stage of which neither rooms nor their size are filled in, beside one of which they are: the rooms given serve it
 * too. How many there must be is asked elsewhere.
 */
function saysNothing({ rooms, area, bands }: RoomAreaPart, school: School, stage: Stage): boolean {
  const record = school.stages[stage];
  const isEmpty = (field: FieldId) => (record?.figures[field]?.kind ?? 'missing') === 'missing';
  return record !== undefined && isEmpty(rooms) && isEmpty(area) && !hasRoomBands(bands, record);
}

/** Rooms as one stage, or the whole school, gives them, and the stages that they serve. */
interface RoomsGiven {
  readonly school: School;
  readonly stage: Stage | null;
  readonly serves: readonly Stage[];
}

function areaAt(part: RoomAreaPart, given: RoomsGiven, relaxations: readonly LimitRelaxation[]): SchoolOutcome[] {
  const { school, stage } = given;
  const record = stage === null ? school.whole : (school.stages[stage] ?? school.whole);
  const rooms = record.figures[part.rooms] ?? school.whole.figures[part.rooms];
  if (rooms?.kind === 'known' && rooms.value.digits === 0) return [];
  const strictest = strictestAt(part, given, relaxations);
  if (!strictest) return [];
  const { limit, relaxation } = strictest;
  const all = rooms && readQuantity(rooms, part.rooms, school);
  const byBands = hasRoomBands(part.bands, record)
    ? bandsOutcome(roomsAgainst(limit, part.bands, all, record, school))
    : undefined;
  if (byBands && record.figures[part.area]?.kind !== 'known') {
    return [relaxedBy(relaxation, { school, stage, ...byBands })];
  }
  const area = readQuantity(record.figures[part.area], part.area, school);
  if ('code' in area) return [unknownAt(school, stage, area)];
  if (area.value.compare(limit) >= 0) {
    if (byBands?.verdict !== 'fail') return [relaxedBy(relaxation, passedAt(school, stage))];
    return [unknownAt(school, stage, { code: 'contradictorySources', cells: [...area.cells, ...byBands.at.cells] })];
  }
  const { value, cells } = area;
  const failing = { value, limit, gap: limit.sub(value), cells, figureCells: cells };
  return [relaxedBy(relaxation, { school, stage, verdict: 'fail', at: failing })];
}

/** The limit of a room; one that serves several stages is held to the strictest of theirs. */
function strictestAt(
  part: RoomAreaPart,
  { school, serves }: RoomsGiven,
  relaxations: readonly LimitRelaxation[],
): LimitAt | undefined {
  let strictest: LimitAt | undefined;
  for (const each of serves) {
    const limitGiven = part.limits[each];
    if (limitGiven === undefined) continue;
    const limit = limitFor(limitGiven, part.id, { school, stage: each }, relaxations, isLower);
    if (!strictest || isLower(strictest.limit, limit.limit)) strictest = limit;
  }
  return strictest;
}

/** Rooms that are too small have no one figure: they are told by their bands. */
function bandsOutcome(against: RoomsAgainst): Verdict {
  if (against.verdict !== 'fail') return against;
  const { shown, cells } = against;
  return { verdict: 'fail', at: { value: shown, limit: null, gap: null, cells, figureCells: cells } };
}

function isLower(a: Exact, b: Exact): boolean {
  return a.compare(b) < 0;
}
