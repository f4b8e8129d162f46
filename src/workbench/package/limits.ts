// How much of a file is taken in. Held against what the zip declares before anything is inflated, and again against what comes out.

/** Bytes of the file itself. */
export const maxFileBytes = 128 * 1024 * 1024;

/** Uncompressed bytes of all parts together. */
export const maxTotalBytes = 512 * 1024 * 1024;

/** Uncompressed bytes of the XML that is read into the model: at about 100 bytes of memory for each 10 of XML this stays below 1 GB. */
export const maxXmlBytes = 96 * 1024 * 1024;

/** Deflate reaches 1,032 : 1 on nothing but repeats; real sheets stay below 60 : 1. Held only above `ratioFrom` bytes. */
export const maxRatio = 250;
export const ratioFrom = 16 * 1024 * 1024;

export const maxParts = 20_000;

/** Cells that the model holds at most. */
export const maxCells = 2_500_000;
