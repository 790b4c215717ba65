import type { Standard } from '../../standards/standard';
import type { CountyStatistics } from '../../statistics/county';
import type { DerivedFigure } from './county/derived';
import type { Facts } from './county/facts';
import type { KeptOutcomes } from './schools/kept-outcomes';

/** What the parts of items are judged from. */
export interface Context {
  readonly statistics: CountyStatistics;
  readonly standard: Standard;
  readonly facts: Facts;
  /** What the schools' figures give where 县级数据 doesn't. */
  readonly derived: readonly DerivedFigure[];
  /** What came of parts at schools before. */
  readonly kept?: KeptOutcomes | undefined;
}
