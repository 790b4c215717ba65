import { useState } from 'preact/hooks';
import { nameIn } from '../../../locale/language';
import type { Checked } from '../../../reporting/checked';
import { percent } from '../../../reporting/sheets/formulas/figures';
import { COUNTY_FACTS } from '../../../statistics/county-facts';
import { decimalText, roundHalfUp } from '../../../statistics/exact';
import type { Change } from '../../../trend/change';
import { makeLinkKey, type UserLink } from '../../../trend/school-links';
import { coefficientChange, computeTrend, type Trend } from '../../../trend/trend';
import { usePane } from '../../pane-context';
import { Glyph, type GlyphName } from '../../part/glyph';
import { SchoolsTrend } from './schools-trend';

/** 与上年相比: yearly rules, coefficients, schools, and figures that moved by more than 30 %. */
export function TrendSection({ checked }: { readonly checked: Checked }) {
  const { session, texts } = usePane();
  const trend = trendIn(checked, session.state.settings.profile.sameSchools);
  if (!trend || !checked.lastYear) return null;
  const words = texts.decisions.trend;
  const flagged = flaggedIn(trend, checked);
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{words.title}</h2>
      <p class="jh-caption">{words.of(checked.lastYear.file)}</p>
      {flagged.length === 0 && !hasSchoolsChanged(trend) && <p>{words.nothing}</p>}
      <Rules trend={trend} />
      <SchoolsTrend trend={trend} />
      <Flagged flagged={flagged} />
      <Coefficients trend={trend} />
    </section>
  );
}

function hasSchoolsChanged({ schools: { links, appeared, vanished } }: Trend): boolean {
  return appeared.length > 0 || vanished.length > 0 || links.some(({ renamed }) => renamed);
}

const RULE_GLYPH: Readonly<Record<Trend['expected'][number]['verdict'], GlyphName>> = {
  kept: 'pass',
  broken: 'fail',
  unknown: 'unknown',
};

const FACT_PLACES = 2;

function Rules({ trend: { expected } }: { readonly trend: Trend }) {
  const { texts, language, go } = usePane();
  const words = texts.decisions.trend;
  if (expected.length === 0) return null;
  return (
    <details class="jh-more" open={expected.some(({ verdict }) => verdict === 'broken')}>
      <summary>{words.rules}</summary>
      <ul class="jh-lines">
        {expected.map(({ item, part, verdict, figures }) => (
          <li key={`${item.code} ${part.id}`}>
            <button type="button" class="jh-line" onClick={() => go({ view: 'items', item: item.code })}>
              <Glyph name={RULE_GLYPH[verdict]} />
              <span class="jh-line-name">
                {nameIn(part, language)}
                <span class="jh-caption jh-block">
                  {[
                    words.verdict[verdict],
                    ...figures.map(
                      ({ fact, change }) =>
                        `${nameIn(COUNTY_FACTS[fact], language)} ${words.change(
                          decimalText(change.before, FACT_PLACES),
                          decimalText(change.now, FACT_PLACES),
                        )}`,
                    ),
                  ].join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const COEFFICIENT_PLACES = 3;

/** Worked out once they are looked at: coefficients in fractions take a while. */
function Coefficients({ trend }: { readonly trend: Trend }) {
  const { texts } = usePane();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="jh-more" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.decisions.trend.coefficients}</summary>
      {isOpen && <CoefficientLines trend={trend} />}
    </details>
  );
}

function CoefficientLines({ trend: { coefficients } }: { readonly trend: Trend }) {
  const { texts, go } = usePane();
  const words = texts.decisions.trend;
  const lines = coefficients.flatMap((pair) => {
    const change = coefficientChange(pair);
    return change ? [{ pair, change }] : [];
  });
  return (
    <ul class="jh-lines">
      {lines.map(({ pair: { now }, change }) => (
        <li key={`${now.stage} ${now.limits.item.code}`}>
          <button type="button" class="jh-line" onClick={() => go({ view: 'items', item: now.limits.item.code })}>
            <Glyph name={now.verdict} />
            <span class="jh-line-name">
              {texts.assessment.stage[now.stage]} {now.limits.item.code}
              {change.now.compare(change.before) > 0 && <span class="jh-caption"> {words.over}</span>}
            </span>
            <span class="jh-figure">
              {words.change(
                roundHalfUp(change.before, COEFFICIENT_PLACES),
                roundHalfUp(change.now, COEFFICIENT_PLACES),
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface FlaggedLine {
  readonly key: string;
  readonly school: string;
  /** `null`: the enrolment. */
  readonly item: string | null;
  readonly change: Change;
  readonly places: number;
}

function flaggedIn(trend: Trend, { assessment }: Checked): FlaggedLine[] {
  return trend.stages.flatMap(({ now: { at }, students, values }) => {
    const school = at.school.name;
    const base = `${makeLinkKey(at.school)}/${at.stage}`;
    const ofItems = assessment.resources.items.flatMap(({ item }, index) => {
      const change = values[index];
      return change?.flagged
        ? [{ key: `${base} ${item.code}`, school, item: item.code, change, places: item.decimals }]
        : [];
    });
    return students?.flagged
      ? [{ key: `${base} students`, school, item: null, change: students, places: 0 }, ...ofItems]
      : ofItems;
  });
}

/** So many lines are listed; the rest is counted. */
const MOST_LISTED = 50;

function Flagged({ flagged }: { readonly flagged: readonly FlaggedLine[] }) {
  const { texts } = usePane();
  const words = texts.decisions.trend;
  if (flagged.length === 0) return null;
  const rest = flagged.length - MOST_LISTED;
  return (
    <details class="jh-more">
      <summary>{words.flagged(flagged.length)}</summary>
      <ul class="jh-plan-lines">
        {flagged.slice(0, MOST_LISTED).map(({ key, school, item, change, places }) => (
          <li key={key}>
            <span class="jh-line-name">
              {school} <span class="jh-code">{item ?? words.students}</span>
              <span class="jh-caption jh-block">
                {change.share ? words.share(signed(change.share)) : words.fromZero}
              </span>
            </span>
            <span class="jh-figure">
              {words.change(roundHalfUp(change.before, places), roundHalfUp(change.now, places))}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="jh-caption">{words.more(rest)}</p>}
    </details>
  );
}

function signed(share: NonNullable<Change['share']>): string {
  return `${share.s > 0n ? '+' : ''}${percent(share, 1)}`;
}

const NONE_SAID: readonly UserLink[] = [];

let last: { readonly of: Checked; readonly said: readonly UserLink[]; readonly trend: Trend } | undefined;

/** The trend of a check; worked out once for all that is shown of it. */
function trendIn(checked: Checked, said: readonly UserLink[] = NONE_SAID): Trend | null {
  if (!checked.lastYear) return null;
  if (last?.of === checked && last.said === said) return last.trend;
  last = { of: checked, said, trend: computeTrend(checked.lastYear.assessment, checked.assessment, said) };
  return last.trend;
}
