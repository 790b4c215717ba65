import { type FirstGivenPart, type Part, unhandled } from '../../standards/part';
import type { Context } from './context';
import { judgeAttestation } from './county/attestation';
import { judgeCountyFigure } from './county/county-figure';
import { judgeCountyRatio } from './county/county-ratio';
import { judgeMonitoring } from './county/monitoring';
import { judgeRecognition } from './county/recognition';
import { judgeSeries } from './county/series';
import type { PartOutcome } from './outcome';
import { judgeRooms, judgeSmallestRoom } from './schools/art-rooms';
import { judgeClassSize } from './schools/class-size';
import { judgeSchoolFigure } from './schools/school-figure';
import { judgeGrade, judgeStatement } from './schools/statements';

/** Judges one part of an item. */
export function judgePart(part: Part, context: Context): PartOutcome {
  switch (part.kind) {
    case 'attestation':
      return judgeAttestation(part, context);
    case 'countyRatio':
      return judgeCountyRatio(part, context);
    case 'countyFigure':
      return judgeCountyFigure(part, context);
    case 'schoolFigure':
      return judgeSchoolFigure(part, context);
    case 'roomsPerClasses':
      return judgeRooms(part, context);
    case 'smallestRoom':
      return judgeSmallestRoom(part, context);
    case 'classSize':
      return judgeClassSize(part, context);
    case 'schoolStatement':
      return judgeStatement(part, context);
    case 'schoolGrade':
      return judgeGrade(part, context);
    case 'series':
      return judgeSeries(part, context);
    case 'monitoring':
      return judgeMonitoring(part, context);
    case 'recognition':
      return judgeRecognition(part, context);
    case 'firstGiven':
      return judgeFirstGiven(part, context);
    default:
      return unhandled(part);
  }
}

/** The first way that gives a verdict, but one that fails before any that passes; else the first one's reason. */
function judgeFirstGiven({ ways }: FirstGivenPart, context: Context): PartOutcome {
  const outcomes = ways.map((way) => judgePart(way, context));
  const [first] = outcomes;
  if (!first) throw new Error('A part without a way of giving it');
  const isGiven = ({ verdict, reason }: PartOutcome) => verdict !== 'notGiven' && !isNothing(reason);
  const given = outcomes.filter(isGiven);
  return given.find(({ verdict }) => verdict === 'fail') ?? given[0] ?? { ...first, verdict: 'unknown' };
}

function isNothing(reason: PartOutcome['reason']): boolean {
  return reason?.code === 'missingFact' || reason?.code === 'noSchools' || reason?.code === 'schoolsUnknown';
}
