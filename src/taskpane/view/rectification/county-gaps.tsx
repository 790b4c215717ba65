import type { ResourceAssessment } from '../../../assessment/resources';
import { gapsToClose } from '../../../planning/gaps';
import { usePane } from '../../pane-context';
import { grouped, itemName } from '../../part/names';

/** 缺口 of the county by item: what is lacking to the limits, and to 85 % of them. */
export function CountyGaps({ resources }: { readonly resources: ResourceAssessment }) {
  const { texts, language, go } = usePane();
  const words = texts.decisions.gaps;
  const gaps = gapsToClose(resources).filter(({ schools }) => schools > 0);
  if (resources.assessed.length === 0) return null;
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{words.title}</h2>
      {gaps.length === 0 ? (
        <p class="jh-quiet">{words.none}</p>
      ) : (
        <>
          <ul class="jh-lines">
            {gaps.map(({ limits: { item }, schools, toLimit, toNear }) => {
              const unit = texts.resources.unit[item.unit];
              return (
                <li key={item.code}>
                  <button type="button" class="jh-line" onClick={() => go({ view: 'items', item: item.code })}>
                    <span class="jh-code">{item.code}</span>
                    <span class="jh-line-name">
                      {itemName(item, texts)}
                      <span class="jh-caption jh-block">
                        {toNear === 0n
                          ? words.allNear(schools)
                          : words.note(schools, grouped(Number(toNear), language), unit)}
                      </span>
                    </span>
                    <span class="jh-figure">{words.line(grouped(Number(toLimit), language), unit)}</span>
                  </button>
                </li>
              );
            })}
          </ul>
          <p class="jh-caption">{words.hint}</p>
        </>
      )}
    </section>
  );
}
