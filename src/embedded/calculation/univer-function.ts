import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { type CellValue, isCellError } from '../../workbook/cells';
import type { AddInFunction } from './add-in-function';

/** An add-in's function for Univer's engine. */
export class UniverFunction extends BaseFunction {
  constructor(private readonly custom: AddInFunction) {
    super(custom.name);
    this.minParams = custom.parameters - custom.optional;
    this.maxParams = custom.parameters;
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const failed = values.find((value) => value.isError());
    return failed ?? valueObject(this.custom.compute(values.map(readRange)));
  }
}

function readRange(value: BaseValueObject): CellValue[][] {
  if (!isArray(value)) return [[readArgumentCell(value)]];
  return value.getArrayValue().map((row) => row.map((cell) => (cell ? readArgumentCell(cell) : null)));
}

function isArray(value: BaseValueObject): value is ArrayValueObject {
  return value.isArray();
}

function readArgumentCell(value: BaseValueObject): CellValue {
  if (value.isNull()) return null;
  const content = value.getValue();
  if (value.isError()) return { error: String(content) };
  return content;
}

function valueObject(value: CellValue): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (value !== null && isCellError(value)) return ErrorValueObject.create(errorType(value.error));
  return StringValueObject.create(value ?? '');
}

function errorType(error: string): ErrorType {
  return Object.values(ErrorType).find((type) => type === error) ?? ErrorType.VALUE;
}
