import type { SchoolStageInScope } from '../../../assessment/schools/school-stage';
import type { Standard } from '../../../standards/standard';
import type { Stage } from '../../../statistics/stages';
import type { SchoolItem } from '../../model/schools/school-items';
import { makeWorking, type Working, type WorkingFigure, type WorkingShare } from '../../model/working';
import { usePane } from '../../pane-context';
import { CellLink } from '../../part/cell-link';
import { fieldName } from '../../part/names';

interface WorkingLinesProps {
  readonly item: Extract<SchoolItem, { known: true }>;
  readonly at: SchoolStageInScope;
  readonly standard: Standard;
}

/** 算式: the formula in words with the figures put in, each a link to its cell. */
export function WorkingLines({ item, at, standard }: WorkingLinesProps) {
  const { texts } = usePane();
  const working = makeWorking(item.value, at, item.limits.item, standard);
  return (
    <div class="jh-working">
      <p>
        <Sum working={working} />
        {working.share && ` × ${texts.pane.school.share} ${working.share.shown}`}
        {' ÷ '}
        <LinkedFigure figure={working.students} />
        {working.scale === 100 && ' × 100'} = <strong class="jh-figure">{item.shown}</strong>
      </p>
      {working.share && <ShareLine share={working.share} stage={at.stage} />}
      {item.value.numerator.relaxations.length > 0 && <p>{texts.pane.school.relaxed}</p>}
    </div>
  );
}

function Sum({ working: { terms } }: { readonly working: Working }) {
  const bracketed = terms.length > 1;
  return (
    <>
      {bracketed && '('}
      {terms.map(({ sign, figure }, index) => (
        <span key={figure.field}>
          {index > 0 && (sign === 1 ? ' + ' : ' − ')}
          <LinkedFigure figure={figure} />
        </span>
      ))}
      {bracketed && ')'}
    </>
  );
}

function ShareLine({ share, stage }: { readonly share: WorkingShare; readonly stage: Stage }) {
  const { texts } = usePane();
  const stageShare = share.stages.find(({ students }) => students.of === stage);
  if (!stageShare) return null;
  return (
    <p class="jh-caption">
      {texts.pane.school.share} {share.shown} = <Weighted of={stageShare} /> ÷ (
      {share.stages.map((of, index) => (
        <span key={of.students.of}>
          {index > 0 && ' + '}
          <Weighted of={of} />
        </span>
      ))}
      )
    </p>
  );
}

function Weighted({ of: { students, weight } }: { readonly of: WorkingShare['stages'][number] }) {
  return (
    <>
      <LinkedFigure figure={students} named />
      {weight !== '1' && ` × ${weight}`}
    </>
  );
}

/** `本科学历专任教师数 72`, the number a link, `named` with its stage; further cells that it was added up from follow. */
function LinkedFigure({ figure, named = false }: { readonly figure: WorkingFigure; readonly named?: boolean }) {
  const { texts, language } = usePane();
  const [first, ...others] = figure.cells;
  const whose = figure.of === 'school' ? texts.pane.school.wholeSchool : named ? texts.assessment.stage[figure.of] : '';
  return (
    <span class="jh-term">
      {whose && `${whose} `}
      {fieldName(figure.field, language)} {first ? <CellLink cell={first}>{figure.shown}</CellLink> : figure.shown}
      {others.map((cell) => (
        <span key={`${cell.sheet} ${cell.row} ${cell.column}`}>
          {' '}
          <CellLink cell={cell} />
        </span>
      ))}
    </span>
  );
}
