import type { Part } from '../part';
import { attestation, attestationWhereGiven } from '../parts/build';
import * as guarantee from '../parts/guarantee';
import { FUNDING } from '../parts/plan';
import * as quality from '../parts/quality';
import { PUBLIC_DAY } from '../parts/schools';

/** What each item of the plan is measured by: the method's parts with the plan's own figures. */
export const PARTS: Readonly<Record<string, readonly Part[]>> = {
  G1: guarantee.PLAN,
  G2: [...guarantee.UNIFIED, ...FUNDING],
  G3: guarantee.ART_ROOMS,
  G4: [guarantee.SIZE],
  G5: [guarantee.CLASS_SIZE],
  G6: [guarantee.SMALL_SCHOOL_FUNDS],
  G8: guarantee.INCOME,
  G9: [guarantee.TRAINED],
  G10: [attestation('postsAllotted')],
  G11: guarantee.ROTATION,
  G12: [guarantee.CERTIFIED, guarantee.MATCHED],
  G13: guarantee.nearby(PUBLIC_DAY),
  G14: guarantee.SENIOR_PLACES,
  G15: guarantee.MIGRANTS,
  Q1: [quality.retentionByRoll('adjustedGraduates'), quality.retentionByResidence('adjustedGraduates')],
  Q2: [quality.DISABLED],
  Q3: quality.CHARTER,
  Q4: [quality.TRAINING_OF_PAYROLL],
  Q5: quality.DIGITAL_TEACHING,
  Q6: [quality.MORAL_GRADE, quality.MORAL_STANDARD],
  Q7: quality.CURRICULUM,
  Q8: [quality.HOMEWORK, attestationWhereGiven('noOverload')],
  Q9: [quality.MONITORING],
  S1: [quality.RECOGNITION_RATE],
};
