// The name of the engine's function for what `&` does to an operand. In its own file, so that reading formulas
// doesn't load the engine.

/** Not a function of Excel: a number becomes the text that Excel would join. */
export const joinOperand = 'EXCELTEXT';
