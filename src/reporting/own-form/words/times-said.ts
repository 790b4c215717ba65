/** Statistics are of September: these say a term, a beginning or an end of which a result has nothing. */
const OTHER_TERM =
  /春季|20\d{2}(?:学?年度?)?春|\d学?年春|\(春\)|[上下]半年|[上下]学期|第[二2]学期|学?期[初中末](?!中学)|(?<!学)年初(?!中)|20\d{2}初(?!中)|年中(?![学心小等级考央国文华])|年[末底终]|[第一二三四1-4]季度|寒假|暑假|[上本当]月/;
/** `2025年9月`, `2025-09-01`, `9月底`. */
const MONTH =
  /(?:(20\d{2}|(?<!\d)\d{2})年)?(?<![\d.])(1[0-2]|0?[1-9])月|(20\d{2})[-./](1[0-2]|0?[1-9])(?![\d年])(?!学年)/g;
const IN_WORDS = /(?<![一二三四五六七八九十\d])(十[一二]?|[一二三四五六七八])月/;
/** From September to the August after, which is all of a school year. */
const WHOLE_YEAR = /(20\d{2})[年\-./]0?9月?(?:1日)?[-—–~至到]+(?:(20\d{2})[年\-./])?0?[78]月?(?:31日)?/g;

const SEPTEMBER = 9;

/** What a folded text says of a time within a school year, or at its ends, that isn't the September of its statistics. */
export function otherTimeSaid(text: string, year: string | null): string | undefined {
  const words = text.replace(WHOLE_YEAR, (all, first: string, second: string | undefined) =>
    first === year && (second === undefined || Number(second) === Number(first) + 1) ? '' : all,
  );
  const term = OTHER_TERM.exec(words)?.[0] ?? IN_WORDS.exec(words)?.[0];
  if (term !== undefined) return term;
  return monthsIn(words).find((each) => each.month !== SEPTEMBER || (each.year !== undefined && each.year !== year))
    ?.text;
}

/** A month by itself may be the one in which the form was filled in: from that September to the day of the check. */
export function isInResultYear(text: string, year: string | null, date: string | undefined): boolean {
  return monthsIn(text).every((each) => {
    const monthShown = `${each.year ?? ''}-${String(each.month).padStart(2, '0')}`;
    return year !== null && monthShown >= `${year}-09` && monthShown <= (date ?? `${Number(year) + 1}-08`).slice(0, 7);
  });
}

interface MonthSaid {
  readonly text: string;
  readonly year: string | undefined;
  readonly month: number;
}

function monthsIn(text: string): readonly MonthSaid[] {
  return [...text.matchAll(MONTH)].map(([all, written, month, dotted, other]) => {
    const year = dotted ?? written;
    return { text: all, year: year?.length === 2 ? `20${year}` : year, month: Number(month ?? other) };
  });
}
