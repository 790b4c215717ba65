import type { Texts } from '../../locale/language';
import type { Comparison } from '../../standards/limits';
import { type PlainPart, type SchoolFigurePart, type ShownUnit, unhandled } from '../../standards/part';
import { decimalText, exact } from '../../statistics/exact';
import { SCHOOL_TYPES } from '../../statistics/school-types';
import { STAGES, type Stage } from '../../statistics/stages';

/** Limits are plain decimals. */
const LIMIT_PLACES = 6;

/** What a part asks for, in few words: `≥95%`, `小学≤45人，初中≤50人`, `各校均为“是”`. */
export function partLimit(part: PlainPart, texts: Texts): string {
  const { limits } = texts.items;
  switch (part.kind) {
    case 'attestation':
      return limits.attested;
    case 'schoolStatement':
      return limits.stated;
    case 'schoolGrade':
      return limits.graded(part.accepted[0] ?? '', part.accepted[1] ?? '');
    case 'countyRatio':
    case 'countyFigure':
      return against(part.limit, part.comparison, part.unit, texts);
    case 'schoolFigure':
      return byStage(part.limits, part.comparison, part.unit, texts) + ofTypes(part, texts);
    case 'smallestRoom':
      return byStage(part.limits, 'atLeast', '㎡', texts);
    case 'classSize':
      return byStage(part.limits, 'atMost', '人', texts);
    case 'roomsPerClasses':
      return limits.rooms(part.classesPerRoom);
    case 'series':
      return limits.series[part.rule](part.changes);
    case 'monitoring':
      return limits.monitoring(limits.levels[part.levelAtLeast - 1] ?? '', part.limit);
    case 'recognition':
      return against(part.limit, 'atLeast', '%', texts);
    default:
      return unhandled(part);
  }
}

/** The limits of whole schools of some types, behind those of stages. */
function ofTypes({ typeLimits = {}, comparison, unit }: SchoolFigurePart, texts: Texts): string {
  const types = SCHOOL_TYPES.filter(({ id }) => typeLimits[id] !== undefined);
  const limits = [...new Set(types.map(({ id }) => typeLimits[id] ?? ''))];
  const said = limits.map((limit) =>
    texts.items.limits.ofStage(
      texts.items.limits.types(types.filter(({ id }) => typeLimits[id] === limit)),
      against(limit, comparison, unit, texts),
    ),
  );
  return said.map((each) => texts.items.limits.between + each).join('');
}

/** One limit for all stages is said once. */
function byStage(
  limits: Partial<Readonly<Record<Stage, string>>>,
  comparison: Comparison,
  unit: ShownUnit,
  texts: Texts,
): string {
  const given = STAGES.flatMap((stage) => {
    const limit = limits[stage];
    return limit === undefined ? [] : [{ stage, limit }];
  });
  const [first] = given;
  if (first && given.length === STAGES.length && given.every(({ limit }) => limit === first.limit)) {
    return against(first.limit, comparison, unit, texts);
  }
  return given
    .map(({ stage, limit }) =>
      texts.items.limits.ofStage(texts.assessment.stage[stage], against(limit, comparison, unit, texts)),
    )
    .join(texts.items.limits.between);
}

function against(limit: string, comparison: Comparison, unit: ShownUnit, texts: Texts): string {
  const scaled = unit === '%' ? exact(limit).mul(100) : exact(limit);
  return `${texts.items.comparison[comparison]}${decimalText(scaled, LIMIT_PLACES)}${texts.items.limits.unit[unit]}`;
}
