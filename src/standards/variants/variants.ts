import hebei from './hebei-2017.json';
import shenyang from './shenyang.json';

/** Standards of provinces and cities, written as a user would write them: JSON over one that ships (docs/standard.md). */
export const VARIANTS: readonly { readonly id: string; readonly extends: string }[] = [hebei, shenyang];
