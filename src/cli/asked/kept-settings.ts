import type { CliTexts } from '../../locale/cli-texts';
import { NO_ANSWERS } from '../../reading/profile/profile';
import { ownStandardIn } from '../../settings/own-standard';
import { settingsIn, type WorkbookSettings } from '../../settings/workbook-settings';
import type { Standard } from '../../standards/standard';
import { standardById } from '../../standards/standards';
import type { WorkbookContent } from '../../workbook/content';
import type { CheckSettings } from '../files/check-file';
import type { Request } from './arguments';

/** What a workbook is checked by, and what is to be said of where it comes from. */
interface Settled {
  readonly settings: CheckSettings;
  readonly said: readonly string[];
}

/** Where an option isn't given, what the user chose in the pane counts, which keeps it in the workbook. */
export function withKept(settings: CheckSettings, { options, texts }: Request, content: WorkbookContent): Settled {
  const kept = settingsIn(content.settings);
  const standard = options.standard === undefined ? keptStandard(kept) : undefined;
  const date = options.date === undefined ? kept.date : null;
  const answers = options.profile === undefined && Object.keys(kept.profile).length > Object.keys(NO_ANSWERS).length;
  const { keeps } = texts.cli;
  const used = [
    ...(standard ? [keeps.standard(standard.shortTitle)] : []),
    ...(date === null ? [] : [keeps.date(date)]),
    ...(answers ? [keeps.answers] : []),
  ];
  return {
    settings: { ...settings, standard: standard ?? settings.standard, date: date ?? settings.date },
    said: [
      ...(used.length > 0 ? [keeps.line(texts.pane.list(used))] : []),
      ...(options.standard === undefined && kept.standard !== null && !standard
        ? [unknownStandard(kept.standard, settings.standard, texts)]
        : []),
    ],
  };
}

function keptStandard({ standard: id, ownStandard }: WorkbookSettings): Standard | undefined {
  if (id === null) return undefined;
  const standardKept = ownStandard === null ? undefined : ownStandardIn(ownStandard, '');
  return standardKept && !('code' in standardKept) && standardKept.id === id ? standardKept : standardById(id);
}

function unknownStandard(id: string, used: Standard, { cli }: CliTexts): string {
  return cli.keeps.unknownStandard(id, used.shortTitle);
}
