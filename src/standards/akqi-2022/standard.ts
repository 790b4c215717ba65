import { METHOD_RULES } from '../method';
import type { Standard } from '../standard';
import { VETOES } from '../vetoes';
import { COMMITMENTS } from './commitments';
import { GUARANTEE } from './guarantee';
import { QUALITY } from './quality';
import { RECOGNITION } from './recognition';
import { RESOURCES } from './resources';

/** The plan of Akqi County (2022), which implements the national method with figures of its own. */
export const AKQI_2022: Standard = {
  ...METHOD_RULES,
  id: 'akqi-2022',
  title: '阿合奇县义务教育优质均衡发展工作计划',
  shortTitle: '阿合奇县工作计划',
  document: '阿政办发〔2022〕9号 附件',
  resources: RESOURCES,
  items: [...GUARANTEE, ...QUALITY, ...RECOGNITION],
  commitments: COMMITMENTS,
  vetoes: VETOES,
  relaxations: [],
};
