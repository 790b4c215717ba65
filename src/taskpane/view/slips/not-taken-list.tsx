import type { Corrections, Remark } from '../../../corrections/correction';
import type { CorrectionWords } from '../../../corrections/correction-words';
import { CellLink } from '../../part/cell-link';

interface NotTakenProps {
  readonly found: Corrections;
  readonly words: CorrectionWords;
}

/** What came back and isn't taken, with why, and what schools say besides: nothing of it is lost. */
export function NotTakenList({ found, words }: NotTakenProps) {
  const { back } = words.slips;
  const { notTaken, notRead, remarks, signed } = found;
  return (
    <>
      {notTaken.length + notRead.length > 0 && (
        <>
          <h3 class="jh-strong jh-below">{back.notTaken}</h3>
          <ul class="jh-cards">
            {notTaken.map((each) => (
              <li class="jh-card" key={`${each.source.file} ${words.source(each.source)} ${each.why.code}`}>
                <p>
                  {each.school}{' '}
                  {each.line ? <CellLink cell={each.line.cells[0]}>{words.label(each)}</CellLink> : words.label(each)}
                </p>
                <p class="jh-figure">{words.change(each.was, each.value, each.line?.unit ?? '')}</p>
                <p>{words.why(each.why)}</p>
                <p class="jh-caption">
                  {words.reason(each.reason)} · {words.source(each.source)}
                </p>
              </li>
            ))}
            {notRead.map((each) => (
              <li class="jh-card" key={`${each.file} ${each.sheet ?? ''}`}>
                {words.notRead(each)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Remarks heading={back.remarks} remarks={remarks} words={words} />
      <Remarks heading={back.signed} remarks={signed} words={words} />
    </>
  );
}

interface RemarksProps {
  readonly heading: string;
  readonly remarks: readonly Remark[];
  readonly words: CorrectionWords;
}

function Remarks({ heading, remarks, words }: RemarksProps) {
  if (remarks.length === 0) return null;
  return (
    <>
      <h3 class="jh-strong jh-below">{heading}</h3>
      <ul class="jh-cards">
        {remarks.map(({ school, text, file }) => (
          <li class="jh-card" key={`${file} ${school} ${text}`}>
            {words.slips.back.remark(school, text)} <span class="jh-caption">{file}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
