import type { ComponentChildren } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { EVERY_SHEET } from '../../../reading/profile/profile';
import { headerQuestion, makeQuestion, type Question } from '../../../reading/profile/questions';
import type { AskedHeader, HeaderPlace, UnreadHeader, UnreadHeaders } from '../../../reporting/unread-headers';
import { usePane } from '../../pane-context';
import { CellLink } from '../../part/cell-link';
import { Verdict } from '../../part/verdict';
import { HeaderAnswer } from './header-answer';

/** So many places of a header are links; the rest is counted. */
const MOST_PLACES = 3;

/** The headers that verdicts rest on and nobody understood, a card each, with the answers to choose from. */
export function HeaderQuestions({ asked }: { readonly asked: readonly AskedHeader[] }) {
  const { headers } = usePane().texts;
  const title = useId();
  if (asked.length === 0) return null;
  return (
    <section class="jh-section" aria-labelledby={title}>
      <h2 class="jh-heading" id={title}>
        {headers.count(asked.length)}
      </h2>
      <p class="jh-caption">{headers.hint}</p>
      <HeaderCards asked={asked} />
    </section>
  );
}

export function HeaderCards({ asked }: { readonly asked: readonly AskedHeader[] }) {
  return (
    <ul class="jh-cards">
      {asked.map((header) => (
        <AskedCard key={header.finding.identity} asked={header} />
      ))}
    </ul>
  );
}

/** All headers that nobody understood: those asked about, then, to be opened, those that are like no field that lacks. */
export function UnreadSection({ asked, beside }: UnreadHeaders) {
  const { headers } = usePane().texts;
  return (
    <>
      <HeaderQuestions asked={asked} />
      {beside.length > 0 && (
        <section class="jh-section">
          <details class="jh-more">
            <summary>{headers.beside(beside.length)}</summary>
            <p class="jh-caption">{headers.besideHint}</p>
            <ul class="jh-cards">
              {beside.map((header) => (
                <BesideCard key={header.header} unread={header} />
              ))}
            </ul>
          </details>
        </section>
      )}
    </>
  );
}

function AskedCard({ asked }: { readonly asked: AskedHeader }) {
  const { session, texts } = usePane();
  const statistics = session.state.result?.checked.reading.statistics;
  const question = useMemo(() => statistics && makeQuestion(asked.finding, statistics), [asked.finding, statistics]);
  return (
    <HeaderCard unread={asked} question={question}>
      <div class="jh-card-head">
        <Verdict name="unknown" word={texts.questions.title} />
        <span class="jh-caption">{asked.finding.code}</span>
      </div>
    </HeaderCard>
  );
}

function BesideCard({ unread }: { readonly unread: UnreadHeader }) {
  const question = useMemo(() => headerQuestion({ ...unread, sheets: [EVERY_SHEET] }), [unread]);
  return <HeaderCard unread={unread} question={question} />;
}

interface CardProps {
  readonly unread: UnreadHeader;
  readonly question: Question | undefined;
  readonly children?: ComponentChildren;
}

function HeaderCard({ unread, question, children }: CardProps) {
  const { texts, wordings } = usePane();
  const { headers } = texts;
  const asks = useId();
  const [best] = unread.candidates;
  const [only, ...others] = unread.places;
  const field = best === undefined ? undefined : wordings.roleName(best);
  return (
    <li class="jh-card">
      {children}
      <h3 class="jh-strong" id={asks}>
        {field === undefined
          ? headers.open(unread.header)
          : only && others.length === 0
            ? headers.askedAt(placeName(only, headers), unread.header, field)
            : headers.asked(unread.header, field)}
      </h3>
      <Places places={unread.places} />
      {best !== undefined && unread.words.length > 0 && (
        <p class="jh-caption">{headers.doubt(texts.pane.list(unread.words))}</p>
      )}
      {question && <HeaderAnswer question={question} asks={asks} />}
    </li>
  );
}

type HeaderTexts = ReturnType<typeof usePane>['texts']['headers'];

function placeName({ cell, column }: HeaderPlace, { row, column: ofColumn }: HeaderTexts): string {
  return column === null ? row(cell.row + 1) : ofColumn(column);
}

function Places({ places }: { readonly places: readonly HeaderPlace[] }) {
  const { headers } = usePane().texts;
  return (
    <p class="jh-places">
      {places.slice(0, MOST_PLACES).map((place) => (
        <CellLink key={`${place.cell.sheet} ${place.cell.row} ${place.cell.column}`} cell={place.cell}>
          {headers.at(place.cell.sheet, placeName(place, headers))}
        </CellLink>
      ))}
      {places.length > MOST_PLACES && <span class="jh-caption">{headers.more(places.length)}</span>}
    </p>
  );
}
