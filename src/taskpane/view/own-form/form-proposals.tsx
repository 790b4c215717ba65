import type { OwnFormTexts } from '../../../locale/own-form-texts';
import type { Result } from '../../../reporting/own-form/fields/values-of-result';
import { undoubted } from '../../../reporting/own-form/proposals/accepted';
import type { Proposal } from '../../../reporting/own-form/proposals/proposal';
import { type ProposalLine, proposalLines } from '../../../reporting/own-form/proposals/proposal-list';

interface ProposalsProps {
  readonly proposals: readonly Proposal[];
  readonly ticked: ReadonlySet<string>;
  readonly result: Result;
  readonly words: OwnFormTexts;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** What recognition proposes, sheet by sheet: nothing of it is filled before a person ticks it. */
export function FormProposals({ proposals, ticked, result, words, onTick }: ProposalsProps) {
  if (proposals.length === 0) return null;
  const lines = proposalLines(proposals, result, words);
  const sheets = [...new Set(lines.map(({ sheet }) => sheet))];
  const certain = undoubted(proposals).map(({ key }) => key);
  const tick = (key: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(key);
    else next.delete(key);
    onTick(next);
  };
  return (
    <>
      <p>{words.pane.proposals(lines.length, lines.length - certain.length)}</p>
      <div class="jh-finding-actions">
        <button type="button" class="jh-button" onClick={() => onTick(new Set([...ticked, ...certain]))}>
          {words.pane.tickAll(certain.length)}
        </button>
        <button type="button" class="jh-button" onClick={() => onTick(new Set())} disabled={ticked.size === 0}>
          {words.pane.tickNone}
        </button>
      </div>
      {sheets.map((sheet) => (
        <fieldset key={sheet} class="jh-proposals">
          <legend class="jh-strong">{words.pane.proposalsOf(sheet)}</legend>
          {lines
            .filter((line) => line.sheet === sheet)
            .map((line) => (
              <ProposalCheck
                key={line.key}
                line={line}
                isTicked={ticked.has(line.key)}
                lacksList={ticked.has(line.key) && line.needs !== undefined && !ticked.has(line.needs)}
                words={words}
                onTick={(isTicked) => tick(line.key, isTicked)}
              />
            ))}
        </fieldset>
      ))}
    </>
  );
}

interface CheckProps {
  readonly line: ProposalLine;
  readonly isTicked: boolean;
  /** The list of schools, without which nothing stands in its rows, isn't ticked. */
  readonly lacksList: boolean;
  readonly words: OwnFormTexts;
  readonly onTick: (isTicked: boolean) => void;
}

function ProposalCheck({ line, isTicked, lacksList, words, onTick }: CheckProps) {
  const { at, header, meaning, example, cells, doubts } = line;
  return (
    <label class="jh-proposal">
      <input type="checkbox" checked={isTicked} onChange={({ currentTarget }) => onTick(currentTarget.checked)} />
      <span>
        <span class="jh-strong">{header}</span>
        <span class="jh-proposal-line">→ {meaning}</span>
        <span class="jh-proposal-line jh-caption">{words.pane.proposalCells(at, cells, example)}</span>
        {doubts.map((doubt) => (
          <span key={doubt} class="jh-proposal-line">
            ⚠ {doubt}
          </span>
        ))}
        {lacksList && <span class="jh-proposal-line">⚠ {words.pane.tickList}</span>}
      </span>
    </label>
  );
}
