import type { Aspect } from './aspect';
import { columns } from './sheet/columns';
import { conditionalFormats } from './sheet/conditional-formats';
import { merges } from './sheet/merges';
import { page } from './sheet/page';
import { properties } from './sheet/properties';
import { protection } from './sheet/protection';
import { validations } from './sheet/validations';
import { view } from './sheet/view';

/** What a sheet's own part says beside its cells; the page is read after the properties, which say whether it is fitted. */
export const aspects: readonly Aspect[] = [
  properties,
  view,
  columns,
  protection,
  merges,
  conditionalFormats,
  validations,
  page,
];
