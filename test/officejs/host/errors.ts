/** An error as Excel reports it: its code is what a script sees as `error.code`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** The texts are the documented ones (learn.microsoft.com, "Error handling with the application-specific JavaScript APIs"). */
export const errors = {
  accessDenied: () => new HostError('AccessDenied', 'You cannot perform the requested operation.'),
  apiNotFound: (className: string, member: string) =>
    new HostError('ApiNotFound', `The API you are trying to use could not be found: ${className}.${member}`),
  invalidArgument: (detail = '') =>
    new HostError(
      'InvalidArgument',
      `The argument is invalid or missing or has an incorrect format.${detail && ` (${detail})`}`,
    ),
  invalidOperation: (detail: string) =>
    new HostError('InvalidOperation', `The operation attempted is invalid on the object. (${detail})`),
  invalidReference: () => new HostError('InvalidReference', 'This reference is not valid for the current operation.'),
  itemAlreadyExists: () => new HostError('ItemAlreadyExists', 'The resource being created already exists.'),
  itemNotFound: () => new HostError('ItemNotFound', "The requested resource doesn't exist."),
  cellEditMode: () =>
    new HostError(
      'InvalidOperationInCellEditMode',
      'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
    ),
  requestTooLarge: () =>
    new HostError('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.'),
  responseTooLarge: () =>
    new HostError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.'),
};
