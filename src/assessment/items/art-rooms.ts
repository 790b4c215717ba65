import type { RoomAreaPart, RoomsPart } from '../../standards/part';
import type { School } from '../../statistics/county';
import { ceiling, type Exact, exact } from '../../statistics/exact';
import { ALL_STAGES, type AnyStage, STAGES, type Stage } from '../../statistics/stages';
import type { Context } from './context';
import type { PartOutcome, PartReason } from './outcome';
import { type LimitAt, type LimitRelaxation, limitFor, relaxationsOf } from './relaxed-limits';
import { hasRoomBands, type RoomsAgainst, roomsAgainst, roomsInBands } from './room-bands';
import { hasSchools, type Quantity, quantityOf, stagesOf } from './school-choice';
import { passedAt, relaxedBy, type SchoolOutcome, unknownAt, type Verdict } from './school-outcome';
import { outcomesOver, overSchools } from './school-outcomes';

/** One room for each so many classes begun: by stage where rooms are given by stage, else for the whole school. */
export function judgeRooms(part: RoomsPart, context: Context): PartOutcome {
  const outcomes = outcomesOver(part, context, ({ school }) => {
    const own = stagesOf(school).filter((stage) => {
      const record = school.stages[stage];
      return record && (record.figures[part.rooms] || hasRoomBands(part.bands, record));
    });
    if (own.length === 0) return [roomsAt(part, school, null, presentStages(school))];
    return stagesOf(school).map((stage) => roomsAt(part, school, stage, [stage]));
  });
  return overSchools(part, outcomes, 'unknown');
}

function presentStages(school: School): AnyStage[] {
  return ALL_STAGES.filter((stage) => school.stages[stage]);
}

function roomsAt(part: RoomsPart, school: School, stage: Stage | null, stages: readonly AnyStage[]): SchoolOutcome {
  const record = stage === null ? school.whole : (school.stages[stage] ?? school.whole);
  const rooms =
    !record.figures[part.rooms] && hasRoomBands(part.bands, record)
      ? roomsInBands(part.bands, record, school)
      : quantityOf(record.figures[part.rooms], part.rooms, school);
  if ('code' in rooms) return unknownAt(school, stage, rooms);
  const classes = classesOf(school, stages);
  if ('code' in classes) return unknownAt(school, stage, classes);
  const needed = exact(ceiling(classes.value.div(part.classesPerRoom)));
  if (rooms.value.compare(needed) >= 0) return passedAt(school, stage);
  const cells = [...rooms.cells, ...classes.cells];
  return {
    school,
    stage,
    verdict: 'fail',
    at: { value: rooms.value, limit: needed, gap: needed.sub(rooms.value), cells, figureCells: rooms.cells },
  };
}

/** Classes of stages of a school: as given, else counted in its list of classes. */
function classesOf(school: School, stages: readonly AnyStage[]): Quantity | PartReason {
  let value = exact(0);
  const cells: Quantity['cells'][number][] = [];
  const whole = school.whole.figures.classes;
  const isGivenByStage = stages.some((stage) => school.stages[stage]?.figures.classes);
  if (!isGivenByStage && whole?.kind === 'known') return { value: exact(whole.value), cells: whole.cells };
  for (const stage of stages) {
    const given = quantityOf(school.stages[stage]?.figures.classes, 'classes', school);
    const listed = school.classes.filter((one) => one.stage === stage);
    if ('code' in given && listed.length === 0) return given;
    value = value.add('code' in given ? exact(listed.length) : given.value);
    cells.push(...('code' in given ? [] : given.cells));
  }
  return { value, cells };
}

/** The smallest room of a kind in each school that has one. */
export function judgeSmallestRoom(part: RoomAreaPart, context: Context): PartOutcome {
  const relaxations = relaxationsOf(part.id, context.standard);
  const outcomes = outcomesOver(part, context, ({ school }) => {
    const own = stagesOf(school).some((stage) => {
      const record = school.stages[stage];
      return record && (record.figures[part.area] || hasRoomBands(part.bands, record));
    });
    if (own) return stagesOf(school).flatMap((stage) => areaAt(part, school, stage, relaxations));
    return areaAt(part, school, null, relaxations);
  });
  return overSchools(part, outcomes, hasSchools(part.schools, context) ? 'pass' : 'unknown');
}

function areaAt(
  part: RoomAreaPart,
  school: School,
  stage: Stage | null,
  relaxations: readonly LimitRelaxation[],
): SchoolOutcome[] {
  const record = stage === null ? school.whole : (school.stages[stage] ?? school.whole);
  const rooms = record.figures[part.rooms] ?? school.whole.figures[part.rooms];
  if (rooms?.kind === 'known' && rooms.value.digits === 0) return [];
  const strictest = strictestAt(part, school, stage, relaxations);
  if (!strictest) return [];
  const { limit, relaxation } = strictest;
  if (record.figures[part.area]?.kind !== 'known' && hasRoomBands(part.bands, record)) {
    const all = rooms && quantityOf(rooms, part.rooms, school);
    const against = bandsOutcome(roomsAgainst(limit, part.bands, all, record, school));
    return [relaxedBy(relaxation, { school, stage, ...against })];
  }
  const area = quantityOf(record.figures[part.area], part.area, school);
  if ('code' in area) return [unknownAt(school, stage, area)];
  if (area.value.compare(limit) >= 0) return [relaxedBy(relaxation, passedAt(school, stage))];
  const { value, cells } = area;
  const failing = { value, limit, gap: limit.sub(value), cells, figureCells: cells };
  return [relaxedBy(relaxation, { school, stage, verdict: 'fail', at: failing })];
}

/** The limit of a room; one that serves several stages is held to the strictest of theirs. */
function strictestAt(
  part: RoomAreaPart,
  school: School,
  stage: Stage | null,
  relaxations: readonly LimitRelaxation[],
): LimitAt | undefined {
  let strictest: LimitAt | undefined;
  for (const one of stage === null ? stagesOrBoth(school) : [stage]) {
    const own = part.limits[one];
    if (own === undefined) continue;
    const limit = limitFor(own, part.id, { school, stage: one }, relaxations, isLower);
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

function stagesOrBoth(school: School): readonly Stage[] {
  const present = stagesOf(school);
  return present.length > 0 ? present : STAGES;
}

function isLower(a: Exact, b: Exact): boolean {
  return a.compare(b) < 0;
}
