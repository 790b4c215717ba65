import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Checked } from '../../reporting/checked';
import { usePane } from '../pane-context';
import { DetailHead } from './detail-head';

interface PageProps {
  readonly checked: Checked;
}

/** 配置计划: few look at it, and it is as large as a view of all others, so it is loaded when it is asked for. */
export function PlanPage({ checked }: PageProps) {
  const { texts, go } = usePane();
  const [View, setView] = useState<ComponentType<PageProps> | null>(null);
  useEffect(() => void import('./plan/plan-view').then(({ PlanView }) => setView(() => PlanView)), []);
  return (
    <div class="jh-view">
      <div class="jh-scroll">
        <DetailHead
          title={texts.pane.rectify.plan}
          note=""
          where={texts.pane.views.rectify}
          onBack={() => go({ plan: null })}
        />
        {View && <View checked={checked} />}
      </div>
    </div>
  );
}
