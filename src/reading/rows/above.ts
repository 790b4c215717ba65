import type { Wording } from '../../statistics/county';
import type { AnyStage } from '../../statistics/stages';

/** What the rows above say of a row: the section that it stands in, and the school whose name stands only once. */
export interface Above {
  stage: AnyStage | undefined;
  type: Wording | undefined;
  name: string;
  code: string | null;
}
