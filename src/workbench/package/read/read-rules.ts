// Conditional formats and data validations of a worksheet part.

import { parseAreas } from '../../workbook/addresses';
import type { ConditionalFormat, Validation } from '../../workbook/model';
import type { DifferentialFormat } from './read-styles';
import { decodeCharacters } from '../xml/xml-text';
import { childOf, childrenOf, flagOf, numberOf, type XmlElement } from '../xml/xml-tree';

const noFormat = { fontColor: null, fill: null, bold: null };

/** Every rule, in the order of the file. `prefix` makes ids that differ between sheets. */
export function readConditionalFormats(
  worksheet: XmlElement,
  xml: string,
  differentials: readonly DifferentialFormat[],
  prefix: string,
): ConditionalFormat[] {
  const formats: ConditionalFormat[] = [];
  for (const block of childrenOf(worksheet, 'conditionalFormatting')) {
    for (const rule of childrenOf(block, 'cfRule')) {
      const type = rule.attributes.type;
      const differential = numberOf(rule, 'dxfId');
      formats.push({
        id: `${prefix}-cf${String(formats.length + 1)}`,
        areas: parseAreas(block.attributes.sqref ?? ''),
        type: type === 'cellIs' || type === 'expression' || type === 'containsText' ? type : 'other',
        operator: rule.attributes.operator ?? null,
        formulas: childrenOf(rule, 'formula').map((formula) => formula.text),
        text: rule.attributes.text ?? null,
        format: { ...((differential === null ? undefined : differentials[differential]) ?? noFormat) },
        priority: numberOf(rule, 'priority') ?? formats.length + 1,
        stopIfTrue: flagOf(rule, 'stopIfTrue', false),
        xml: xml.slice(rule.start, rule.end),
      });
    }
  }
  return formats;
}

const types = ['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom'] as const;
const errorStyles = ['warning', 'information'] as const;

/**
 * Every validation, in the order of the file. `showDropDown` is what people see: the attribute of that name is its
 * reverse.
 */
export function readValidations(worksheet: XmlElement, xml: string): Validation[] {
  return childrenOf(childOf(worksheet, 'dataValidations'), 'dataValidation').map((element) => {
    const { attributes } = element;
    const text = (name: string): string | null => (attributes[name] === undefined ? null : decodeCharacters(attributes[name]));
    return {
      areas: parseAreas(attributes.sqref ?? ''),
      type: types.find((type) => type === attributes.type) ?? 'none',
      operator: attributes.operator ?? null,
      formula1: childOf(element, 'formula1')?.text ?? null,
      formula2: childOf(element, 'formula2')?.text ?? null,
      allowBlank: flagOf(element, 'allowBlank', false),
      showDropDown: !flagOf(element, 'showDropDown', false),
      errorStyle: errorStyles.find((style) => style === attributes.errorStyle) ?? 'stop',
      showError: flagOf(element, 'showErrorMessage', false),
      errorTitle: text('errorTitle'),
      error: text('error'),
      promptTitle: text('promptTitle'),
      prompt: text('prompt'),
      xml: xml.slice(element.start, element.end),
    };
  });
}
