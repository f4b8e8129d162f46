// What a key says of targets of nought: “If the goal is nil, even one is Red”. None is what is wanted then, and it takes
// nothing from what the colours mean: every key makes that of a limit of nought.

/** Such a remark in a key's line, with its brackets. */
export const nought =
  /\(?\b(?:where|if|when|for|of)\b[^.;()\n]{0,40}\b(?:0|zero|nil|none|nought)\b(?! ?%)[^.;()\n\d%]{0,20}\b(?:any|a single|one|even one|every|more than none)\b[^.;()\n\d%]{0,30}\b(?:is|are|counts? as|means?|gives|makes it)\s+(?:an? )?(?:R|[Rr]ed|RED)\b\s*\)?/u;

/** Whether notes over and under a table say that a target of nought asks for none. */
export function asksForNone(notes: readonly string[]): boolean {
  return notes.some((note) => nought.test(note));
}
