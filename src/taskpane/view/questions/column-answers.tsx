import { useState } from 'preact/hooks';
import { nameIn } from '../../../locale/language';
import { isRole } from '../../../reading/columns/role-names';
import { FIELDS } from '../../../statistics/fields';
import { ALL_STAGES } from '../../../statistics/stages';
import { usePane } from '../../pane-context';
import { Choice } from '../../part/input/choice';
import { FileButton, JSON_FILES } from '../../part/input/file-button';
import { GivenAnswers } from './given-answers';

/** Keys that a user may have to point to, before the fields. */
const KEYS = ['schoolName', 'schoolCode', 'schoolType', 'stage'] as const;
const UNITS = ['元', '万元', '㎡', '亩'] as const;

/** The user's word on a column: he selects a cell of it in the sheet and says which field it is. */
export function ColumnAnswers() {
  const { session, texts, language } = usePane();
  const { answers } = texts.pane;
  const [field, setField] = useState('students');
  const [stage, setStage] = useState('');
  const [unit, setUnit] = useState('');
  const fields = Object.entries(FIELDS).map(([value, entry]) => ({
    value,
    label: nameIn(entry, language),
  }));
  const stages = ALL_STAGES.map((value) => ({ value, label: texts.assessment.stage[value] }));
  const correct = () =>
    session.correctSelectedColumn({
      field: isRole(field) ? field : null,
      stage: ALL_STAGES.find((each) => each === stage),
      unit: unit || undefined,
    });
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{answers.title}</h2>
      <p class="jh-caption">{answers.hint}</p>
      <div class="jh-fields">
        <div class="jh-field-wide">
          <Choice
            label={answers.field}
            options={[
              { value: '', label: answers.none },
              ...KEYS.map((value) => ({ value, label: answers.keys[value] })),
              ...fields,
            ]}
            chosen={field}
            onChoose={setField}
          />
        </div>
        <Choice
          label={answers.stage}
          options={[{ value: '', label: answers.asWritten }, ...stages]}
          chosen={stage}
          onChoose={setStage}
        />
        <Choice
          label={answers.unit}
          options={[{ value: '', label: answers.asWritten }, ...UNITS.map((value) => ({ value, label: value }))]}
          chosen={unit}
          onChoose={setUnit}
        />
      </div>
      <button type="button" class="jh-button" onClick={correct}>
        {answers.apply}
      </button>
      <GivenAnswers />
      <ProfileFile />
    </section>
  );
}

/** The answers as a file, for other workbooks and for `--profile`. */
function ProfileFile() {
  const { session, texts } = usePane();
  const { answers } = texts.pane;
  const load = async (file: File) => session.loadProfile(await file.text(), file.name);
  const save = () =>
    session.offer(new Blob([`${JSON.stringify(session.state.settings.profile, null, 2)}\n`]), 'junheng-profile.json');
  return (
    <p>
      <FileButton label={answers.load} accept={JSON_FILES} onFile={load} />{' '}
      <button type="button" class="jh-button" onClick={save}>
        {answers.save}
      </button>
    </p>
  );
}
