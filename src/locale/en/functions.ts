import type { functions as zh } from '../zh/functions';

export const functions: typeof zh = {
  missing: 'A cell is empty, which is not 0.',
  missingOrZero:
    'A cell is empty or 0: Excel does not tell a function which. Add COUNT(the same cells) as the last argument.',
  countDiffers: 'The last argument is COUNT(the same cells).',
  notAFigure: 'A number not below 0 is needed.',
  notWhole: 'Students are a whole number.',
  notAWord: 'A word or a code is needed.',
  noStudents: 'There are no students to divide by.',
  unknownStage: 'The stage is 小学 or 初中 (primary, junior).',
  unknownItem: 'The item is R1 to R7.',
  unknownType: 'The kind of school is not known; e.g. 九年一贯制学校.',
  sizesDiffer: 'The two ranges must have one size.',
  oldEngine: 'This Excel is too old for exact figures: update Office.',
  zeroMean: 'The mean is 0: there is no coefficient.',
};
