import type { ResourceCode } from '../../standards/resource-item';
import type { resources as zh } from '../zh/resources';

/** The seven items are the same in every standard; its Chinese names are not translated word for word. */
const NAMES: Readonly<Record<ResourceCode, string>> = {
  R1: 'Teachers above the required degree',
  R2: 'Backbone teachers',
  R3: 'Teachers of sport and arts',
  R4: 'Teaching and auxiliary rooms',
  R5: 'Sports grounds and halls',
  R6: 'Teaching equipment',
  R7: 'Networked multimedia classrooms',
};

export const resources: typeof zh = {
  name: (code) => NAMES[code],
  per: { 100: 'per 100 students', 1: 'per student' },
  unit: {
    人: 'staff',
    个: '',
    间: 'room(s)',
    '㎡': '㎡',
    元: 'yuan',
    台: 'units',
    册: 'books',
    分钟: 'minutes',
    km: 'km',
    所: 'schools',
  },
};
