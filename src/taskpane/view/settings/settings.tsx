import { useId } from 'preact/hooks';
import { isLanguage, type Language } from '../../../locale/language';
import { standardName } from '../../../locale/standard-name';
import { unreadHeaders } from '../../../reporting/unread-headers';
import { isDay } from '../../../settings/workbook-settings';
import { usePane } from '../../pane-context';
import { Choice } from '../../part/input/choice';
import { FileButton, JSON_FILES } from '../../part/input/file-button';
import { THEME_CHOICES } from '../../preferences';
import type { CheckedWorkbook } from '../../session/state';
import { OwnFormPart } from '../own-form/own-form-part';
import { ColumnAnswers } from '../questions/column-answers';
import { UnreadSection } from '../questions/header-questions';
import { RecognisedSheets } from '../questions/recognised-sheets';
import { LastYearFile } from '../trend/last-year-file';
import { Licences } from './licences';

const LANGUAGES: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
];

/** 设置: what was read from where, by what it is checked, and last how the pane looks. */
export function Settings({ result }: { readonly result: CheckedWorkbook | null }) {
  const { texts } = usePane();
  const { settings } = texts.pane;
  return (
    <div class="jh-view jh-scroll">
      <h1 class="jh-hidden">{texts.pane.views.settings}</h1>
      {result && <UnreadSection {...unreadHeaders(result.checked)} />}
      {result && <RecognisedSheets result={result} />}
      {result && <ColumnAnswers />}
      <section class="jh-section">
        <h2 class="jh-heading">{settings.check}</h2>
        <CheckSettings result={result} />
      </section>
      <OwnFormPart result={result} />
      <section class="jh-section">
        <h2 class="jh-heading">{settings.look}</h2>
        <LookSettings />
        <p class="jh-caption">{settings.stored}</p>
      </section>
      <section class="jh-section">
        <h2 class="jh-heading">{settings.about}</h2>
        <p class="jh-caption">{settings.aboutText}</p>
        <p class="jh-caption">{settings.software}</p>
        <Licences label={settings.licences} />
      </section>
    </div>
  );
}

function CheckSettings({ result }: { readonly result: CheckedWorkbook | null }) {
  const { session, texts, language } = usePane();
  const { settings } = texts.pane;
  const kept = session.state.settings;
  const read = result?.checked.reading.statistics;
  return (
    <div class="jh-fields">
      <div class="jh-field-wide">
        <Choice
          label={settings.standard}
          options={session.standards.map((each) => ({ value: each.id, label: standardName(each, language) }))}
          chosen={session.standard.id}
          onChoose={(standard) => session.changeSettings({ standard })}
        />
        <p class="jh-caption">
          {session.standard.title} · {session.standard.document}
        </p>
        <StandardFile />
      </div>
      <TextSetting
        label={settings.date}
        type="date"
        value={session.date}
        hint={settings.dateHint}
        onChange={(date) => isDay(date) && session.changeSettings({ date })}
      />
      <TextSetting
        label={settings.year}
        type="text"
        value={kept.year ?? ''}
        placeholder={kept.year === null ? (read?.year ?? '') : ''}
        hint={kept.year === null ? describeSource(read?.year, settings) : ''}
        onChange={(year) => session.changeSettings({ year: year.trim() || null })}
      />
      <div class="jh-field-wide">
        <TextSetting
          label={settings.county}
          type="text"
          value={kept.county ?? ''}
          placeholder={kept.county === null ? (read?.name ?? '') : ''}
          hint={kept.county === null ? describeSource(read?.name, settings) : ''}
          onChange={(county) => session.changeSettings({ county: county.trim() || null })}
        />
      </div>
      <LastYearFile />
    </div>
  );
}

/** Loads a standard of the user's own from a JSON file. */
function StandardFile() {
  const { session, texts } = usePane();
  const load = async (file: File) => session.loadStandard(await file.text(), file.name);
  return <FileButton label={texts.pane.settings.loadStandard} accept={JSON_FILES} onFile={load} />;
}

function describeSource(
  read: string | null | undefined,
  settings: { readonly fromWorkbook: (value: string) => string; readonly notFound: string },
): string {
  return read ? settings.fromWorkbook(read) : settings.notFound;
}

interface TextSettingProps {
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly value: string;
  readonly placeholder?: string;
  readonly hint: string;
  readonly onChange: (value: string) => void;
}

function TextSetting({ label, type, value, placeholder, hint, onChange }: TextSettingProps) {
  const id = useId();
  const input = {
    id,
    value,
    class: 'jh-input',
    placeholder: placeholder ?? '',
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onChange: (event: { readonly currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value),
  };
  return (
    <div class="jh-field">
      <label class="jh-caption" for={id}>
        {label}
      </label>
      {type === 'date' ? <input {...input} type="date" /> : <input {...input} type="text" />}
      {hint && (
        <p class="jh-caption" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

function LookSettings() {
  const { preferences, language, texts } = usePane();
  const { settings } = texts.pane;
  return (
    <div class="jh-fields">
      <Choice
        label={settings.language}
        options={LANGUAGES}
        chosen={language}
        onChoose={(value) => isLanguage(value) && preferences.change({ language: value })}
      />
      <Choice
        label={settings.theme}
        options={THEME_CHOICES.map((value) => ({ value, label: settings.themes[value] }))}
        chosen={preferences.current().theme}
        onChoose={(theme) => preferences.change({ theme })}
      />
    </div>
  );
}
