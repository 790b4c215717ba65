import { METHOD_RULES } from '../method';
import type { Standard } from '../standard';
import { VETOES } from '../vetoes';
import { GUARANTEE } from './guarantee';
import { QUALITY } from './quality';
import { RECOGNITION } from './recognition';
import { RELAXATIONS } from './relaxations';
import { RESOURCES } from './resources';

/** The national method of 2017, by the words of its application form. */
export const NATIONAL_2017: Standard = {
  ...METHOD_RULES,
  id: 'national-2017',
  title: '县域义务教育优质均衡发展督导评估办法',
  shortTitle: '国家督导评估办法',
  document: '教督〔2017〕6号',
  resources: RESOURCES,
  items: [...GUARANTEE, ...QUALITY, ...RECOGNITION],
  commitments: [],
  vetoes: VETOES,
  relaxations: RELAXATIONS,
};
