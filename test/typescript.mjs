/** Has a test process of the light runner read TypeScript, whether it is imported or required. */
import { register as whenRequired } from 'tsx/cjs/api';
import { register as whenImported } from 'tsx/esm/api';

whenRequired();
whenImported();
