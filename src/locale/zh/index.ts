import { decisions } from './command-line/decisions';
import { errors } from './errors';
import { repairs, severity } from './findings';
import { functions } from './functions';
import { headers } from './headers';
import { planning } from './planning/planning';
import { ledger } from './reports/ledger';
import { marks } from './reports/marks';
import { report } from './reports/report';
import { rollUp } from './reports/roll-up';
import { sheets } from './reports/sheets';
import { pane } from './screens/pane';
import { profile } from './screens/profile';
import { questions } from './screens/questions';
import { workbench } from './screens/workbench';
import { assessment } from './verdicts/assessment';
import { causes } from './verdicts/causes';
import { items } from './verdicts/items';
import { resources } from './verdicts/resources';
import { standard } from './verdicts/standard';

export const zh = {
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
