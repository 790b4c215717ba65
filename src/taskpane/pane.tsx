import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { textsIn } from '../locale/language';
import { wordingsIn } from '../locale/wording';
import { FINDING_CODES } from '../reading/findings/codes';
import { sheetsWithoutRows } from '../reading/recognised';
import type { Checked } from '../reporting/checked';
import { unreadHeaders } from '../reporting/unread-headers';
import type { WorkbookContent } from '../workbook/content';
import { type Place, START, VIEWS } from './navigation';
import { type PaneContext, PaneProvider, usePane } from './pane-context';
import { EmptyState } from './part/empty-state';
import { keepFocus } from './part/kept-focus';
import { lazily } from './part/lazy';
import { PANEL_ID, Tabs, tabId } from './part/tabs';
import type { Preferences } from './preferences';
import type { PaneSession } from './session/session';
import { mustChoose } from './session/state';
import { Announcement } from './view/announcement';
import { Findings } from './view/findings/findings';
import { Items } from './view/items/items';
import { Counties, CountyBar } from './view/overview/counties';
import { Overview } from './view/overview/overview';
import { PlanPage } from './view/plan/plan-page';
import { HeaderQuestions } from './view/questions/header-questions';
import { Rectification } from './view/rectification/rectification';
import { Reports } from './view/reports/reports';
import { Schools } from './view/schools/schools';
import { SupposedBar } from './view/schools/supposed-bar';
import { Settings } from './view/settings/settings';
import { Status } from './view/status';

const SheetsBehind = lazily(() => import('./view/reports/sheets-behind').then((behind) => behind.SheetsBehind));

/** Lets whoever mounted the pane move it. */
export interface Steering {
  go: (to: Partial<Place>) => void;
}

interface PaneProps {
  readonly session: PaneSession;
  readonly preferences: Preferences;
  readonly steering: Steering;
}

/** The whole pane: tabs, what is under way, and the view that is open. */
export function Pane({ session, preferences, steering }: PaneProps) {
  const [, redraw] = useState(0);
  const [place, setPlace] = useState(START);
  const { language } = preferences.current();
  useEffect(() => {
    const draw = () => redraw((count) => count + 1);
    const stops = [session.subscribe(draw), preferences.onChange(draw)];
    draw();
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, preferences]);
  const go = (to: Partial<Place>) => setPlace((before) => ({ ...before, ...to, lastItem: to.item ?? before.lastItem }));
  steering.go = go;
  const words = useMemo(() => ({ texts: textsIn(language), wordings: wordingsIn(language) }), [language]);
  const context: PaneContext = {
    session,
    preferences,
    language,
    place,
    go,
    reveal: (cell) => void session.reveal(cell),
    ...words,
  };
  return (
    <PaneProvider value={context}>
      <Frame />
    </PaneProvider>
  );
}

function Frame() {
  const { session, texts, place, go } = usePane();
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const pane = panel.current?.parentElement;
    return pane ? keepFocus(pane, () => panel.current) : undefined;
  }, []);
  return (
    <>
      <Announcement />
      <Tabs
        tabs={VIEWS.map((id) => ({ id, label: texts.pane.views[id] }))}
        chosen={place.view}
        label={texts.pane.name}
        onChoose={(view) => go({ view, school: null, item: null })}
      />
      <Status />
      {session.state.result && <ManualCalculationBar content={session.state.result.content} />}
      {session.state.result?.content.sheets.some(({ tag }) => tag !== null) && (
        <SheetsBehind content={session.state.result.content} />
      )}
      <ChosenCounty />
      {session.state.result && <SupposedBar assessment={session.state.result.checked.assessment} />}
      <div class="jh-panel" id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(place.view)} tabIndex={-1} ref={panel}>
        <View />
      </div>
    </>
  );
}

function ChosenCounty() {
  const { session } = usePane();
  const { result, settings } = session.state;
  const isOneOfSeveral = result && result.counties.length > 1 && !mustChoose(result, settings);
  return isOneOfSeveral ? <CountyBar result={result} /> : null;
}

function View() {
  const { session, texts, place } = usePane();
  const { result, task } = session.state;
  if (place.view === 'settings') return <Settings result={result} />;
  if (!result) return task ? <Skeleton label={texts.pane.loading} /> : <NotChecked />;
  if (mustChoose(result, session.state.settings)) return <Counties counties={result.counties} />;
  const { reading, findings, assessment } = result.checked;
  if (findings.some(({ code }) => code === FINDING_CODES.whoseRows) && reading.statistics.schools.length === 0)
    return <Findings checked={result.checked} />;
  if (reading.statistics.schools.length === 0) return <NoSchools checked={result.checked} />;
  switch (place.view) {
    case 'overview':
      return <Overview result={result} />;
    case 'schools':
      return <Schools assessment={assessment} />;
    case 'items':
      return <Items assessment={assessment} />;
    case 'findings':
      return <Findings checked={result.checked} />;
    case 'rectify':
      if (place.plan !== null) return <PlanPage checked={result.checked} />;
      return <Rectification checked={result.checked} />;
    case 'reports':
      return <Reports checked={result.checked} />;
  }
}

/** The first check could not be done, or was cancelled: the message above says why. */
function NotChecked() {
  const { session, texts } = usePane();
  const { notChecked, action } = texts.pane;
  return (
    <EmptyState whole glyph="unknown" title={notChecked.title} text={notChecked.text}>
      <button type="button" class="jh-button jh-primary" onClick={() => session.check()}>
        {action.check}
      </button>
    </EmptyState>
  );
}

/** No school was read: no header was recognised, or those on these sheets have nothing below them. */
function NoSchools({ checked }: { readonly checked: Checked }) {
  const { session, texts } = usePane();
  const { noSheets, noSchools, action, reports, list } = texts.pane;
  const sheets = sheetsWithoutRows(checked.reading);
  const { asked } = unreadHeaders(checked);
  const { title, text } = sheets.length > 0 ? { ...noSchools, text: noSchools.text(list(sheets)) } : noSheets;
  return (
    <div class="jh-view jh-scroll">
      <EmptyState whole glyph="unknown" title={title} text={text}>
        <button type="button" class="jh-button jh-primary" onClick={() => session.check()}>
          {action.check}
        </button>
        <button type="button" class="jh-button" onClick={() => session.write({ what: 'blank' })}>
          {reports.files.blank}
        </button>
      </EmptyState>
      <HeaderQuestions asked={asked} />
    </div>
  );
}

/** The shape of what is about to stand here. */
function Skeleton({ label }: { readonly label: string }) {
  return (
    <div class="jh-skeleton">
      <h1 class="jh-hidden">{label}</h1>
      <div class="jh-bone jh-bone-title" />
      <div class="jh-bone" />
      <div class="jh-bone" />
      <div class="jh-bone jh-bone-short" />
      <div class="jh-bone jh-bone-block" />
    </div>
  );
}

/** Where formulas wait for F9, the figures that were read may be old. */
function ManualCalculationBar({ content: { calculation, sheets } }: { readonly content: WorkbookContent }) {
  const { texts } = usePane();
  const hasFormulas = sheets.some(({ tag, formulas }) => tag === null && formulas.size > 0);
  if (calculation !== 'manual' || !hasFormulas) return null;
  return <p class="jh-supposed">{texts.pane.manualCalculation}</p>;
}
