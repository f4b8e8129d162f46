// How a council types its figures, and what they mean so typed.

import { percent, type TestCell } from '../../domain/recognise/grid-of';
import type { PlannedFigure, PlannedRow } from './deliverables/deliverables-plan';
import type { Meant } from './generated-sheet';
import type { TargetKind } from '../../../src/domain/model/table/targets';

export const figureStyles = [
  'number',
  'number',
  'number',
  'number',
  'number',
  'text',
  'pounds',
  'thousands',
  'millions',
  'fraction',
  'percent text',
  'whole percent',
] as const;

export type FigureStyle = (typeof figureStyles)[number];

export const numberFormats = [
  'General',
  '0',
  '#,##0',
  '£#,##0',
  '0.0',
  '#,##0;[Red]-#,##0;"-"',
  '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-',
] as const;

export interface Typing {
  readonly style: FigureStyle;
  readonly format: (typeof numberFormats)[number];
}

export function isPercentage({ style }: Typing): boolean {
  return style === 'fraction' || style === 'percent text' || style === 'whole percent';
}

/** What a number of the plan means, so typed: "£1.2m" is 1,200,000, "45%" is 0.45. */
export function meantBy(number: number, { style }: Typing): number {
  if (style === 'thousands') return Number((number * 1e3).toPrecision(12));
  if (style === 'millions') return Number((number * 1e6).toPrecision(12));
  return style === 'fraction' || style === 'percent text' ? Number((number / 100).toPrecision(12)) : number;
}

/** A figure as typed. */
export function typed(figure: PlannedFigure, { style, format }: Typing): TestCell {
  if (typeof figure !== 'number') return figure?.startsWith('#') === true ? { error: figure } : figure;
  const grouped = figure.toLocaleString('en-GB');
  if (style === 'text') return figure >= 1000 ? grouped : String(figure);
  if (style === 'pounds') return `£${grouped}`;
  if (style === 'thousands') return `£${String(figure)}k`;
  if (style === 'millions') return `£${String(figure)}m`;
  if (style === 'percent text') return `${String(figure)}%`;
  if (style === 'fraction') return percent(figure / 100, '0.0%');
  return format === 'General' ? figure : { shown: figure, as: format };
}

export function meantFigure(figure: PlannedFigure, typing: Typing): Meant {
  return typeof figure === 'number' ? meantBy(figure, typing) : figure;
}

export function typedTarget(target: PlannedRow['target'], typing: Typing): TestCell {
  return target === null || typeof target === 'number' ? typed(target, typing) : target.text;
}

export function meantTarget(
  target: PlannedRow['target'],
  typing: Typing,
): { readonly target: Meant; readonly targetKind: TargetKind | null } {
  if (target === null) return { target: null, targetKind: null };
  if (typeof target === 'number') return { target: meantBy(target, typing), targetKind: 'at least' };
  return { target: target.number ?? target.text, targetKind: target.kind };
}

export function numbersIn(figures: readonly PlannedFigure[]): readonly number[] {
  return figures.filter((figure) => typeof figure === 'number');
}

export function sumOf(figures: readonly number[]): number {
  return Number(figures.reduce((total, figure) => total + figure, 0).toPrecision(12));
}
