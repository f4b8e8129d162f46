// Univer, started as a view only: it calculates nothing, and shows no toolbar or menus.

import { LocaleType, Univer, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverFormulaEnginePlugin, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';

export const viewLocale = LocaleType.EN_US;

type PluginEntry = readonly [PluginCtor, unknown];

/** Starts Univer in the element with this id. */
export function startUniver(container: string): { readonly univer: Univer; readonly api: FUniver } {
  const univer = new Univer({ locale: viewLocale, locales: { [viewLocale]: enUS } });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    contextMenu: false,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true, addSheetButtonConfig: { show: false } },
    disableAutoFocus: true,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  univer.registerPlugins(preset.plugins.map((entry): PluginEntry => withoutCalculation(Array.isArray(entry) ? entry : [entry, undefined])));
  return { univer, api: FUniver.newAPI(univer) };
}

/** The preset has no option for it: the values shown are ours. */
function withoutCalculation([plugin, configuration]: PluginEntry): PluginEntry {
  return plugin === UniverFormulaEnginePlugin ? [plugin, { notExecuteFormula: true }] : [plugin, configuration];
}
