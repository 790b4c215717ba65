import { ITEM_NAMES } from '../../../standards/item-names';
import type { resources as zh } from '../../zh/verdicts/resources';

export const resources: typeof zh = {
  name: (code) => ITEM_NAMES[code],
  per: { 100: 'per 100 students', 1: 'per student' },
  unit: {
    人: 'staff',
    个: '',
    间: 'rooms',
    '㎡': '㎡',
    元: 'yuan',
    台: 'units',
    册: 'books',
    分钟: 'minutes',
    km: 'km',
    所: 'schools',
  },
};
