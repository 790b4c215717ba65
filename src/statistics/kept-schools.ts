import { dequal } from 'dequal/lite';
import type { School } from './county';

/**
 * Schools from reading to reading: one of which nothing changed stays the same object, so that what was worked out for
 * it alone needn't be worked out again.
 */
export class KeptSchools {
  private readonly before = new Map<string, School>();

  /** The schools with those of before in place of their equals. */
  sharing(schools: readonly School[]): readonly School[] {
    const shared = schools.map((school) => {
      const known = this.before.get(school.name);
      return known && dequal(known, school) ? known : school;
    });
    this.before.clear();
    for (const school of shared) this.before.set(school.name, school);
    return shared;
  }
}
