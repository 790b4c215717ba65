import { useMemo } from 'preact/hooks';
import { zipFiles } from '../../../embedded/form/zip-files';
import type { OwnFormTexts } from '../../../locale/own-form-texts';
import type { Checked } from '../../../reporting/checked';
import {
  type FormToWrite,
  formProposals,
  formsToWrite,
  schoolsWithoutForm,
} from '../../../reporting/own-form/form-files';
import { emptyLines, type FormLine, filledLines } from '../../../reporting/own-form/form-list';
import { parseFormProfile, profileWith } from '../../../reporting/own-form/form-profile';
import { formResult } from '../../../reporting/own-form/form-result';
import { confirmedBefore, pickTaken } from '../../../reporting/own-form/proposals/accepted';
import { usePane } from '../../pane-context';
import { FileButton, JSON_FILES } from '../../part/input/file-button';
import type { FormChosen } from './form-chosen';
import { FormProposals } from './form-proposals';
import { FormQuestions } from './form-questions';

interface ChosenProps {
  readonly checked: Checked;
  readonly chosen: FormChosen;
  readonly words: OwnFormTexts;
  readonly onChange: (chosen: FormChosen) => void;
  readonly onProblem: (problem: string) => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a chosen form gets and lacks, what is asked about it, and the filled form itself. */
export function ChosenForm({ checked, chosen, words, onChange, onProblem }: ChosenProps) {
  const { session, wordings, language } = usePane();
  const { form, profile, isTraced } = chosen;
  const result = useMemo(() => formResult(checked, wordings), [checked, wordings]);
  const proposals = useMemo(() => formProposals(form, result, profile), [form, result, profile]);
  const ticked = useMemo(
    () => chosen.ticked ?? confirmedBefore(proposals, profile.confirmed ?? []),
    [chosen.ticked, proposals, profile],
  );
  const taken = useMemo(() => pickTaken(proposals, ticked), [proposals, ticked]);
  const forms = useMemo(() => {
    const confirmed = new Set(taken.map(({ key }) => key));
    return formsToWrite(form, result, { profile, confirmed, isTraced, language, words });
  }, [form, result, profile, taken, isTraced, language, words]);
  const left = useMemo(() => schoolsWithoutForm(form, result), [form, result]);
  const [first] = forms;
  if (!first) return null;
  const fileName = form.content.fileName;
  const [, base = fileName, ending = '.xlsx'] = /^(.*)(\.[^.]+)$/.exec(fileName) ?? [];
  const save = () => {
    const bytes = (each: FormToWrite) => form.filled({ ...each.filling, sheets: each.sheets });
    const name = words.pane.fileName(base);
    if (first.school === null) return session.offer(new Blob([bytes(first)], { type: XLSX }), `${name}${ending}`);
    const files = Object.fromEntries(forms.map((each) => [`${each.school}${ending}`, bytes(each)]));
    return session.offer(new Blob([zipFiles(files)], { type: 'application/zip' }), `${name}.zip`);
  };
  const kept = profileWith(profile, taken);
  const keep = () => session.offer(new Blob([`${JSON.stringify(kept, null, 2)}\n`]), words.pane.answersName(base));
  const cells = forms.reduce((sum, { filling }) => sum + filling.cells.filter(({ value }) => value !== null).length, 0);
  return (
    <>
      <p class="jh-strong">{fileName}</p>
      <FormProposals
        proposals={proposals}
        ticked={ticked}
        result={result}
        words={words}
        onTick={(next) => onChange({ ...chosen, ticked: next })}
      />
      <FormLists forms={forms} words={words} />
      {left.length > 0 && <p>{words.withoutForm(left.join(words.proposal.list))}</p>}
      <FormQuestions form={first} result={result} chosen={chosen} words={words} onChange={onChange} />
      <label class="jh-check">
        <input
          type="checkbox"
          checked={isTraced}
          onChange={({ currentTarget }) => onChange({ ...chosen, isTraced: currentTarget.checked })}
        />
        <span>{words.pane.trace}</span>
      </label>
      <div class="jh-finding-actions">
        <button type="button" class="jh-button jh-primary" onClick={save} disabled={cells === 0}>
          {first.school === null ? words.pane.save(cells) : words.pane.saveEach(forms.length, cells)}
        </button>
        <button type="button" class="jh-button" onClick={keep}>
          {words.pane.keep}
        </button>
        <LoadAnswers chosen={chosen} words={words} onChange={onChange} onProblem={onProblem} />
      </div>
    </>
  );
}

/** The answers of before, or of a colleague who had the same form. */
function LoadAnswers({ chosen, words, onChange, onProblem }: Omit<ChosenProps, 'checked'>) {
  const { texts } = usePane();
  const load = async (file: File) => {
    const found = await answersIn(file);
    if ('profile' in found) onChange({ ...chosen, profile: found.profile, ticked: undefined });
    else onProblem(words.badProfile(file.name, found.problems.join(texts.standard.separator)));
  };
  return <FileButton label={words.pane.load} accept={JSON_FILES} onFile={load} />;
}

async function answersIn(file: File): Promise<ReturnType<typeof parseFormProfile>> {
  try {
    return parseFormProfile(JSON.parse(await file.text()));
  } catch {
    return { problems: ['JSON'] };
  }
}

/** What was filled, of forms for each school in the first one, and what stayed empty in any of them. */
function FormLists({ forms, words }: { readonly forms: readonly FormToWrite[]; readonly words: OwnFormTexts }) {
  const [first] = forms;
  const filled = first ? filledLines(first.filling) : [];
  const empty = emptyLines(forms, words);
  const isNothing = filled.length === 0 && empty.length === 0 && !first?.filling.proposals.length;
  if (isNothing) return <p>{words.nothing}</p>;
  return (
    <>
      {filled.length > 0 && <LineList title={words.pane.filledList(countCells(filled))} lines={filled} />}
      {empty.length > 0 && <LineList title={words.pane.emptyList(countCells(empty))} lines={empty} />}
    </>
  );
}

function countCells(lines: readonly FormLine[]): number {
  return lines.reduce((sum, { count }) => sum + count, 0);
}

function LineList({ title, lines }: { readonly title: string; readonly lines: readonly FormLine[] }) {
  return (
    <details class="jh-more">
      <summary>{title}</summary>
      <ul class="jh-columns">
        {lines.map(({ places, words, why, count }) => (
          <li key={`${places} ${words}`}>
            <span>{places}</span>
            <span class="jh-caption">{count}</span>
            <span class="jh-caption jh-columns-header">{[words, why].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
