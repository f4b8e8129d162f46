// Why a file can't be opened: one plain sentence for each kind, with a code that programs can go by.

const sentences = {
  empty: 'The file is empty (0 bytes): save the workbook again in Excel, then open that copy.',
  'not-a-workbook': 'This file is not an Excel workbook: choose a file that ends in .xlsx.',
  'old-format': 'This workbook is in the old .xls format: open it in Excel, save it as .xlsx, then open that copy.',
  'binary-format': 'This workbook is in the binary .xlsb format: open it in Excel, save it as .xlsx, then open that copy.',
  encrypted: 'This workbook is locked with a password: open it in Excel, remove the password, save it, then open that copy.',
  damaged: 'This workbook is damaged and can’t be read: open it in Excel, let Excel repair it, save it, then open that copy.',
  'no-worksheet': 'This workbook has no worksheet to read: open a workbook that has at least one.',
  unsafe: 'This file holds a document type declaration, which no workbook needs, so it was not opened: save it again in Excel.',
  'too-large': 'This workbook is too large to open here: split it, or remove pictures and unused sheets, then try again.',
} as const;

type ProblemCode = keyof typeof sentences;

export interface Problem {
  readonly code: ProblemCode;
  readonly sentence: string;
}

/** Thrown inside this folder only; `openWorkbook` turns it into a value. */
export class UnreadableFile extends Error {
  constructor(readonly code: ProblemCode) {
    super(sentences[code]);
  }
}

export function problemOf(code: ProblemCode): Problem {
  return { code, sentence: sentences[code] };
}
