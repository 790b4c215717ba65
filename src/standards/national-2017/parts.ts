import type { Part } from '../part';
import { attestation } from '../parts/build';
import * as guarantee from '../parts/guarantee';
import * as quality from '../parts/quality';
import { TOWN_PUBLIC_DAY } from '../parts/schools';

/** What each item of the method is measured by. */
export const PARTS: Readonly<Record<string, readonly Part[]>> = {
  G1: guarantee.PLAN,
  G2: guarantee.UNIFIED,
  G3: guarantee.ART_ROOMS,
  G4: [guarantee.SIZE],
  G5: [guarantee.CLASS_SIZE],
  G6: [guarantee.SMALL_SCHOOL_FUNDS],
  G7: [guarantee.SPECIAL_FUNDS],
  G8: guarantee.INCOME,
  G9: [guarantee.TRAINED],
  G10: [attestation('postsAllotted')],
  G11: guarantee.ROTATION,
  G12: [guarantee.CERTIFIED],
  G13: guarantee.nearby(TOWN_PUBLIC_DAY),
  G14: guarantee.SENIOR_PLACES,
  G15: guarantee.MIGRANTS,
  Q1: [quality.retentionByRoll('adjustedGraduates')],
  Q2: [quality.DISABLED],
  Q3: quality.CHARTER,
  Q4: [quality.TRAINING_OF_PUBLIC_FUNDS],
  Q5: quality.DIGITAL_TEACHING,
  Q6: [quality.MORAL_GRADE],
  Q7: quality.CURRICULUM,
  Q8: [attestation('noOverload')],
  Q9: [quality.MONITORING],
  S1: [quality.RECOGNITION_RATE],
};
