import type { CliWordings } from '../../locale/cli-texts';
import { NO_ANSWERS } from '../../reading/profile/profile';
import { makeQuestion } from '../../reading/profile/questions';
import { folded } from '../../reading/text/header-text';
import type { Checked } from '../../reporting/checked';
import { type AskedHeader, type HeaderPlace, unreadHeaders } from '../../reporting/unread-headers';

/** So many places of a header, and of headers that nothing is asked about, are named. */
const MOST_PLACES = 3;
const MOST_BESIDE = 8;

/**
 * The headers that nobody understood, one line each however many sheets and counties of a workbook have it, and how to
 * say what they are.
 */
export function unreadLines(
  counties: readonly Checked[],
  wordings: CliWordings,
  limited: (lines: readonly string[]) => string[],
): string[] {
  const found = counties.map((county) => unreadHeaders(county));
  const asked = onceEach(found.flatMap((each) => each.asked));
  const isAsked = new Set(asked.map(({ header }) => folded(header)));
  const beside = onceEach(found.flatMap((each) => each.beside)).filter(({ header }) => !isAsked.has(folded(header)));
  const { unread } = wordings.texts.cli;
  const questions = asked.map((header) =>
    unread.line(questionText(header, wordings), placesText(header.places, wordings)),
  );
  return [
    ...(asked.length > 0 ? [unread.asked(asked.length), ...limited(questions)] : []),
    ...(asked.length > 0 ? [unread.answer, unread.answerProfile, `  ${profileLine(asked, counties)}`] : []),
    ...(beside.length > 0 ? [unread.beside(beside.length, besideText(beside, wordings))] : []),
  ];
}

/** Counties of one sheet ask the same of its headers. */
function onceEach<Header extends { readonly header: string }>(headers: readonly Header[]): readonly Header[] {
  const known = new Set<string>();
  return headers.filter(({ header }) => {
    const isNew = !known.has(folded(header));
    known.add(folded(header));
    return isNew;
  });
}

function questionText({ header, candidates }: AskedHeader, { texts, roleName }: CliWordings): string {
  const { headers, cli, pane } = texts;
  const [best, ...others] = candidates.map(roleName);
  if (best === undefined) return headers.open(header);
  const question = headers.asked(header, best);
  return others.length > 0 ? cli.unread.or(question, pane.list(others)) : question;
}

function placesText(places: readonly HeaderPlace[], { texts: { headers, pane, cli } }: CliWordings): string {
  const named = places
    .slice(0, MOST_PLACES)
    .map(({ cell, column }) =>
      headers.at(cell.sheet, column === null ? headers.row(cell.row + 1) : headers.column(column)),
    );
  return places.length > MOST_PLACES ? cli.unread.places(pane.list(named), places.length) : pane.list(named);
}

function besideText(
  headers: readonly { readonly header: string }[],
  { texts: { cli, pane, headers: words } }: CliWordings,
): string {
  const named = pane.list(headers.slice(0, MOST_BESIDE).map(({ header }) => words.quoted(header)));
  return headers.length > MOST_BESIDE ? cli.unread.more(named) : named;
}

/** A profile that says of each header that it is what it is likeliest. */
function profileLine(asked: readonly AskedHeader[], [first]: readonly Checked[]): string {
  const answers = asked.flatMap(({ finding }) =>
    first ? makeQuestion(finding, first.reading.statistics).choices.slice(0, 1) : [],
  );
  return JSON.stringify(answers.reduce((profile, { answered }) => answered(profile), NO_ANSWERS));
}
