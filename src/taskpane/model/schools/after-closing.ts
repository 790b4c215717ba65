import type { Assessment } from '../../../assessment/assess';
import { assessClosing } from '../../../planning/closing';
import type { Closing } from '../../../planning/county/terms';

let last: { readonly of: Assessment; readonly key: string; readonly assessment: Assessment } | undefined;

/** The county once the schools are closed that the costs suppose to; worked out once for all that is shown of it. */
export function afterClosing(
  of: Assessment,
  { closings = [] }: { readonly closings?: readonly Closing[] | undefined },
): Assessment {
  const key = JSON.stringify(closings);
  if (last?.of === of && last.key === key) return last.assessment;
  last = { of, key, assessment: assessClosing(of, closings) };
  return last.assessment;
}
