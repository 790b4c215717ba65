import type { Texts } from '../locale/language';
import type { Opening } from './use-session';

interface Props {
  readonly texts: Texts['workbench'];
  readonly opening: Opening | null;
}

/** Says that files are being read, and how many of them are; what is quick is over before it shows. */
export function OpeningBar({ texts, opening }: Props) {
  return (
    <p class="sample reading-files" role="status" hidden={opening === null}>
      {opening && texts.opening(opening.done, opening.of)}
    </p>
  );
}
