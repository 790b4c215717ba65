/**
 * Why a person must look twice before a proposal is taken: something on the sheet speaks about it and was not understood,
 * or its words have a second meaning.
 */
export type Doubt =
  /** A text on the sheet, as it stands, that nobody understands all of. */
  | { readonly code: 'unheard'; readonly text: string }
  /** What stands in a column of remarks. */
  | { readonly code: 'remark'; readonly text: string }
  /** A title, or a date, that may be about another assessment or another time. */
  | { readonly code: 'otherMatter'; readonly text: string }
  /** The area of 教学及辅助用房, beside words that hold the gym in it. */
  | { readonly code: 'withGym'; readonly text: string }
  /** 教学用房, 辅助用房: each alone is a part of the area. */
  | { readonly code: 'partOfArea'; readonly text: string }
  /** Other words of the same table that would get the same. */
  | { readonly code: 'asksTwice'; readonly text: string }
  /** Words without 数, 值, 面积 that name a total or what each student has. */
  | { readonly code: 'bareWords'; readonly text: string }
  /** 生均 in the title, a total under it. */
  | { readonly code: 'totalUnderRate'; readonly text: string }
  /** A limit in its words that isn't the standard's. */
  | { readonly code: 'otherLimit'; readonly text: string }
  /** A mean of the county's schools under a list that hasn't all of them. */
  | { readonly code: 'notAllSchools'; readonly text: string }
  /** The cell's format hides digits of a total. */
  | { readonly code: 'hiddenDigits'; readonly text: string }
  /** The cell's format divides what it shows, or puts words beside it. */
  | { readonly code: 'shownOtherwise'; readonly text: string };

/** Whether two doubts say the same to a person; of one format one example is enough. */
export function isSameDoubt(one: Doubt, other: Doubt): boolean {
  if (one.code !== other.code) return false;
  return one.text === other.text || (one.code === 'shownOtherwise' && formatIn(one) === formatIn(other));
}

function formatIn({ text }: Doubt): string {
  return text.slice(0, text.lastIndexOf('（'));
}
