import type { Checked } from '../../../reporting/checked';
import { usePane } from '../../pane-context';
import { lazily } from '../../part/lazy';
import { DetailHead } from '../detail-head';

/** As large as a view of all others. */
const PlanView = lazily(() => import('./plan-view').then((plan) => plan.PlanView));

/** 配置计划. */
export function PlanPage({ checked }: { readonly checked: Checked }) {
  const { texts, go } = usePane();
  return (
    <div class="jh-view">
      <div class="jh-scroll">
        <DetailHead
          title={texts.pane.rectify.plan}
          note=""
          where={texts.pane.views.rectify}
          onBack={() => go({ plan: null })}
        />
        <PlanView checked={checked} />
      </div>
    </div>
  );
}
