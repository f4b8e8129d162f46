// How much of a file is read. Checked against the sizes that the zip declares before anything is inflated, and after
// it.

/** Bytes of the file itself. */
export const maxFileBytes = 128 * 1024 * 1024;

/** Uncompressed bytes of all parts together. */
export const maxTotalBytes = 512 * 1024 * 1024;

/** Uncompressed bytes of the XML that is read into the model: at ten times that in memory it stays below 1 GB. */
export const maxXmlBytes = 96 * 1024 * 1024;

/**
 * Deflate reaches 1,032 : 1 on nothing but repeats; real sheets stay below 60 : 1. Checked only above `ratioFrom`
 * bytes.
 */
export const maxRatio = 250;
export const ratioFrom = 16 * 1024 * 1024;

export const maxParts = 20_000;

/** The most cells of a workbook. */
export const maxCells = 2_500_000;
