type ClassBand = readonly [name: string, from: number, to: number];

/** Bands of class sizes as the forms of 教基 call them, with the sizes that they hold. */
export const CLASS_BANDS: readonly [ClassBand, ...ClassBand[]] = [
  ['25人以下', 0, 25],
  ['26-30人', 26, 30],
  ['31-35人', 31, 35],
  ['36-40人', 36, 40],
  ['41-45人', 41, 45],
  ['46-50人', 46, 50],
  ['51-55人', 51, 55],
  ['56-60人', 56, 60],
  ['61-65人', 61, 65],
  ['66人以上', 66, 999],
];
