// The name of the engine's own function for what `&` does to an operand. Apart, so that reading formulas doesn't load the engine.

/** Not a function of Excel: a number becomes the text that Excel would join. */
export const joinOperand = 'EXCELTEXT';
