import { useEffect, useRef, useState } from 'preact/hooks';
import { type Correction, groupBySchool } from '../../../corrections/correction';
import { CorrectionWords } from '../../../corrections/correction-words';
import { effectsOfSchool, effectsOnCounty, newFindings } from '../../../corrections/effects';
import { timesTheOld, withoutFarOff } from '../../../corrections/far-off';
import { usePane } from '../../pane-context';
import { CellLink } from '../../part/cell-link';
import { droppedFiles } from '../../part/input/dropped-files';
import { type Acceptance, accept } from './accept';
import { NotTakenList } from './not-taken-list';
import { type ReturnedNow, useReturned } from './use-returned';

const FILES = '.xlsx,.xlsm,.xls,.et,.ods';

/** 核实单回收: files are chosen or dropped here; what they correct is accepted one by one or all at once. */
export function ReturnedSlips() {
  const { session, language, place, go } = usePane();
  const words = new CorrectionWords(language);
  const { pane } = words.slips;
  const { now, isReading, add, forget } = useReturned(session);
  const drop = {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(add);
    },
  };
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was handed in is taken in once
  useEffect(() => {
    if (place.slips.length === 0) return;
    go({ slips: [] });
    heading.current?.scrollIntoView();
    heading.current?.focus();
    void add(place.slips);
  }, [place.slips]);
  const choose = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    input.value = '';
    await add(files);
  };
  return (
    <section class="jh-section" {...drop}>
      <h2 class="jh-heading" tabIndex={-1} ref={heading}>
        {pane.backTitle}
      </h2>
      <p class="jh-caption jh-below">{pane.backHint}</p>
      <div class="jh-chips">
        <label class="jh-file">
          <input
            type="file"
            multiple
            class="jh-hidden"
            accept={FILES}
            onChange={(event) => choose(event.currentTarget)}
          />
          <span class="jh-button">{pane.choose}</span>
        </label>
        {now && (
          <button type="button" class="jh-button jh-subtle" onClick={forget}>
            {pane.forget}
          </button>
        )}
      </div>
      <div role="status">{isReading && <p>{pane.working}</p>}</div>
      {now && <Returned now={now} words={words} />}
    </section>
  );
}

interface ReturnedProps {
  readonly now: ReturnedNow;
  readonly words: CorrectionWords;
}

function Returned({ now, words }: ReturnedProps) {
  const { session, language } = usePane();
  const [said, setSaid] = useState<{ readonly came: Acceptance; readonly count: number } | null>(null);
  const { back, pane } = words.slips;
  const { corrections: found } = now.tried;
  const { corrections, already, notTaken, notRead } = found;
  const near = withoutFarOff(corrections);
  const isBusy = session.state.task !== null;
  const take = async (some: readonly Correction[]) => {
    if (isBusy) return;
    const came = await accept(some, now.result.checked, session, language);
    setSaid({ came, count: some.length });
  };
  const outcome = { written: pane.done(said?.count ?? 0), stale: pane.stale, notRecorded: pane.recordRefused };
  return (
    <>
      <p role="status">{said && outcome[said.came]}</p>
      <p>
        {back.read(found.files, found.slips, found.blank)}{' '}
        {back.counts(corrections.length, already.length, notTaken.length + notRead.length)}
      </p>
      {corrections.length > 0 && (
        <>
          {near.length > 0 && (
            <button type="button" class="jh-button jh-primary" aria-disabled={isBusy} onClick={() => take(near)}>
              {pane.acceptAll(near.length)}
            </button>
          )}
          <County now={now} words={words} />
          <ul class="jh-cards">
            {groupBySchool(corrections).map((group) => (
              <School key={group[0].school.name} group={group} now={now} words={words} onTake={take} />
            ))}
          </ul>
        </>
      )}
      <NotTakenList found={found} words={words} />
    </>
  );
}

/** What all of them together change in the county; formulas are computed once they are written. */
function County({ now, words }: ReturnedProps) {
  const { back } = words.slips;
  const { checked, content } = now.result;
  const { after } = now.tried;
  const { assessment } = words.wordings.texts;
  const verdict = (of: typeof checked) => assessment.county[of.assessment.county.verdict];
  const found = newFindings(checked, after);
  const hasFormulas = content.sheets.some(({ tag, formulas }) => tag === null && formulas.size > 0);
  return (
    <details class="jh-more">
      <summary>{back.all}</summary>
      <ul class="jh-lines">
        <li>{back.county(verdict(checked), verdict(after))}</li>
        {effectsOnCounty(checked, after, words.wordings, words.slips).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {found.length > 0 && <li>{back.newFindings(found.length)}</li>}
        {found.map((each) => (
          <li key={each.identity}>
            {words.wordings.finding(each)} {each.cell && <CellLink cell={each.cell} />}
          </li>
        ))}
      </ul>
      {hasFormulas && <p class="jh-caption">{back.formulasLater}</p>}
    </details>
  );
}

interface SchoolProps extends ReturnedProps {
  readonly group: readonly [Correction, ...Correction[]];
  readonly onTake: (some: readonly Correction[]) => void;
}

/** What one school corrects, and what that changes by itself. */
function School({ group, now, words, onTake }: SchoolProps) {
  const { session } = usePane();
  const { pane } = words.slips;
  const [{ school }] = group;
  const [isOpen, setOpen] = useState(false);
  return (
    <li class="jh-card">
      <h3 class="jh-strong">{school.name}</h3>
      <ul class="jh-findings">
        {group.map((correction) => {
          const { line, value, reason } = correction;
          const label = words.label({ line });
          const times = timesTheOld(correction);
          return (
            <li key={label}>
              <p>
                <CellLink cell={line.cells[0]}>{label}</CellLink>
              </p>
              <p class="jh-figure">{words.change(line.was, value, line.unit)}</p>
              {times !== undefined && <p>{words.slips.back.farOff(words.times(times))}</p>}
              <p class="jh-caption">{words.reason(reason)}</p>
              <button
                type="button"
                class="jh-button"
                aria-disabled={session.state.task !== null}
                aria-label={pane.acceptOf(label, school.name)}
                onClick={() => onTake([correction])}
              >
                {pane.accept}
              </button>
            </li>
          );
        })}
      </ul>
      <details class="jh-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{pane.what(school.name)}</summary>
        {isOpen && <Effects of={school} now={now} words={words} />}
      </details>
    </li>
  );
}

/** What the corrections of a school change by themselves; worked out once somebody wants to know. */
function Effects({ of, now, words }: ReturnedProps & { readonly of: Correction['school'] }) {
  const lines = effectsOfSchool(of, now.result.checked, now.tried.after, words.wordings, words.slips);
  return (
    <ul class="jh-lines">
      {(lines.length === 0 ? [words.slips.back.noEffect] : lines).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
