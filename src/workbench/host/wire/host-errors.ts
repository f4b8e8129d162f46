// Failures in Excel's words: a code that the add-in acts on, a message that a developer reads, a place in the API.

/** Thrown while a batch is applied, and only inside the host: the executor turns it into the reply's `Error`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location: string | null = null,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/**
 * Excel's messages for its error codes (Microsoft: "Error handling with the application-specific JavaScript
 * APIs").
 */
const messages = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidRequest: 'Cannot process the request.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
} as const;

type ErrorCode = keyof typeof messages;

export function hostError(code: ErrorCode, detail?: string): HostError {
  return new HostError(code, detail === undefined ? messages[code] : `${messages[code]} ${detail}`);
}

/** Excel's error for a two-dimensional array that doesn't have the range's rows and columns. */
export function wrongSize(): HostError {
  return new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** A member of the API that the workbench doesn't have: refused by name, never ignored. */
export function notCovered(member: string): HostError {
  return new HostError('ApiNotFound', `${member} is not covered by the workbench.`, member);
}

const statuses: Readonly<Record<string, number>> = { ItemNotFound: 404, AccessDenied: 403, GeneralException: 500, ApiNotFound: 404 };

/** The HTTP status that goes with a code on the wire. */
export function httpStatus(code: string): number {
  return statuses[code] ?? 400;
}
