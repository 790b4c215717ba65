import type { Wordings } from '../locale/wording';
import { NO_ANSWERS } from '../reading/profile/profile';
import { questionOf } from '../reading/profile/questions';
import type { Checked } from '../reporting/checked';
import { type AskedHeader, type HeaderPlace, unreadHeaders } from '../reporting/unread-headers';

/** So many places of a header, and of headers that nothing is asked about, are named. */
const MOST_PLACES = 3;
const MOST_BESIDE = 8;

/** The headers that nobody understood, one line each however many sheets have it, and how to say what they are. */
export function unreadLines(
  checked: Checked,
  wordings: Wordings,
  limited: (lines: readonly string[]) => string[],
): string[] {
  const { asked, beside } = unreadHeaders(checked);
  const { unread } = wordings.texts.cli;
  const questions = asked.map((header) =>
    unread.line(questionText(header, wordings), placesText(header.places, wordings)),
  );
  return [
    ...(asked.length > 0 ? [unread.asked(asked.length), ...limited(questions)] : []),
    ...(asked.length > 0 ? [unread.answer, unread.answerProfile, `  ${profileLine(asked, checked)}`] : []),
    ...(beside.length > 0 ? [unread.beside(beside.length, besideText(beside, wordings))] : []),
  ];
}

function questionText({ header, candidates }: AskedHeader, { texts, roleName }: Wordings): string {
  const { headers, cli, pane } = texts;
  const [best, ...others] = candidates.map(roleName);
  if (best === undefined) return headers.open(header);
  const question = headers.asked(header, best);
  return others.length > 0 ? cli.unread.or(question, pane.list(others)) : question;
}

function placesText(places: readonly HeaderPlace[], { texts: { headers, pane, cli } }: Wordings): string {
  const named = places
    .slice(0, MOST_PLACES)
    .map(({ cell, column }) =>
      headers.at(cell.sheet, column === null ? headers.row(cell.row + 1) : headers.column(column)),
    );
  return places.length > MOST_PLACES ? cli.unread.places(pane.list(named), places.length) : pane.list(named);
}

function besideText(
  headers: readonly { readonly header: string }[],
  { texts: { cli, pane, headers: words } }: Wordings,
): string {
  const named = pane.list(headers.slice(0, MOST_BESIDE).map(({ header }) => words.quoted(header)));
  return headers.length > MOST_BESIDE ? cli.unread.more(named) : named;
}

/** A profile that says of each header that it is what it is likeliest. */
function profileLine(asked: readonly AskedHeader[], { reading }: Checked): string {
  const answers = asked.flatMap(({ finding }) => questionOf(finding, reading.statistics).choices.slice(0, 1));
  return JSON.stringify(answers.reduce((profile, { answered }) => answered(profile), NO_ANSWERS));
}
