import type { zh } from '../zh';
import { assessment } from './assessment';
import { causes } from './causes';
import { decisions } from './decisions';
import { errors } from './errors';
import { repairs, severity } from './findings';
import { functions } from './functions';
import { headers } from './headers';
import { items } from './items';
import { ledger } from './ledger';
import { marks } from './marks';
import { pane } from './pane';
import { planning } from './planning';
import { profile } from './profile';
import { questions } from './questions';
import { report } from './report';
import { resources } from './resources';
import { rollUp } from './roll-up';
import { sheets } from './sheets';
import { standard } from './standard';
import { workbench } from './workbench';

export const en: typeof zh = {
  assessment,
  causes,
  repairs,
  severity,
  decisions,
  errors,
  functions,
  headers,
  items,
  ledger,
  marks,
  pane,
  planning,
  profile,
  questions,
  report,
  resources,
  rollUp,
  sheets,
  standard,
  workbench,
};
