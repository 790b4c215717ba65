import type { ResourceAssessment } from '../../../assessment/resources';
import type { ItemLimits } from '../../../assessment/schools/resource-value';
import { type ItemStage, itemStages, shownCoefficient } from '../../model/item-stages';
import type { SchoolRow } from '../../model/schools/school-rows';
import { usePane } from '../../pane-context';
import { Glyph, type GlyphName } from '../../part/glyph';
import { itemName } from '../../part/names';

interface ResourceCardsProps {
  readonly rows: readonly SchoolRow[];
  readonly resources: ResourceAssessment;
}

/** The items of area R by what they say of the county. */
export function ResourceCards({ rows, resources }: ResourceCardsProps) {
  return (
    <ul class="jh-cards jh-section">
      {resources.items.map((limits) => (
        <ResourceCard key={limits.item.code} limits={limits} stages={itemStages(limits.item.code, rows, resources)} />
      ))}
    </ul>
  );
}

function ResourceCard({ limits, stages }: { readonly limits: ItemLimits; readonly stages: readonly ItemStage[] }) {
  const { texts, go } = usePane();
  const { item } = limits;
  return (
    <li>
      <button type="button" class="jh-card jh-card-button" data-key={item.code} onClick={() => go({ item: item.code })}>
        <span class="jh-card-name">
          <span class="jh-code">{item.code}</span> {itemName(item, texts)}
        </span>
        {stages.map((stage) => (
          <ItemStageLine key={stage.stage} of={stage} />
        ))}
      </button>
    </li>
  );
}

/** `小学 ✕ 3 所未达标 ✓ 差异系数 0.312 / 0.50`. */
function ItemStageLine({ of }: { readonly of: ItemStage }) {
  const { texts } = usePane();
  const { items } = texts.pane;
  const shown = shownCoefficient(of.coefficient);
  return (
    <span class="jh-stage-line">
      <span class="jh-caption">{texts.assessment.stage[of.stage]}</span>
      <span class="jh-stage-part">
        <Glyph name={schoolsGlyph(of)} />
        {of.failing.length > 0 ? items.short(of.failing.length) : items.schools(of.passed, of.schools)}
      </span>
      <span class="jh-stage-part">
        <Glyph name={of.coefficient.verdict} />
        <span>
          {items.coefficientShort} <span class="jh-figure">{`${shown?.value ?? '—'} / ${shown?.limit ?? '—'}`}</span>
        </span>
      </span>
    </span>
  );
}

/** The worst of the schools' verdicts on the item. */
function schoolsGlyph({ failing, unknown, index }: ItemStage): GlyphName {
  if (failing.length > 0)
    return failing.some(({ assessed }) => assessed?.values[index]?.verdict === 'fail') ? 'fail' : 'near';
  return unknown > 0 ? 'unknown' : 'pass';
}
