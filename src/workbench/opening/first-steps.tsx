import type { Texts } from '../../locale/language';

/** What somebody can begin with. */
export interface FirstSteps {
  readonly open: () => void;
  readonly sample: () => void;
  readonly template: () => void;
}

interface Props {
  readonly texts: Texts['workbench'];
  readonly steps: FirstSteps;
}

/** Stands in the grid's place where no workbook is open. */
export function FirstScreen({ texts, steps }: Props) {
  return (
    <div class="first">
      <h2>{texts.noWorkbook}</h2>
      <ul class="first-steps">
        <li>
          <button type="button" class="primary" onClick={steps.open}>
            {texts.openWorkbook}
          </button>
          <span>{texts.firstSteps.open}</span>
        </li>
        <li>
          <button type="button" onClick={steps.sample}>
            {texts.showSample}
          </button>
          <span>{texts.firstSteps.sample}</span>
        </li>
        <li>
          <button type="button" onClick={steps.template}>
            {texts.blankTemplate}
          </button>
          <span>{texts.firstSteps.template}</span>
        </li>
      </ul>
      <p>{texts.local}</p>
    </div>
  );
}

/** Says that the workbook which is open is the sample, and what to begin one's own work with. */
export function SampleBar({ texts, steps }: Props) {
  return (
    <p class="sample">
      <span>{texts.isSample}</span>
      <button type="button" onClick={steps.open}>
        {texts.openWorkbook}
      </button>
      <button type="button" onClick={steps.template}>
        {texts.blankTemplate}
      </button>
    </p>
  );
}
