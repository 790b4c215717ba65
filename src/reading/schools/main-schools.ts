import { addTo } from '../../workbook/grouped';
import { normalisedSchoolName } from '../text/header-text';
import type { SchoolDraft } from './school-drafts';

interface MainSchool {
  readonly draft: SchoolDraft;
  /** Its place among the main schools. */
  readonly place: number;
}

/** The schools that parts may belong to, found by name or code. */
export class MainSchools {
  private readonly byName = new Map<string, MainSchool[]>();
  private readonly byCode = new Map<string, MainSchool>();

  constructor(drafts: readonly SchoolDraft[]) {
    for (const [place, draft] of drafts.entries()) {
      const main = { draft, place };
      const name = normalisedSchoolName(draft.name);
      addTo(this.byName, name, main);
      if (draft.code !== null && !this.byCode.has(draft.code)) this.byCode.set(draft.code, main);
    }
  }

  /** The first school of that name or code. */
  called(nameOrCode: string): SchoolDraft | undefined {
    const named = this.byName.get(normalisedSchoolName(nameOrCode))?.[0];
    const coded = this.byCode.get(nameOrCode);
    return (named && coded && coded.place < named.place ? coded : (named ?? coded))?.draft;
  }

  /** The one school whose name a part's name begins with, the longest such name. */
  whoseNameBegins(part: string): SchoolDraft | undefined {
    const name = normalisedSchoolName(part);
    const beginnings: SchoolDraft[] = [];
    for (let length = 0; length <= name.length; length++) {
      for (const { draft } of this.byName.get(name.slice(0, length)) ?? []) beginnings.push(draft);
    }
    const longest = Math.max(...beginnings.map((main) => main.name.length));
    const [only, ...others] = beginnings.filter((main) => main.name.length === longest);
    return others.length === 0 ? only : undefined;
  }
}
