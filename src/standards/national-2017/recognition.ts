import type { Shipped } from '../item-names';
import { RECOGNITION_RATE } from '../parts/quality';
import type { Item } from '../standard';
import { LEFT_TO_THE_COUNTY } from './words';

/** 社会认可度 (申报表 表Ⅵ). */
export const RECOGNITION: readonly Shipped<Item>[] = [
  {
    code: 'S1',
    area: 'S',
    number: 1,
    shortName: '社会认可度',
    text: '社会认可度达到85%以上',
    definition: null,
    ...LEFT_TO_THE_COUNTY,
    paragraph: '申报表 表Ⅵ',
    parts: [RECOGNITION_RATE],
  },
];
