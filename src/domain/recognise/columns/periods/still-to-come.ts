// What is still to come is no period's figure, whatever day its heading names: it is expected, and never counted as done.

const toCome =
  /\b(?:still|yet|left|remaining|more) to (?:come|go|do|make|find|save|bank|collect|earn|spend|let|be \p{L}+|(?:deliver|achieve|complete|raise|build|receive|recruit|claim|pay)\b)|\bto (?:come|go)\b|\brest of (?:the |this )?(?:financial )?year\b|\bbalance of (?:the )?year\b|^remaining\b|\bto be (?:delivered|banked|achieved|made|found|saved|completed|collected|received|earned|paid)\b/iu;

/** “Still to come by 31 March”, “Yet to be delivered (Jan–Mar)”, “Rest of the year”. */
export function saysStillToCome(heading: string): boolean {
  return toCome.test(heading);
}
