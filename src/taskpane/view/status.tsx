import type { ComponentChildren } from 'preact';
import type { Texts } from '../../locale/language';
import { profileProblem } from '../../locale/profile-problem';
import { standardProblem } from '../../locale/standard-problem';
import { refusalLines } from '../../reporting/text/refusals';
import { referenceText } from '../../workbook/cells';
import { usePane } from '../pane-context';
import { CellLink } from '../part/cell-link';
import { Glyph, type GlyphName } from '../part/glyph';
import type { Notice, Trouble } from '../session/state';

/** What is under way, what was done, what could not be done. */
export function Status() {
  const { session, texts } = usePane();
  const { task, trouble, notice } = session.state;
  return (
    <div class="jh-status">
      {task && <TaskLine />}
      <div role="alert">
        {trouble && (
          <Message glyph="fail" tone="fail" texts={texts} onClose={() => session.dismiss()}>
            <p>{troubleText(trouble, session.state.result?.checked.file, session.standards, texts)}</p>
            {trouble.code === 'workbook' && (
              <button type="button" class="jh-button" onClick={() => session.retry()}>
                {texts.pane.action.retry}
              </button>
            )}
          </Message>
        )}
      </div>
      <div role="status">
        {notice && (
          <Message
            glyph={noticeGlyph(notice)}
            tone={noticeGlyph(notice)}
            texts={texts}
            onClose={() => session.dismiss()}
          >
            {noticeLines(notice, texts).map((line) => (
              <p key={line}>{line}</p>
            ))}
            {notice.code === 'repaired' && notice.cells > 0 && session.emptiesHistory && (
              <button type="button" class="jh-button" onClick={() => session.takeBack(notice.repaired)}>
                {texts.pane.action.takeBack}
              </button>
            )}
            {notice.code === 'written' && notice.first !== null && (
              <p>
                <CellLink cell={{ sheet: notice.first, row: 0, column: 0 }}>
                  {texts.pane.notice.open(notice.first)}
                </CellLink>
              </p>
            )}
          </Message>
        )}
      </div>
    </div>
  );
}

function TaskLine() {
  const { session, texts } = usePane();
  const { task } = session.state;
  if (!task) return null;
  const { pane } = texts;
  const words = pane.task[task.kind];
  return (
    <div class="jh-task">
      <span>{words}</span>
      {task.progress ? (
        <progress class="jh-progress" aria-label={words} max={task.progress.total} value={task.progress.done} />
      ) : (
        <progress class="jh-progress" aria-label={words} />
      )}
      <button type="button" class="jh-button jh-subtle" onClick={() => session.cancel()}>
        {pane.action.cancel}
      </button>
    </div>
  );
}

interface MessageProps {
  readonly glyph: GlyphName;
  readonly tone: GlyphName;
  readonly texts: Texts;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

function Message({ glyph, tone, texts, onClose, children }: MessageProps) {
  return (
    <div class={`jh-message jh-ground-${tone}`}>
      <Glyph name={glyph} />
      <div class="jh-message-text">{children}</div>
      <button type="button" class="jh-close" onClick={onClose}>
        <span class="jh-hidden">{texts.pane.close}</span>
        <svg class="jh-glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4 4 12 12M12 4 4 12" class="jh-glyph-line" />
        </svg>
      </button>
    </div>
  );
}

function troubleText(
  trouble: Trouble,
  file: string | undefined,
  standards: readonly { readonly id: string }[],
  texts: Texts,
): string {
  const { pane, errors } = texts;
  switch (trouble.code) {
    case 'workbook':
      return errors.workbook(file ?? pane.thisWorkbook, trouble.problem);
    case 'chooseCounty':
      return pane.several.choose(pane.list(trouble.counties));
    case 'unknownStandard':
      return errors.unknownStandard(trouble.id, pane.list(standards.map(({ id }) => id)));
    case 'lastYear':
      return trouble.problem ? errors.workbook(trouble.file, trouble.problem) : errors.noSheets(trouble.file);
    case 'profileNotJson':
      return errors.badProfile(trouble.file, trouble.detail);
    case 'badProfile':
      return errors.badProfile(
        trouble.file,
        trouble.problems.map((problem) => profileProblem(problem, texts)).join(texts.standard.separator),
      );
    case 'standardNotJson':
      return errors.standardNotJson(trouble.file, trouble.detail);
    case 'badStandard':
      return errors.badStandard(
        trouble.file,
        pane.list(trouble.problems.map((problem) => standardProblem(problem, texts))),
      );
  }
}

function noticeGlyph(notice: Notice): GlyphName {
  if (notice.code === 'cancelled' || notice.code === 'noFigure') return 'unknown';
  return !('refused' in notice) ? 'pass' : notice.refused.length > 0 ? 'near' : 'pass';
}

function noticeLines(notice: Notice, texts: Texts): string[] {
  const { pane } = texts;
  if (notice.code === 'cancelled') return [pane.notice.cancelled];
  if (notice.code === 'added') return [pane.notice.added(notice.first.sheet)];
  if (notice.code === 'offered') return [pane.notice.offered(notice.file)];
  if (notice.code === 'repaired') return [pane.notice.repaired(notice.cells)];
  if (notice.code === 'takenBack') return [pane.notice.takenBack(notice.cells)];
  if (notice.code === 'noFigure') return [pane.notice.noFigure(notice.cell ? referenceText(notice.cell) : '')];
  const refused = refusalLines(notice.refused, texts);
  switch (notice.code) {
    case 'marked':
      return [pane.notice.marked(notice.cells), ...refused];
    case 'cleared':
      return [pane.notice.cleared, ...refused];
    case 'written':
      return [...(notice.sheets > 0 ? [pane.notice.written(notice.sheets)] : []), ...refused];
  }
}
