import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Assessment } from '../../../assessment/assess';
import { AREAS } from '../../../standards/clause';
import type { ItemArea } from '../../navigation';
import { usePane } from '../../pane-context';
import { Chips } from '../../part/input/chips';
import { useRows } from '../rows';
import { ClauseCards } from './clause-cards';
import { ClauseDetail } from './clause-detail';
import { ItemDetail } from './item-detail';
import { ResourceCards } from './resource-cards';
import { VetoCards } from './veto-cards';

/** 指标: the items by area; one that is open: what is asked, by what it is judged, who lacks it. */
export function Items({ assessment }: { readonly assessment: Assessment }) {
  const { place } = usePane();
  const { resources, items } = assessment;
  const rows = useRows(resources);
  const resource = resources.items.find(({ item }) => item.code === place.item);
  if (resource) {
    return (
      <ItemDetail
        key={place.item}
        limits={resource}
        rows={rows}
        resources={resources}
        standard={assessment.standard}
        date={assessment.date}
      />
    );
  }
  const open = [...items.items, ...items.commitments].find(({ item }) => item.code === place.item);
  if (open) return <ClauseDetail key={place.item} assessed={open} rows={rows} />;
  return <ItemList assessment={assessment} />;
}

function ItemList({ assessment }: { readonly assessment: Assessment }) {
  const { texts, place, go } = usePane();
  const list = useReturn(place.lastItem);
  const areas = groupByArea(assessment);
  const chosen = areas.includes(place.area) ? place.area : 'R';
  return (
    <div class="jh-view">
      <h1 class="jh-hidden">{texts.pane.views.items}</h1>
      <div class="jh-filters">
        <Chips
          name="area"
          legend={texts.pane.items.area}
          chosen={chosen}
          onChoose={(area) => area && go({ area })}
          chips={areas.map((value) => ({
            value,
            label: value === 'vetoes' ? texts.pane.items.vetoes : texts.assessment.area[value],
          }))}
        />
      </div>
      <div class="jh-scroll" ref={list}>
        <Area area={chosen} assessment={assessment} />
      </div>
    </div>
  );
}

function groupByArea({ items }: Assessment): ItemArea[] {
  const more: ItemArea[] = [];
  if (items.commitments.length > 0) more.push('commitments');
  if (items.vetoes.length > 0) more.push('vetoes');
  return [...AREAS, ...more];
}

function Area({
  area,
  assessment: { resources, items },
}: {
  readonly area: ItemArea;
  readonly assessment: Assessment;
}) {
  const rows = useRows(resources);
  switch (area) {
    case 'R':
      return <ResourceCards rows={rows} resources={resources} />;
    case 'vetoes':
      return <VetoCards vetoes={items.vetoes} />;
    case 'commitments':
      return <ClauseCards items={items.commitments} />;
    default:
      return <ClauseCards items={items.items.filter(({ item }) => item.area === area)} />;
  }
}

/** A list that who comes back to it goes on in from what he had opened, by its `data-key`. */
function useReturn(key: string | null): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the list appears
  useLayoutEffect(() => {
    if (key === null || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  }, []);
  return list;
}
