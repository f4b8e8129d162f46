// What a template asks for in a cell that nobody has filled in yet.

const placeholder =
  /^[<[(]?\s*(?:please (?:select|choose|enter|complete|insert|specify)\b.*|(?:select|choose|pick)(?: an?| one| from| your)?\b[^.]{0,40}(?:option|list|item|value|status|rating|drop ?down)?\.{0,3}|(?:enter|insert|type|add) (?:text|here|your|name|date|a|an|the|project|description|target|figure)\b[^.]{0,60}|click (?:here|or tap)\b.*|tbc by .{0,20})\s*[>\])]?$/iu;

/** How every such request begins: spares the rest for nearly all texts. */
const mayAsk = /^\s*[<[(]?\s*(?:[<[(]|please|select|choose|pick|enter|insert|type|add|click|tbc)/iu;

/** Another small or capital letter than any request begins with. */
function cannotBegin(text: string): boolean {
  const first = String.fromCharCode(text.charCodeAt(0) | 32);
  return first >= 'a' && first <= 'z' && !'pscetia'.includes(first);
}

/** "Please select an option", "<Select>", "[Insert text here]". */
export function isPlaceholder(text: string): boolean {
  if (text.length > 200 || cannotBegin(text) || !mayAsk.test(text)) return false;
  const plain = text.trim();
  if (plain.length > 80) return false;
  if (/^(?:<[^>]+>|\[(?:insert|enter|select|type|add|name|date|text)[^\]]*\])$/iu.test(plain)) return true;
  return (
    placeholder.test(plain) &&
    (/^(?:please|click|[<[(])/iu.test(plain) ||
      /^(?:select|choose|pick) (?:an?|one|your) (?:\w+ )?(?:indicator|measure|outcome|output|theme|deliverable|activity|intervention|category|programme|project|metric|kpi)\.{0,3}$/iu.test(
        plain,
      ) ||
      /\b(?:option|list|item|value|status|rating|drop ?down|here|text|your)\b/iu.test(plain) ||
      /^(?:select|choose)(?: one)?\.{0,3}$/iu.test(plain) ||
      /^(?:enter|insert|type) (?:an? |the )?(?:figure|target|name|date|description)\.?$/iu.test(plain))
  );
}

const noTarget =
  /^[-–—.]{1,3}$|^(?:no|none|nil set|n\/?a|n\.a\.?|tb[acd]|not (?:yet )?(?:applicable|set|agreed|known|available|required)|none (?:set|yet|agreed)|monitor(?:ed|ing)?(?: only)?|(?:for )?(?:monitoring|information|context)(?: only)?|track(?:ed|ing)?(?: only)?|to be (?:set|agreed|confirmed|decided|determined|advised|baselined))(?:\s*[-–(].*)?$|^(?:no|without(?: an?)?) (?:\w+ )?targets?(?: (?:set|agreed|yet|applies|for this year|this year|needed|required))*(?:\s*[-–(].*)?$|^target (?:is )?(?:tb[acd]|(?:to be|not(?: yet)?|yet to be) (?:set|agreed|confirmed|decided))$|^dim targed$/iu;

/** What is typed in a target's cell where there is none: "No target", "TBC", "not yet set", a dash. */
export function saysNoTarget(text: string): boolean {
  const plain = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<=.)\.$/u, '');
  return plain.length <= 60 && noTarget.test(plain);
}
