import type { Shipped } from '../item-names';
import { RECOGNITION_RATE } from '../parts/quality';
import type { Item } from '../standard';
import { ledByBureau } from './responsibility';

/** 附件 三·(四) 社会认可度方面, word for word. */
export const RECOGNITION: readonly Shipped<Item>[] = [
  {
    code: 'S1',
    area: 'S',
    number: 1,
    shortName: '社会认可度',
    text: '学生、家长、教师、校长、人大代表、政协委员及其他群众。社会认可度达到85%以上',
    definition: null,
    ...ledByBureau([2022, 10], '县人大办公室、政协办公室'),
    paragraph: '附件 三·(四)',
    parts: [RECOGNITION_RATE],
  },
];
