import type { School } from './county';

/** What follows from a school alone, worked out once for each object: a school that an edit left alone is the same one. */
export function perSchool<Result extends object>(work: (school: School) => Result): (school: School) => Result {
  const known = new WeakMap<School, Result>();
  return (school) => {
    const before = known.get(school);
    if (before) return before;
    const result = work(school);
    known.set(school, result);
    return result;
  };
}
