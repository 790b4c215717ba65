import { flagOf, recordOf } from '../../host/arguments';
import type { ClassDefinition } from '../../host/catalogue';
import { errors } from '../../host/errors';
import type { HostValidation } from '../../model/validation';
import { requireRight } from '../range/cells';
import { intersect, type Region, without } from '../range/region';

const kinds: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};

function validationOf({ sheet, areas }: Region): HostValidation | undefined {
  return sheet.validations.find((one) => one.areas.some((area) => areas.some((other) => intersect(area, other))));
}

function removeFrom({ sheet, areas }: Region): void {
  requireRight(sheet);
  for (const one of sheet.validations) {
    for (const area of areas) one.areas = one.areas.flatMap((piece) => without(piece, area));
  }
  sheet.validations = sheet.validations.filter((one) => one.areas.length > 0);
}

function existing(region: Region): HostValidation {
  const validation = validationOf(region);
  if (!validation) throw errors.invalidOperation('no rule is set');
  return validation;
}

export const dataValidationClass: ClassDefinition<Region> = {
  name: 'DataValidation',
  scalars: {
    rule: {
      get: (region) => validationOf(region)?.rule ?? {},
      set: (region, value) => {
        removeFrom(region);
        region.sheet.validations.push({
          areas: [...region.areas],
          rule: recordOf(value),
          ignoreBlanks: true,
          errorAlert: null,
          prompt: null,
        });
      },
    },
    type: { get: (region) => kinds[Object.keys(validationOf(region)?.rule ?? {})[0] ?? ''] ?? 'None' },
    ignoreBlanks: {
      get: (region) => validationOf(region)?.ignoreBlanks ?? true,
      set: (region, value) => {
        existing(region).ignoreBlanks = flagOf(value);
      },
    },
    errorAlert: {
      get: (region) => validationOf(region)?.errorAlert ?? null,
      set: (region, value) => {
        existing(region).errorAlert = recordOf(value);
      },
    },
    prompt: {
      get: (region) => validationOf(region)?.prompt ?? null,
      set: (region, value) => {
        existing(region).prompt = recordOf(value);
      },
    },
  },
  methods: { clear: removeFrom },
};
