// Conditional formats and validations that changed; those that didn't keep their text.

import { cornerAddress } from '../../../workbook/addresses';
import type { Area, ConditionalFormat, Sheet, Validation } from '../../../workbook/model';
import type { ElementPatch } from '../../xml/element-order';
import type { StyleWriter } from '../styles/write-styles';
import { applySplices, elementText, encodeCharacters, escapeText, withAttributes } from '../../xml/xml-text';
import { childrenOf, parseXml, prefixOf } from '../../xml/xml-tree';

function sqref(areas: readonly Area[]): string {
  return areas.map(cornerAddress).join(' ');
}

/**
 * Blocks without a changed rule stay; the others are written again, one block for each run of rules with the same
 * cells.
 */
export function patchConditionalFormats(patch: ElementPatch, before: Sheet, after: Sheet, styles: StyleWriter): void {
  const known = new Map(before.conditionalFormats.map((format) => [format.id, format]));
  const now = new Map(after.conditionalFormats.map((format) => [format.id, format]));
  const blocks = childrenOf(patch.root, 'conditionalFormatting');
  const prefix = prefixOf(patch.root);
  const kept = new Set<string>();
  let next = 0;
  for (const block of blocks) {
    const rules = before.conditionalFormats.slice(next, next + childrenOf(block, 'cfRule').length);
    next += rules.length;
    const same = rules.every((rule) => {
      const current = now.get(rule.id);
      return current !== undefined && JSON.stringify(current) === JSON.stringify(rule);
    });
    if (same) rules.forEach(({ id }) => kept.add(id));
    else patch.splice({ start: block.start, end: block.end, text: '' });
  }
  const groups: { ref: string; rules: string[] }[] = [];
  for (const format of after.conditionalFormats) {
    if (kept.has(format.id) || format.areas.length === 0) continue;
    const ref = sqref(format.areas);
    const rule = ruleText(format, known.get(format.id), prefix, styles);
    const last = groups.at(-1);
    if (last?.ref === ref) last.rules.push(rule);
    else groups.push({ ref, rules: [rule] });
  }
  for (const { ref, rules } of groups)
    patch.add('conditionalFormatting', elementText(`${prefix}conditionalFormatting`, { sqref: ref }, rules.join('')));
}

function ruleText(format: ConditionalFormat, before: ConditionalFormat | undefined, prefix: string, styles: StyleWriter): string {
  const formulas = format.formulas.map((formula) => `<${prefix}formula>${escapeText(formula)}</${prefix}formula>`).join('');
  if (format.xml !== null && before !== undefined) return foundRule(format, format.xml, before, formulas, styles);
  const { fontColor, fill, bold } = format.format;
  const attributes = {
    type: format.type === 'other' ? 'expression' : format.type,
    dxfId: fontColor === null && fill === null && bold === null ? null : styles.differential(format.format),
    priority: format.priority,
    stopIfTrue: format.stopIfTrue ? '1' : null,
    operator: format.operator ?? (format.type === 'containsText' ? 'containsText' : null),
    text: format.text,
  };
  return elementText(`${prefix}cfRule`, attributes, formulas);
}

/** A rule of the file whose cells, formulas or format changed: the rest of its text stays. */
function foundRule(format: ConditionalFormat, xml: string, before: ConditionalFormat, formulas: string, styles: StyleWriter): string {
  const rule = parseXml(xml);
  const splices = [];
  const old = childrenOf(rule, 'formula');
  if (JSON.stringify(format.formulas) !== JSON.stringify(before.formulas) && rule.openEnd < rule.end) {
    const at = old[0]?.start ?? rule.openEnd;
    splices.push(...old.map(({ start, end }) => ({ start, end, text: '' })), { start: at, end: at, text: formulas });
  }
  const changes: Record<string, string | number | null> = { priority: format.priority, stopIfTrue: format.stopIfTrue ? '1' : null };
  if (JSON.stringify(format.format) !== JSON.stringify(before.format)) changes.dxfId = styles.differential(format.format);
  if (format.operator !== before.operator) changes.operator = format.operator;
  if (format.text !== before.text) changes.text = format.text;
  splices.push({ start: rule.start, end: rule.openEnd, text: withAttributes(xml.slice(rule.start, rule.openEnd), changes) });
  return applySplices(xml, splices);
}

/** Validations that are as in the file keep their text; the others are written from the model. */
export function patchValidations(patch: ElementPatch, before: Sheet, after: Sheet): void {
  const asWas = JSON.stringify(before.validations) === JSON.stringify(after.validations);
  if (asWas) return;
  const prefix = prefixOf(patch.root);
  const found = new Map(before.validations.map((validation) => [JSON.stringify(validation), validation.xml]));
  const texts = after.validations
    .filter(({ areas, type, prompt }) => areas.length > 0 && (type !== 'none' || prompt !== null))
    .map((validation) => found.get(JSON.stringify(validation)) ?? validationText(validation, prefix));
  const element = patch.child('dataValidations');
  const open = element === undefined ? `<${prefix}dataValidations>` : patch.xml.slice(element.start, element.openEnd);
  const tag = withAttributes(open, { count: texts.length });
  patch.set(
    'dataValidations',
    texts.length === 0 ? null : `${tag.endsWith('/>') ? `${tag.slice(0, -2)}>` : tag}${texts.join('')}</${prefix}dataValidations>`,
  );
}

function validationText(validation: Validation, prefix: string): string {
  const { type, operator, errorStyle, allowBlank, showDropDown, showError, errorTitle, error, promptTitle, prompt, xml } = validation;
  const text = (words: string | null): string | null => (words === null ? null : encodeCharacters(words));
  const open = xml === null ? `<${prefix}dataValidation/>` : openTagOf(xml);
  const tag = withAttributes(open, {
    type: type === 'none' ? null : type,
    errorStyle: errorStyle === 'stop' ? null : errorStyle,
    operator,
    allowBlank: allowBlank ? '1' : null,
    showDropDown: showDropDown ? null : '1',
    showInputMessage: prompt !== null || promptTitle !== null || (xml !== null && /showInputMessage="(1|true)"/.test(open)) ? '1' : null,
    showErrorMessage: showError ? '1' : null,
    errorTitle: text(errorTitle),
    error: text(error),
    promptTitle: text(promptTitle),
    prompt: text(prompt),
    sqref: sqref(validation.areas),
  });
  const formulas = (['formula1', 'formula2'] as const).map((name) => {
    const formula = validation[name];
    return formula === null ? '' : `<${prefix}${name}>${escapeText(formula)}</${prefix}${name}>`;
  });
  const content = formulas.join('');
  const opened = tag.endsWith('/>') ? tag.slice(0, -2).trimEnd() : tag.slice(0, -1);
  return content === '' ? `${opened}/>` : `${opened}>${content}</${prefix}dataValidation>`;
}

function openTagOf(xml: string): string {
  const root = parseXml(xml);
  return xml.slice(root.start, root.openEnd);
}
